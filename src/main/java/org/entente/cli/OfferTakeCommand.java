package org.entente.cli;

import org.entente.base.Digest;
import org.entente.node.LocalNode;
import org.entente.talks.Offer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `entente package take`.
@Command(
    name = "take",
    header = "Takes another party's package.",
    description =
        "Takes another party's package: its wording of those provisions goes into your position,"
            + " which is put forward at once, together with your working draft if there is one.",
    footer = {"", "Example: entente package take 4f3a2b"})
final class OfferTakeCommand extends NodeCommand {
  @Parameters(paramLabel = "OFFER", description = "Its id, or the first six digits or more.")
  private String offer;

  @Mixin private ByOption by;

  @Option(names = "--yes", description = "Do not ask where a working draft would go out too.")
  private boolean yes;

  @Override
  void run(LocalNode node) {
    Digest id = Offers.id(node, Offer.Sort.PACKAGE, offer);
    if (node.drafting().isStarted() && !yes) {
      Leaving.of(node).ifPresent(leaving -> leaving.print(out(), Terminal.colour()));
      out().flush();
      Terminal.requireYes("the working draft", "Put this forward too, with the package?");
    }
    say("Taken: %s", Acts.line(node.moves().take(by.office(), id)));
  }
}
