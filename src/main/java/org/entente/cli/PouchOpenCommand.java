package org.entente.cli;

import java.nio.file.Path;
import java.util.List;
import org.entente.node.LocalNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExitCodeGenerator;
import picocli.CommandLine.Parameters;

/// `entente pouch open`: what came as a file.
@Command(
    name = "open",
    header = "Takes in pouches and introductions.",
    description = {
      "Opens pouches and introductions, checks everything in them, and says what came.",
      "A file is taken in whole or refused whole. Opening one again changes nothing."
    },
    footer = {"", "Example: entente pouch open USA.intro USA-to-CAN.pouch"})
final class PouchOpenCommand extends NodeCommand implements IExitCodeGenerator {
  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Pouches or introductions.")
  private List<Path> files = List.of();

  private int exit = Exit.DONE;

  @Override
  void run(LocalNode node) {
    exit = Opening.all(node, files, out(), err());
  }

  @Override
  public int getExitCode() {
    return exit;
  }
}
