package org.entente.node;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.entente.base.PartyCode;
import org.entente.base.Refused;
import org.entente.record.Act;
import org.entente.record.Authority;
import org.entente.record.Charter;
import org.entente.record.Head;
import org.entente.record.NodeKeys;
import org.entente.record.Office;
import org.entente.record.Record;
import org.entente.record.RecordRefusal;
import org.entente.record.RootKeys;
import org.entente.record.SignedAct;
import org.entente.record.Statement;
import org.entente.seal.NamedKey;
import org.entente.seal.RootSecret;
import org.entente.seal.Share;
import org.entente.seal.SignedNote;
import org.entente.store.NodeStore;

/// A node made anew when the old one and all its backups are gone: of a party's own, only its
/// officers' shares are left. The root keys they give replace the lost working keys; record, texts
/// and the text key come back from the other parties, sealed to the new keys.
///
/// It is the one act that a node signs without knowing its own head, since it can be told nothing
/// sealed before: it stands on the chain as the others hand it over in the clear. Should one of
/// them hold more of it, the chain forks there, and the root keys resume it.
public final class Recovery {
  private final Charter charter;
  private final PartyCode party;
  private final Share share;
  private final RootSecret secret;
  private final Record record;

  private Recovery(Charter charter, Share share, RootSecret secret, Record record) {
    this.charter = charter;
    this.party = share.party();
    this.share = share;
    this.secret = secret;
    this.record = record;
  }

  /// Brings together what is left, and refuses what does not suffice; makes nothing yet.
  ///
  /// @param chains the acts of this party as other parties hold them, as `introduce --of` writes
  ///     them; the longest counts
  public static Recovery of(Charter charter, List<byte[]> chains, List<Share> shares) {
    PartyCode party = shares.getFirst().party();
    charter.rootOf(party); // refuses a party that is not the charter's
    RootSecret secret = RootSecret.join(party, shares);
    var record = new Record(charter);
    for (byte[] chain : chains) {
      record.receiveAll(Introduction.parse(chain, "the chain of " + party));
    }
    if (record.openFork(party).isPresent()) {
      throw new Refused(new NodeRefusal.ChainContradicted(party.code()));
    }
    if (record.head(party).isEmpty()) {
      throw new Refused(new RecordRefusal.NotJoined(party.code()));
    }
    if (Keyring.matching(secret, record.authority(party).root()).isEmpty()) {
      throw new Refused(new NodeRefusal.OtherRootKeys("shares of " + party));
    }
    return new Recovery(charter, shares.getFirst(), secret, record);
  }

  public PartyCode party() {
    return party;
  }

  /// Makes the node in an empty store, and answers the introduction by which the others learn its
  /// new keys. The node signs nothing more before a peer has shown it its own head.
  public byte[] into(NodeStore store, Surroundings surroundings) {
    var keyring = new Keyring(store, surroundings.randomness());
    NodeKeys keys = keyring.makeNext();
    SignedAct act = sign(keys, surroundings);
    record.receiveAll(List.of(act));
    keyring.promote(keys);
    Custody.remember(store, secret, share, OptionalInt.empty());
    store.putFact(LocalNode.CHARTER, charter.bytes());
    store.putFact(Freshness.RESTORED, new byte[0]);
    store.putFact(LocalNode.PARTY, party.code().getBytes(StandardCharsets.UTF_8));
    return Introduction.bytes(record.allOf(party));
  }

  private SignedAct sign(NodeKeys keys, Surroundings surroundings) {
    Authority authority = record.authority(party);
    Head head = record.head(party).orElseThrow();
    var act =
        new Act(
            record.negotiation(),
            party,
            head.seq() + 1,
            head.id(),
            authority.last(),
            record.seenBy(party),
            surroundings.now(),
            Office.ROOT,
            new Statement.Keys(keys, Optional.<RootKeys>empty()));
    List<NamedKey> roots =
        Keyring.matching(secret, authority.root()).stream()
            .map(root -> new NamedKey(party + "/root-" + root.number(), root.key()))
            .toList();
    return SignedAct.parse(SignedNote.sign(act.text(), roots).bytes(), act.title());
  }
}
