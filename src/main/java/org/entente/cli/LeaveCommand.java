package org.entente.cli;

import org.entente.node.LocalNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `entente leave`: walks away.
@Command(
    name = "leave",
    header = "Walks away from the negotiation.",
    description =
        "Walks away from the negotiation. Your root keys sign. Nothing of yours counts towards"
            + " agreement after this, and there is no way back into the same negotiation.",
    footer = {"", "Example: entente leave"})
final class LeaveCommand extends RootCommand {
  @Option(names = "--yes", description = "Do not ask.")
  private boolean yes;

  @Override
  void runWithRootKeys(LocalNode node) {
    if (!yes) {
      String question = node.self() + " leaves “" + node.charter().title() + "” for good?";
      Terminal.requireYes("leaving", question);
    }
    say("Left: %s", Acts.line(node.moves().leave()));
  }
}
