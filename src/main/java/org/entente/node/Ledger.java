package org.entente.node;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.base.Digest;
import org.entente.base.PartyCode;
import org.entente.base.Refused;
import org.entente.record.Act;
import org.entente.record.ActKind;
import org.entente.record.Authority;
import org.entente.record.Charter;
import org.entente.record.Head;
import org.entente.record.Matter;
import org.entente.record.Office;
import org.entente.record.Record;
import org.entente.record.SignedAct;
import org.entente.record.Statement;
import org.entente.seal.NamedKey;
import org.entente.seal.SignedNote;
import org.entente.store.NodeStore;
import org.entente.store.RecordPort;
import org.entente.talks.Proceedings;
import org.entente.talks.SigningDesk;
import org.entente.talks.StateOfPlay;
import org.entente.talks.TalksRefusal;
import org.entente.text.Position;

/// The node's record in memory and on disk, and the one place where its own acts are signed.
///
/// An act is built on the node's own head, signed, judged like any other, and only then made
/// durable; nobody sees a signature before that. A node that was restored signs nothing until it
/// has learnt its own head.
final class Ledger {
  private final NodeStore store;
  private final Surroundings surroundings;
  private final Keyring keyring;
  private final PartyCode self;
  private final Record record;
  private final Freshness freshness;
  private final Set<String> offered = new HashSet<>();
  private Optional<Library> library;
  private Optional<Known> known = Optional.empty();

  /// The state of play, and how far the record was when it was computed.
  private record Known(long changes, StateOfPlay state) {}

  Ledger(
      NodeStore store,
      Surroundings surroundings,
      Keyring keyring,
      PartyCode self,
      Charter charter) {
    this.store = store;
    this.surroundings = surroundings;
    this.keyring = keyring;
    this.self = self;
    this.record = new Record(charter);
    store.acts().forEach(record::restore);
    this.freshness = new Freshness(store, record, self, surroundings.randomness());
    promote();
    this.library = keyring.textKey(charter()).map(key -> new Library(store, key));
  }

  /// Uses the keys that the record now names, should a crash have come before that.
  void promote() {
    Authority now = record.authority(self);
    now.node().ifPresent(keyring::promote);
    keyring.promoteRoots(now.root());
    keyring.promoteOffices(now.grants().values().stream().map(Authority.Grant::powers).toList());
  }

  Record record() {
    return record;
  }

  Charter charter() {
    return record.charter();
  }

  PartyCode self() {
    return self;
  }

  boolean isParty() {
    return charter().isParty(self);
  }

  /// Refuses what only a party may do.
  void requireParty() {
    if (!isParty()) {
      throw new Refused(new NodeRefusal.NotOfParty(self.code()));
    }
  }

  Optional<Library> libraryIfAny() {
    return library;
  }

  Library library() {
    requireParty();
    return library.orElseThrow(() -> new Refused(new NodeRefusal.NoTextKey(self.code())));
  }

  /// Called when the text key has arrived and is kept.
  void openLibrary() {
    library = keyring.textKey(charter()).map(key -> new Library(store, key));
    known = Optional.empty();
  }

  Proceedings proceedings() {
    return Proceedings.of(record);
  }

  /// Computed anew only after the record has changed.
  StateOfPlay state() {
    Library texts = library();
    long changes = record.changes();
    Known now =
        known
            .filter(had -> had.changes == changes)
            .orElseGet(() -> new Known(changes, StateOfPlay.of(record, texts)));
    known = Optional.of(now);
    return now.state;
  }

  Freshness freshness() {
    return freshness;
  }

  /// Whether this node knows its own head, from itself or from a peer.
  boolean isFresh() {
    return freshness.state() != SigningDesk.Freshness.MAY_HAVE_LOST_ACTS;
  }

  void requireFresh() {
    if (!isFresh()) {
      throw new Refused(new TalksRefusal.HeadUnknown(self.code()));
    }
  }

  /// Refuses before new keys are made what could not be signed: the root keys are elsewhere, or
  /// this node may not sign.
  void requireRootKeys() {
    requireFresh();
    keyring.roots(record.authority(self).root());
  }

  SignedAct sign(Office by, Statement statement) {
    return sign(by, statement, Map.of());
  }

  /// Signs a statement that names this matter, and keeps both.
  SignedAct signWithMatter(
      Office by, Matter matter, java.util.function.Function<Digest, Statement> statement) {
    Digest digest = library().digestOf(matter);
    return sign(by, statement.apply(digest), Map.of(digest, matter.bytes()));
  }

  /// Signs a statement that puts this position forward, over the consolidated text as this node
  /// sees it.
  SignedAct signPosition(
      Office by,
      Position position,
      Map<Digest, byte[]> texts,
      java.util.function.BiFunction<Digest, Digest, Statement> statement) {
    Library own = library();
    Digest digest = own.digests().of(position);
    Digest consolidated =
        StateOfPlay.consolidatedDigest(record, record.seenBy(self), self, position, own);
    var all = new LinkedHashMap<>(own.newBlobs(position));
    all.putAll(texts);
    return sign(by, statement.apply(digest, consolidated), all);
  }

