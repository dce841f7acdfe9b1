package org.entente.cli;

import java.io.PrintWriter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// What every command about one node has: which node, and where it answers.
abstract class AboutNode implements Runnable {
  @Spec private CommandSpec spec;
  @Mixin private NodeOptions options;

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
