package org.entente.exchange;

import java.net.URI;
import org.entente.base.Digest;
import org.entente.base.Refused;

/// Where a node or a relay is, and the one key it may show there.
///
/// @param name how people call it, for messages
/// @param address `https`, a host and a port
public record Peer(String name, URI address, Digest pin) {
  public Peer {
    boolean isPlain =
        "https".equals(address.getScheme())
            && address.getHost() != null
            && address.getUserInfo() == null
            && address.getRawQuery() == null
            && address.getRawFragment() == null
            && (address.getRawPath().isEmpty() || address.getRawPath().equals("/"));
    if (!isPlain) {
      throw new Refused(new CarrierRefusal.NotAnAddress("address of " + name));
    }
  }

  /// Reads an address as people write it.
  public static Peer of(String name, String address, Digest pin) {
    try {
      return new Peer(name, URI.create(address), pin);
    } catch (IllegalArgumentException e) {
      throw new Refused(new CarrierRefusal.NotAnAddress("address of " + name));
    }
  }

  URI at(Digest negotiation, String place) {
    return address.resolve("/entente/1/" + negotiation + "/" + place);
  }
}
