package org.entente.cli;

import org.entente.node.LocalNode;
import picocli.CommandLine.Command;

/// `entente rotate`: new working keys for the node.
@Command(
    name = "rotate",
    header = "Replaces the working keys of the node.",
    description =
        "Replaces the node's working keys: those it shows, seals and answers closings with. Root"
            + " keys and offices keep theirs. The others learn the new keys with your next"
            + " dispatch.",
    footer = {"", "Example: entente rotate"})
final class RotateCommand extends RootCommand {
  @Override
  void runWithRootKeys(LocalNode node) {
    say("New working keys: %s", Acts.line(node.founding().rotate()));
  }
}
