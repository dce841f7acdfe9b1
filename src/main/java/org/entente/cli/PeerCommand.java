package org.entente.cli;

import org.entente.base.PartyCode;
import org.entente.node.LocalNode;
import org.entente.node.Peers;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `entente peer`: where the other nodes answer.
@Command(
    name = "peer",
    header = "Says where another node answers.",
    description =
        "Says where another party's node answers, or shows what is known. An address is yours alone"
            + " and never part of the record; who answers there is checked by the key its party"
            + " joined with.",
    footer = {"", "Example: entente peer USA https://node.example:7443"})
final class PeerCommand extends NodeCommand {
  @Parameters(index = "0", arity = "0..1", paramLabel = "CODE", description = "The other party.")
  private @Nullable PartyCode code;

  @Parameters(index = "1", arity = "0..1", paramLabel = "ADDRESS", description = "Its address.")
  private @Nullable String address;

  @Override
  void run(LocalNode node) {
    Peers peers = node.mail().peers();
    if (code != null && address != null) {
      peers.setAddress(code, address);
    }
    for (PartyCode other : peers.codes()) {
      if (code == null || code.equals(other)) {
        String where = peers.address(other).orElse("no address; by pouch");
        String key = peers.pin(other).map(pin -> "key " + pin.brief()).orElse("not yet introduced");
        say("%-8s %s, %s", other, where, key);
      }
    }
  }
}
