package org.entente.cli;

import org.entente.node.LocalNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `entente draft discard`: back to the last position.
@Command(
    name = "discard",
    description = "Throws the working draft away; your last position is where you start again.",
    footer = {"", "Example: entente draft discard --yes"})
final class DraftDiscardCommand extends NodeCommand {
  @Option(names = "--yes", description = "Do not ask.")
  private boolean yes;

  @Override
  void run(LocalNode node) {
    if (!node.drafting().isStarted()) {
      say("There is no working draft.");
      return;
    }
    if (!yes) {
      Leaving.of(node).ifPresent(leaving -> say("Your draft: %s.", leaving.stat()));
      Terminal.requireYes("the working draft", "Throw it away?");
    }
    node.drafting().discard();
    say("The working draft is gone.");
  }
}
