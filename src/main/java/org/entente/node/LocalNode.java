package org.entente.node;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.base.Digest;
import org.entente.base.PartyCode;
import org.entente.base.Refusal;
import org.entente.base.Refused;
import org.entente.record.Charter;
import org.entente.record.Matter;
import org.entente.record.Record;
import org.entente.seal.TlsIdentity;
import org.entente.store.NodeStore;
import org.entente.store.StoreRefusal;
import org.entente.talks.PastPositions;
import org.entente.talks.Proceedings;
import org.entente.talks.StateOfPlay;

/// One party's node, or a neutral depositary's: its data, its record, and all it can do.
///
/// What it can do is grouped by purpose: [#founding] begins, [#drafting] and [#moves] negotiate,
/// [#signing] makes final, [#mail] exchanges, [#publishing] announces. Not for several threads at
/// once: callers that serve several hold its lock.
public final class LocalNode implements AutoCloseable {
  static final String PARTY = "party";
  static final String CHARTER = "charter";

  private final NodeStore store;
  private final Surroundings surroundings;
  private final Keyring keyring;
  private final PartyCode self;
  private Optional<Ledger> ledger;

  private LocalNode(NodeStore store, Surroundings surroundings, PartyCode self) {
    this.store = store;
    this.surroundings = surroundings;
    this.keyring = new Keyring(store, surroundings.randomness());
    this.self = self;
    this.ledger =
        store.fact(CHARTER).map(bytes -> open(Charter.parse(bytes, "this node's charter")));
  }

  /// Makes a new node of a party in an empty store.
  public static LocalNode create(NodeStore store, Surroundings surroundings, PartyCode self) {
    store.putFact(PARTY, self.code().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    return new LocalNode(store, surroundings, self);
  }

  /// Opens the node whose data this is.
  public static LocalNode open(NodeStore store, Surroundings surroundings) {
    String code =
        store
            .fact(PARTY)
            .map(bytes -> new String(bytes, java.nio.charset.StandardCharsets.UTF_8))
            .orElseThrow(() -> new Refused(new NodeRefusal.NoCharterYet("this directory")));
    try {
      return new LocalNode(store, surroundings, new PartyCode(code));
    } catch (Refused refused) {
      throw ofOwnData(refused.refusal());
    }
  }

  /// What this node itself had found good is refused now: its data was changed behind its back.
  private static Refused ofOwnData(Refusal why) {
    return new Refused(
        why instanceof StoreRefusal
            ? why
            : new StoreRefusal.DatabaseDamaged(why.thing(), why.rule()));
  }

  public PartyCode self() {
    return self;
  }

  public boolean hasJoined() {
    return ledger.isPresent();
  }

  /// The charter; refused before the node has one.
  public Charter charter() {
    return ledger().charter();
  }

  /// The record, to read.
  public Record record() {
    return ledger().record();
  }

  /// What the acts alone say; all that a neutral depositary can know.
  public Proceedings proceedings() {
    return ledger().proceedings();
  }

  /// The state of play, texts included; parties only.
  public StateOfPlay state() {
    return ledger().state();
  }

  /// How the positions came about: what was last common, and what each party has answered; parties
  /// only.
  public PastPositions background() {
    return PastPositions.of(state(), ledger().library());
  }

  /// The provisions and words an act speaks of but does not carry; parties only.
  public Matter matter(Digest digest) {
    return ledger().library().matter(digest);
  }

  /// Whether it has the negotiation's text key, without which no text can be read or named.
  public boolean readsTexts() {
    return ledger().libraryIfAny().isPresent();
  }

  public boolean isParty() {
    return ledger().isParty();
  }

  /// Whether the node must still learn its own head from a peer before it signs.
  public boolean isFresh() {
    return ledger().isFresh();
  }

  /// After a restore: the others that have yet to show the node its own head. Until all have, it
  /// answers no closing.
  public Set<PartyCode> unheard() {
    return ledger().freshness().unheard();
  }

  public Founding founding() {
    return new Founding(this, store, keyring, surroundings);
  }

  /// Where the root keys are, and how officers bring them.
  public Custody custody() {
    return new Custody(this, store, keyring, surroundings);
  }

  public Drafting drafting() {
    return new Drafting(ledger(), store);
  }

  public Moves moves() {
    return new Moves(ledger(), drafting(), surroundings);
  }

  public Signing signing() {
    return new Signing(ledger(), store, keyring, surroundings);
  }

  public Mail mail() {
    return new Mail(ledger(), store, keyring, surroundings, signing());
  }

  public Publishing publishing() {
    return new Publishing(ledger(), store, keyring);
  }

  @Override
  public void close() {
    store.close();
  }

  /// The key this node shows to others on the wire.
  public TlsIdentity tls() {
    return keyring.tls();
  }

  /// The same, then the keys it showed before its working keys were replaced: a peer that has yet
  /// to hear of that knows it by one of them.
  public List<TlsIdentity> tlsKeys() {
    return keyring.tlsKeys();
  }

  /// Takes part under this charter from now on.
  void adopt(Charter charter) {
    store.putFact(CHARTER, charter.bytes());
    ledger = Optional.of(open(charter));
  }

  Keyring keyring() {
    return keyring;
  }

  Ledger ledger() {
    return ledger.orElseThrow(() -> new Refused(new NodeRefusal.NoCharterYet(self.code())));
  }

  private Ledger open(Charter charter) {
    return new Ledger(store, surroundings, keyring, self, charter);
  }
}
