package org.entente.cli;

import org.entente.node.LocalNode;
import org.entente.talks.Answer;
import picocli.CommandLine.Command;

/// `entente closing refuse`: the deposits do not stand.
@Command(
    name = "refuse",
    header = "Says no to a closing.",
    description = {
      "Says no to a closing. The depositary then reopens it: all deposits in it are returned and",
      "bind nobody. For another closing, principals sign and deposit again."
    },
    footer = {"", "Example: entente closing refuse"})
final class ClosingRefuseCommand extends ClosingAnswering {
  @Override
  void run(LocalNode node) {
    var closing = answer(node, Answer.REFUSE);
    say("%s refuses closing %d. Nobody is bound by it.", node.self(), closing.closing().number());
    say("Next: entente send, or entente pouch pack --all");
  }
}
