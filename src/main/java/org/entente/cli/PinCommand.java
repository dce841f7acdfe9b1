package org.entente.cli;

import org.entente.base.JsonText;
import org.entente.node.LocalNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `entente pin`: what this node shows to others.
@Command(
    name = "pin",
    header = "Shows the pin of this node and the negotiation.",
    description = {
      "Shows the pin of the key by which others know this node on the network, and the digest of",
      "the negotiation. Who runs a relay needs both; other nodes know the pin from your joining."
    },
    footer = {"", "Example: entente pin"})
final class PinCommand extends NodeCommand {
  @Option(names = "--json", description = "As JSON, for scripts.")
  private boolean json;

  @Override
  void run(LocalNode node) {
    String pin = node.tls().pin().hex();
    String negotiation = node.charter().negotiation().hex();
    if (json) {
      out()
          .print(
              JsonText.object()
                  .with("party", node.self().code())
                  .with("pin", pin)
                  .with("negotiation", negotiation)
                  .pretty());
      return;
    }
    say("%-12s %s", node.self(), pin);
    say("%-12s %s", "negotiation", negotiation);
  }
}
