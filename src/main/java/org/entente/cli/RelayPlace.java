package org.entente.cli;

import org.entente.base.Digest;
import org.entente.base.Refused;
import org.entente.exchange.Peer;

/// Where a relay is and the key it shows, written `ADDRESS#PIN`.
record RelayPlace(Peer peer) {
  static RelayPlace parse(String text) {
    int hash = text.lastIndexOf('#');
    if (hash < 0) {
      throw new Refused(new OperationRefusal.NotARelay("relay " + text));
    }
    Digest pin = Digest.parse(text.substring(hash + 1), "the pin in “" + text + "”");
    return new RelayPlace(Peer.of("the relay", text.substring(0, hash), pin));
  }

  @Override
  public String toString() {
    return peer.address() + "#" + peer.pin();
  }
}
