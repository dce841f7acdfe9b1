package org.entente.node;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.entente.base.Digest;
import org.entente.base.PartyCode;
import org.entente.base.Refused;
import org.entente.exchange.CarrierRefusal;
import org.entente.exchange.Hub;
import org.entente.exchange.Receipt;
import org.entente.record.Head;
import org.entente.store.StoreRefusal;

/// A node as the carriers see it, opened for each call and closed again. A caller who comes while
/// someone else works on the node is told to come again, and nothing of this machine.
public final class OpeningHub implements Hub {
  private final NodeOpener opener;
  private final Digest negotiation;

  public OpeningHub(NodeOpener opener) {
    this.opener = opener;
    this.negotiation = opener.with(node -> node.charter().negotiation());
  }

  @Override
  public Digest negotiation() {
    return negotiation;
  }

  @Override
  public List<Head> heads() {
    return with(node -> node.mail().heads());
  }

  @Override
  public boolean holds(Digest act) {
    return with(node -> node.record().holds(act));
  }

  @Override
  public Optional<PartyCode> partyOf(Digest pin) {
    return with(node -> node.mail().peers().withPin(pin));
  }

  @Override
  public Optional<byte[]> sealedFor(PartyCode peer, List<Head> have) {
    return with(node -> node.mail().newsFor(peer, have));
  }

  @Override
  public Receipt deliver(InputStream pouch, String place) throws IOException {
    byte[] sealed = pouch.readAllBytes();
    return with(node -> node.mail().open(sealed, place));
  }

  /// Does the work on the node, opened for it.
  public <T> T with(Function<LocalNode, T> work) {
    try {
      return opener.with(work);
    } catch (Refused refused) {
      throw refused.refusal() instanceof StoreRefusal.NodeInUse
          ? new Refused(new CarrierRefusal.NodeBusy("this node"))
          : refused;
    }
  }
}
