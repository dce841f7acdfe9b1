package org.entente.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.entente.node.LocalNode;
import org.entente.seal.RootSecret;
import org.entente.seal.Share;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `entente shares check`: do shares hold?
@Command(
    name = "check",
    header = "Says whether shares were copied without a slip.",
    description = {
      "Reads shares and says which they are; a slip in one is named by its line. Needs no node,",
      "and shows no secret. With --node, says whether they give the root keys of your node."
    },
    footer = {"", "Example: entente shares check a.txt"})
final class SharesCheckCommand implements Runnable {
  @Spec private CommandSpec spec;
  @Mixin private NodeOptions options;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "The shares.")
  private List<Path> files = List.of();

  @Option(names = "--node", description = "Also try them on the node.")
  private boolean node;

  @Override
  public void run() {
    PrintWriter out = spec.commandLine().getOut();
    var shares = new ArrayList<Share>();
    for (Path file : files) {
      Share share = ShareOption.read(file);
      shares.add(share);
      out.println(file + ": " + share + " holds; " + share.needed() + " are needed.");
    }
    if (node) {
      try (LocalNode ours = options.open()) {
        ours.custody().bring(shares);
        out.println("Together they give the root keys of " + ours.self() + ".");
      }
    } else if (shares.size() >= shares.getFirst().needed()) {
      RootSecret.join(shares.getFirst().party(), shares);
      out.println("They fit together.");
    }
  }
}
