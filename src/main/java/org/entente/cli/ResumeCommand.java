package org.entente.cli;

import org.entente.base.Digest;
import org.entente.node.LocalNode;
import org.entente.record.SignedAct;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `entente resume`: mends a fork of one's own chain.
@Command(
    name = "resume",
    header = "Says which branch of your own chain counts after a fork.",
    description = {
      "After your party signed two acts at one place of its chain: says which one counts. Name the",
      "last act of the branch that is to stand; the other branch counts no more.",
      "After a thief signed in your name: with --disown, name the last act that was yours; those",
      "after it count no more. Replace the stolen keys right after: rotate, powers."
    },
    footer = {
      "",
      "Example: entente resume 4f3a2b1c",
      "         entente resume 4f3a2b1c --disown",
      "See `entente log` for the acts."
    })
final class ResumeCommand extends RootCommand {
  @Parameters(
      paramLabel = "ACT",
      description = "The id of the act, or its first six digits or more.")
  private String act;

  @Option(names = "--disown", description = "Disown this party's acts after that one.")
  private boolean disown;

  @Option(names = "--yes", description = "Do not ask before disowning.")
  private boolean yes;

  @Override
  void runWithRootKeys(LocalNode node) {
    var ids = node.record().allOf(node.self()).stream().map(SignedAct::id).toList();
    Digest end = Ids.of(act, ids, "act");
    if (disown) {
      disown(node, end);
      return;
    }
    say("Resumed: %s", Acts.line(node.founding().resume(end)));
  }

  private void disown(LocalNode node, Digest last) {
    node.record().live(node.self()).stream()
        .dropWhile(act -> !act.id().equals(last))
        .skip(1)
        .forEach(act -> say("Disowned: %s", Acts.line(act)));
    if (!yes) {
      out().flush();
      Terminal.requireYes("disowning", "Do these acts of " + node.self() + " count no more?");
    }
    SignedAct resumed = node.founding().disown(last);
    say("Resumed:  %s", Acts.line(resumed));
    say("Next: entente rotate, and entente powers for every office whose key was on this node");
  }
}
