package org.entente.cli;

import org.entente.node.LocalNode;
import org.entente.talks.Answer;
import picocli.CommandLine.Command;

/// `entente closing concur`: the deposits stand.
@Command(
    name = "concur",
    header = "Confirms your deposits in a closing.",
    description = {
      "Says that your deposited signatures stand and that you will not withdraw them while this",
      "closing is open. Once all parties have concurred the depositary certifies, and the deal is",
      "final; from then on nobody can undo it alone."
    },
    footer = {"", "Example: entente closing concur"})
final class ClosingConcurCommand extends ClosingAnswering {
  @Override
  void run(LocalNode node) {
    var closing = answer(node, Answer.CONCUR);
    say("%s concurs in closing %d.", node.self(), closing.closing().number());
    say("Your deposits stay as they are until the depositary certifies or reopens it.");
    say("Next: entente send, or entente pouch pack --all");
  }
}
