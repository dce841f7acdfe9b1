package org.entente.cli;

import org.entente.base.Digest;
import org.entente.node.LocalNode;
import org.entente.talks.Offer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `entente silence object`.
@Command(
    name = "object",
    description =
        "Breaks silence: objects to what another party proposed by silence, with a reason.",
    footer = {"", "Example: entente silence object 4f3a2b --reason 'Not without lumber'"})
final class SilenceObjectCommand extends NodeCommand {
  @Parameters(paramLabel = "OFFER", description = "Its id, or the first six digits or more.")
  private String offer;

  @Option(names = "--reason", required = true, paramLabel = "WORDS", description = "Why.")
  private String reason;

  @Mixin private ByOption by;

  @Override
  void run(LocalNode node) {
    Digest id = Offers.id(node, Offer.Sort.SILENCE, offer);
    say("Objected: %s", Acts.line(node.moves().decline(by.office(), id, reason)));
  }
}
