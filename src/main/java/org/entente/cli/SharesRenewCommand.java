package org.entente.cli;

import org.entente.node.LocalNode;
import org.entente.record.SignedAct;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `entente shares renew`: new root keys, new shares.
@Command(
    name = "renew",
    header = "Replaces the root keys, and shares the new ones.",
    description = {
      "Replaces the root keys by new ones, shared anew: when an officer leaves, a share is lost or",
      "seen by others, or the numbers are to change. The present root keys sign, and the new ones.",
      "After that the shares before are worth nothing. The new root keys are in this node until",
      "`entente shares offline`."
    },
    footer = {
      "",
      "Example: entente shares renew --of 5 --needed 3 --out safe \\",
      "  --share a.txt --share b.txt --share c.txt"
    })
final class SharesRenewCommand extends RootCommand {
  @Mixin private SharePaper paper;

  @Override
  void runWithRootKeys(LocalNode node) {
    paper.requirePlace(node.self());
    SignedAct act =
        node.custody()
            .renew(paper.needed(), paper.count(), shares -> paper.keep(shares, out()));
    say("New root keys: %s", Acts.line(act));
    say("Any %d of these %d shares give them; the shares before are worth nothing.",
        paper.needed(), paper.count());
    say("Give each officer one, keep no copy, and then: entente shares offline --help");
  }
}
