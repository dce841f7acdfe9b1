package org.entente.cli;

import java.util.ArrayList;
import org.entente.base.Digest;
import org.entente.base.Refused;
import org.entente.node.LocalNode;
import org.entente.talks.Offer;
import org.entente.talks.TalksRefusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `entente package withdraw` and `entente silence withdraw`.
@Command(
    name = "withdraw",
    description = "Takes back an offer of your own.",
    footer = {"", "Example: entente package withdraw 4f3a2b"})
final class OfferWithdrawCommand extends NodeCommand {
  @Parameters(paramLabel = "OFFER", description = "Its id, or the first six digits or more.")
  private String offer;

  @Mixin private ByOption by;

  @Override
  void run(LocalNode node) {
    var own = new ArrayList<Digest>();
    for (Offer made : node.proceedings().offers()) {
      if (made.author().equals(node.self())) {
        own.add(made.id());
      }
    }
    Digest id =
        Ids.of(offer, own, "offer", name -> new Refused(new TalksRefusal.UnknownOffer(name)));
    say("Withdrawn: %s", Acts.line(node.moves().withdrawOffer(by.office(), id)));
  }
}
