package org.entente.cli;

import java.util.Optional;
import org.entente.base.Refused;
import org.entente.node.LocalNode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Whether dispatches go through a relay.
final class RelayOption {
  @Option(
      names = "--relay",
      arity = "0..1",
      fallbackValue = "",
      paramLabel = "ADDRESS#PIN",
      description =
          "Through a relay, which stores sealed dispatches until they are fetched. Given once, the"
              + " relay is remembered, and then used for nodes without an address too.")
  private @Nullable String relay;

  /// How dispatches are to go.
  ///
  /// @param place the relay that is known, if one is
  /// @param forAll whether it was asked for, for those too who have an address
  record Way(Optional<RelayPlace> place, boolean forAll) {}

  Way of(LocalNode node) {
    var peers = node.mail().peers();
    if (relay != null && !relay.isEmpty()) {
      peers.setRelay(RelayPlace.parse(relay).toString());
    }
    Optional<RelayPlace> known = peers.relay().map(RelayPlace::parse);
    if (relay != null && known.isEmpty()) {
      throw new Refused(new OperationRefusal.NoRelayKnown("--relay"));
    }
    return new Way(known, relay != null);
  }
}
