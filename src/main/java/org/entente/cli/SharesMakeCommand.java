package org.entente.cli;

import org.entente.node.LocalNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `entente shares make`: splits the root keys.
@Command(
    name = "make",
    header = "Splits the root keys among officers.",
    description = {
      "Splits the secret behind the root keys into shares, one for each officer, of which so many",
      "are needed. The root keys stay in this node until `entente shares offline`. From now on",
      "that many officers can also open this node's data, and every backup made after this."
    },
    footer = {"", "Example: entente shares make --of 5 --needed 3 --out safe"})
final class SharesMakeCommand extends NodeCommand {
  @Mixin private SharePaper paper;

  @Override
  void run(LocalNode node) {
    paper.requirePlace(node.self());
    paper.keep(node.custody().makeShares(paper.needed(), paper.count()), out());
    say("Any %d of these %d shares give the root keys.", paper.needed(), paper.count());
    say("Give each officer one, keep no copy, and then: entente shares offline --help");
  }
}