  SignedAct sign(Office by, Statement statement, Map<Digest, byte[]> texts) {
    if (record.openFork(self).isPresent()) {
      throw new Refused(new NodeRefusal.ChainContradicted(self.code()));
    }
    return signAfter(record.head(self), record.authority(self), by, statement, texts);
  }

  /// After a fork: names the branch that ends in this act as the one that counts. Without a fork,
  /// or after any other act, it would drop acts that count.
  SignedAct resume(SignedAct end) {
    boolean isEnd = record.ends().contains(end.head());
    boolean isBeyondFork =
        record.openFork(self).isPresent()
            && record.head(self).stream()
                .allMatch(
                    last -> record.pathTo(end).stream().anyMatch(act -> act.head().equals(last)));
    if (!isEnd || !isBeyondFork) {
      throw new Refused(
          new NodeRefusal.NothingToSign(
              "resume",
              "a fork of this party's own chain, and the last act of one of its branches"));
    }
    return signAfter(
        Optional.of(end.head()),
        record.authorityAfter(end),
        Office.ROOT,
        new Statement.Resume(),
        Map.of());
  }

  /// After a theft: goes on after this act of the chain, so that those after it count no more. What
  /// an earlier `resume` settled stays, since of two that mark branches of one fork neither would
  /// count.
  SignedAct disown(SignedAct last) {
    boolean isFollowed = !record.ends().contains(last.head()) && record.live(self).contains(last);
    boolean isSettled =
        record.allOf(self).stream()
            .filter(act -> act.act().kind() == ActKind.RESUME && !act.equals(last))
            .anyMatch(act -> record.pathTo(act).contains(last));
    if (!isFollowed || isSettled) {
      throw new Refused(
          new NodeRefusal.NothingToSign(
              "disowning",
              "an act of this party's chain that counts, with others after it, and after the"
                  + " last resume"));
    }
    return signAfter(
        Optional.of(last.head()),
        record.authorityAfter(last),
        Office.ROOT,
        new Statement.Resume(),
        Map.of());
  }

  private SignedAct signAfter(
      Optional<Head> head,
      Authority authority,
      Office by,
      Statement statement,
      Map<Digest, byte[]> texts) {
    requireFresh();
    Act act =
        new Act(
            record.negotiation(),
            self,
            head.map(Head::seq).orElse(0L) + 1,
            head.map(Head::id).orElse(record.negotiation()),
            authority.last(),
            record.seenBy(self),
            surroundings.now(),
            by,
            statement);
    SignedNote note = SignedNote.sign(act.text(), keysFor(act, authority));
    SignedAct signed = SignedAct.parse(note.bytes(), act.title());
    record.receiveAll(List.of(signed));
    try {
      store.appendOwn(new RecordPort.Entry(signed, withoutHeld(texts)));
    } catch (RuntimeException failed) {
      record.takeOut(signed);
      throw failed;
    }
    return signed;
  }

  /// Keeps acts that others signed, each with the texts it brought; all have been judged.
  void keep(List<RecordPort.Entry> entries) {
    store.append(entries);
  }

  /// Whether these bytes, a key or a note, have not been offered to this peer since the node was
  /// opened.
  boolean isFirstOffer(PartyCode peer, byte[] bytes) {
    return offered.add(peer + " " + Digest.of(bytes));
  }

  private Map<Digest, byte[]> withoutHeld(Map<Digest, byte[]> texts) {
    var fresh = new HashMap<>(texts);
    fresh.keySet().removeIf(store::holdsText);
    return fresh;
  }

  private List<NamedKey> keysFor(Act act, Authority authority) {
    String prefix = self + "/";
    return switch (act.kind().signer()) {
      case ROOT -> rootKeysFor(act, authority);
      case CLOSING -> List.of(new NamedKey(prefix + Office.CLOSING, keyring.closing()));
      case OFFICE, OFFICE_OR_NODE -> {
        boolean byNode = act.by().equals(Office.NODE);
        if (!byNode) {
          record.authority(self).requirePower(act.by(), act.kind());
        }
        yield List.of(
            new NamedKey(prefix + act.by(), byNode ? keyring.node() : keyring.office(act.by())));
      }
    };
  }

  /// The root keys, and where new ones are named, those too.
  private List<NamedKey> rootKeysFor(Act act, Authority authority) {
    var keys = new ArrayList<NamedKey>();
    keyring
        .roots(authority.root())
        .forEach(root -> keys.add(new NamedKey(self + "/root-" + root.number(), root.key())));
    if (act.statement() instanceof Statement.Keys named && named.root().isPresent()) {
      keyring
          .nextRoots(named.root().get())
          .forEach(root -> keys.add(new NamedKey(self + "/new-root-" + root.number(), root.key())));
    }
    return keys;
  }
}
