package org.entente.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.entente.base.Refused;
import org.entente.exchange.CarrierRefusal;
import org.entente.seal.TlsIdentity;

/// Which of a node's keys to show to a peer. After a rotation a peer knows the one before, until it
/// has the act that names the new one; so where the present key is unknown, those before it are
/// shown, and then the present one again.
final class Knocking {
  private static final int FORBIDDEN = 403;

  private Knocking() {}

  /// @param keys the present key, then earlier ones
  static <T> T with(List<TlsIdentity> keys, Function<TlsIdentity, T> call) {
    var tries = new ArrayList<>(keys);
    if (keys.size() > 1) {
      tries.add(keys.getFirst());
    }
    for (TlsIdentity key : tries.subList(0, tries.size() - 1)) {
      try {
        return call.apply(key);
      } catch (Refused refused) {
        if (!isUnknown(refused)) {
          throw refused;
        }
      }
    }
    return call.apply(tries.getLast());
  }

  static boolean isUnknown(Refused refused) {
    return refused.refusal() instanceof CarrierRefusal.PeerRefused said
        && said.status() == FORBIDDEN;
  }
}
