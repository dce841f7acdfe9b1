package org.entente.cli;

import org.entente.base.Digest;
import org.entente.node.LocalNode;
import org.entente.record.SignedAct;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `entente resume`: mends a fork of one's own chain.
@Command(
    name = "resume",
    header = "Says which branch of your own chain counts after a fork.",
    description =
        "After your party signed two acts at one place of its chain: says which one counts. "
            + "Name the last act of the branch that is to stand; the other branch counts no more.",
    footer = {"", "Example: entente resume 4f3a2b1c", "See `entente log` for the acts."})
final class ResumeCommand extends NodeCommand {
  @Parameters(
      paramLabel = "ACT",
      description = "The id of the act, or its first six digits or more.")
  private String act;

  @Override
  void run(LocalNode node) {
    var ids = node.record().allOf(node.self()).stream().map(SignedAct::id).toList();
    Digest end = Ids.of(act, ids, "act");
    say("Resumed: %s", Acts.line(node.founding().resume(end)));
  }
}
