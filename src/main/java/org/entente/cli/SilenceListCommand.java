package org.entente.cli;

import java.util.List;
import org.entente.node.LocalNode;
import org.entente.talks.Offer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `entente silence list`.
@Command(
    name = "list",
    description = "Lists all silence procedures and what became of them.",
    footer = {"", "Example: entente silence list"})
final class SilenceListCommand extends NodeCommand {
  @Option(names = "--json", description = "As JSON, for scripts.")
  private boolean json;

  @Override
  void run(LocalNode node) {
    List<Offer> offers = Offers.of(node, Offer.Sort.SILENCE);
    if (json) {
      out().print(Offers.json(node, offers).pretty());
      return;
    }
    Offers.print(node, offers, out());
    if (offers.isEmpty()) {
      say("Nothing has been proposed by silence.");
    }
  }
}
