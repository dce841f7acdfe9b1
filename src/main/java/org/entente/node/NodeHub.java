package org.entente.node;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.entente.base.Digest;
import org.entente.base.PartyCode;
import org.entente.exchange.Hub;
import org.entente.exchange.Receipt;
import org.entente.record.Head;

/// A node as the carriers see it. Carriers call from many threads; the node serves one at a time,
/// under its lock.
public final class NodeHub implements Hub {
  private final LocalNode node;

  public NodeHub(LocalNode node) {
    this.node = node;
  }

  @Override
  public Digest negotiation() {
    return node.charter().negotiation();
  }

  @Override
  public List<Head> heads() {
    synchronized (node) {
      return node.mail().heads();
    }
  }

  @Override
  public boolean holds(Digest act) {
    synchronized (node) {
      return node.record().holds(act);
    }
  }

  @Override
  public Optional<PartyCode> partyOf(Digest pin) {
    synchronized (node) {
      return node.mail().peers().withPin(pin);
    }
  }

  @Override
  public Optional<byte[]> sealedFor(PartyCode peer, List<Head> have) {
    synchronized (node) {
      return node.mail().newsFor(peer, have);
    }
  }

  @Override
  public Receipt deliver(InputStream pouch, String place) throws IOException {
    byte[] sealed = pouch.readAllBytes();
    synchronized (node) {
      return node.mail().open(sealed, place);
    }
  }
}
