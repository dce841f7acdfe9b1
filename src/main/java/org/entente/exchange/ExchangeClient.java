package org.entente.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.entente.base.Digest;
import org.entente.base.PartyCode;
import org.entente.base.Refused;
import org.entente.record.Head;
import org.entente.seal.TlsIdentity;

/// Asks a peer's [ExchangeServer]. What goes wrong is a [CarrierRefusal]; what was done before it
/// stays done, and asking again goes on from there.
public final class ExchangeClient implements AutoCloseable {
  /// Dispatches in one direction of one round; each brings something new, or it is the last.
  private static final int ROUNDS = 10_000;

  private final Wire wire;
  private final Peer peer;
  private final PartyCode party;

  /// @param party whose node the peer is
  public ExchangeClient(TlsIdentity me, Peer peer, PartyCode party, Digest negotiation) {
    this.wire = new Wire(me, peer, negotiation);
    this.peer = peer;
    this.party = party;
  }

  /// What the peer holds.
  public List<Head> heads() {
    return HeadLines.ofLines(wire.get("heads").text(), peer.name());
  }

  /// A pouch with what we lack who hold these heads; absent when we lack nothing.
  public Optional<byte[]> since(List<Head> have) {
    Wire.Answer answer = wire.get("since?" + HeadLines.query(have));
    return answer.status() == HttpStatus.OK ? Optional.of(answer.body()) : Optional.empty();
  }

  /// Brings a pouch; it may be one that was carried here for the peer.
  public Receipt push(byte[] pouch) {
    Wire.Answer answer = wire.put("pouch/" + Digest.of(pouch), pouch);
    if (answer.status() != HttpStatus.OK) {
      throw wire.odd("a pouch was sent in full and there is no receipt");
    }
    return Receipt.parse(answer.text(), peer.name());
  }

  /// Takes what we lack, then brings what they lack. Taking comes first, so that a node that was
  /// restored learns what it has signed before it says anything. Where something was brought, what
  /// they answer to it is taken at once.
  public SyncReport sync(Hub hub) {
    Receipt pulled = pull(hub);
    Optional<Receipt> pushed = pushOrLearn(hub);
    Receipt answered = pushed.isPresent() ? pull(hub) : Receipt.NOTHING;
    return new SyncReport(pulled.plus(answered), pushed.orElse(Receipt.NOTHING), lacking(hub));
  }

  private Receipt pull(Hub hub) {
    Receipt all = Receipt.NOTHING;
    for (int round = 0; round < ROUNDS; round++) {
      Optional<byte[]> pouch = since(hub.heads());
      if (pouch.isEmpty()) {
        break;
      }
      Receipt receipt = deliver(hub, pouch.get());
      all = all.plus(receipt);
      if (!receipt.isNews()) {
        break;
      }
    }
    return all;
  }

  /// Where the peer is our witness and turns us back, takes from it all of our own acts: it may
  /// believe that we have them, and only with both branches here can one be resumed.
  private Optional<Receipt> pushOrLearn(Hub hub) {
    try {
      return push(hub);
    } catch (Refused refused) {
      if (refused.refusal() instanceof ExchangeRefusal.ContradictsHeld contradicted) {
        PartyCode own = contradicted.held().party();
        List<Head> others = hub.heads().stream().filter(h -> !h.party().equals(own)).toList();
        since(others).ifPresent(pouch -> deliver(hub, pouch));
      }
      throw refused;
    }
  }

  /// Absent where there was nothing to bring.
  private Optional<Receipt> push(Hub hub) {
    Optional<Receipt> all = Optional.empty();
    for (int round = 0; round < ROUNDS; round++) {
      Optional<byte[]> pouch = hub.sealedFor(party, heads());
      if (pouch.isEmpty()) {
        break;
      }
      Receipt receipt = push(pouch.get());
      all = Optional.of(all.orElse(Receipt.NOTHING).plus(receipt));
      if (!receipt.isNews()) {
        break;
      }
    }
    return all;
  }

  private List<Head> lacking(Hub hub) {
    return heads().stream().filter(theirs -> !hub.holds(theirs.id())).toList();
  }

  private Receipt deliver(Hub hub, byte[] pouch) {
    String place = "pouch " + Digest.of(pouch).brief() + " from " + peer.name();
    try {
      return hub.deliver(new ByteArrayInputStream(pouch), place);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    wire.close();
  }
}
