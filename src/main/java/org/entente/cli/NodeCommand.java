package org.entente.cli;

import java.io.PrintWriter;
import org.entente.node.LocalNode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// A command that is about one node: it opens the node, works, and closes it.
abstract class NodeCommand implements Runnable {
  @Spec private CommandSpec spec;
  @Mixin private NodeOptions options;

  abstract void run(LocalNode node);

  @Override
  public void run() {
    try (LocalNode node = options.open()) {
      run(node);
    }
  }

  final NodeOptions options() {
    return options;
  }

  final CommandSpec spec() {
    return spec;
  }

  final PrintWriter out() {
    return spec.commandLine().getOut();
  }

  final PrintWriter err() {
    return spec.commandLine().getErr();
  }

  final void say(String format, Object... values) {
    out().println(values.length == 0 ? format : String.format(format, values));
  }
}
