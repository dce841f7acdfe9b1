package org.entente.node;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.entente.base.Digest;
import org.entente.base.PartyCode;
import org.entente.record.ActKind;
import org.entente.record.DepositName;
import org.entente.record.Head;
import org.entente.record.HeadsStatement;
import org.entente.record.Record;
import org.entente.record.SignedAct;
import org.entente.seal.Randomness;
import org.entente.store.NodeStore;
import org.entente.talks.SigningDesk;

/// How a node that was restored learns its own head again (R4). It asks every peer with a random
/// number made after the restore. A peer vouches when a statement signed by its node answers that
/// number, names this node's chain, and names no end of it that is not held here. What was signed
/// before the restore answers another number or none, so replaying it releases nothing.
///
/// One that vouches is enough for most acts; closings wait for all. Signatures and their
/// withdrawals are no acts, and no peer can be trusted to show them: those kept here from before
/// are doubtful.
final class Freshness {
  static final String RESTORED = "restored";
  private static final String DOUBTFUL = "doubtful/";
  private static final String ASKED = "asked";
  private static final String ANSWERED = "answered";
  private static final String OWED = "owed";

  private final NodeStore store;
  private final Record record;
  private final PartyCode self;

  Freshness(NodeStore store, Record record, PartyCode self, Randomness randomness) {
    this.store = store;
    this.record = record;
    this.self = self;
    boolean isNewlyRestored =
        store.fact(RESTORED).filter(nonce -> nonce.length != Digest.BYTES).isPresent();
    if (isNewlyRestored) {
      doubtSignatures();
      store.putFact(RESTORED, randomness.bytes(Digest.BYTES));
    }
  }

  /// Principals' signatures from before a restore. A signature that waits to be deposited may have
  /// been since, and taken back: it is forgotten, and has to be given again.
  private void doubtSignatures() {
    new Notes(store)
        .signatures()
        .keySet()
        .forEach(name -> store.putFact(DOUBTFUL + name.commitment().hex(), new byte[0]));
    store.paperNames().stream()
        .filter(name -> name.startsWith(Signing.SIGNED))
        .toList()
        .forEach(store::removePaper);
  }

  boolean doubts(DepositName name) {
    return store.fact(DOUBTFUL + name.commitment().hex()).isPresent();
  }

  SigningDesk.Freshness state() {
    if (nonce().isEmpty()) {
      return SigningDesk.Freshness.KNOWS_ITS_HEAD;
    }
    Map<PartyCode, HeadsStatement> answers = answers();
    if (answers.values().stream().noneMatch(this::vouches)) {
      return SigningDesk.Freshness.MAY_HAVE_LOST_ACTS;
    }
    return unheard(answers).isEmpty()
        ? SigningDesk.Freshness.KNOWS_ITS_HEAD
        : SigningDesk.Freshness.TOLD_BY_SOME;
  }

  /// The others that have joined and have yet to vouch; nobody where the node was not restored.
  Set<PartyCode> unheard() {
    return nonce().isEmpty() ? Set.of() : unheard(answers());
  }

  /// What to ask a peer with, while it has not answered.
  Optional<Digest> asks(PartyCode peer) {
    return nonce().filter(nonce -> !answers().containsKey(peer));
  }

  /// What a peer last asked with.
  Optional<Digest> answers(PartyCode peer) {
    return store.fact(Peers.fact(peer, ASKED)).map(Digest::ofBytes);
  }

  /// Whether a peer waits for an answer that was not offered since it asked.
  boolean owes(PartyCode peer) {
    return store.fact(Peers.fact(peer, OWED)).isPresent();
  }

  void offered(PartyCode peer) {
    forget(Peers.fact(peer, OWED));
  }

  /// Takes note of what a peer's node signed; it has been verified.
  void heard(HeadsStatement statement) {
    PartyCode peer = statement.from();
    statement
        .asks()
        .ifPresentOrElse(
            nonce -> {
              store.putFact(Peers.fact(peer, ASKED), nonce.bytes());
              store.putFact(Peers.fact(peer, OWED), new byte[0]);
            },
            () -> forget(Peers.fact(peer, ASKED)));
    if (nonce().isPresent() && statement.answers().equals(nonce())) {
      store.putFact(Peers.fact(peer, ANSWERED), statement.text());
    }
    settle();
  }

  /// Once all vouch, the restore is over.
  private void settle() {
    if (nonce().isPresent() && state() == SigningDesk.Freshness.KNOWS_ITS_HEAD) {
      store.removeFact(RESTORED);
      others().forEach(peer -> forget(Peers.fact(peer, ANSWERED)));
    }
  }

  private void forget(String fact) {
    if (store.fact(fact).isPresent()) {
      store.removeFact(fact);
    }
  }

  private Optional<Digest> nonce() {
    return store.fact(RESTORED).map(Digest::ofBytes);
  }

  private Map<PartyCode, HeadsStatement> answers() {
    var answers = new HashMap<PartyCode, HeadsStatement>();
    for (PartyCode peer : others()) {
      store
          .fact(Peers.fact(peer, ANSWERED))
          .map(text -> HeadsStatement.parse(text, "what " + peer + " answered"))
          .filter(answer -> answer.answers().equals(nonce()))
          .ifPresent(answer -> answers.put(peer, answer));
    }
    return answers;
  }

  private boolean vouches(HeadsStatement answer) {
    List<Head> ours = answer.of(self);
    boolean knowsUs = !ours.isEmpty() || record.live(self).isEmpty();
    return knowsUs && ours.stream().allMatch(head -> record.holds(head.id()));
  }

  private Set<PartyCode> unheard(Map<PartyCode, HeadsStatement> answers) {
    var unheard = new TreeSet<PartyCode>();
    for (PartyCode peer : others()) {
      boolean vouches = Optional.ofNullable(answers.get(peer)).filter(this::vouches).isPresent();
      if (!vouches && takesPart(peer, answers)) {
        unheard.add(peer);
      }
    }
    return unheard;
  }

  /// Whether a party has joined, by what is held here or by what others hold, and has not left.
  private boolean takesPart(PartyCode peer, Map<PartyCode, HeadsStatement> answers) {
    List<SignedAct> live = record.live(peer);
    boolean left = !live.isEmpty() && live.getLast().act().kind() == ActKind.LEAVE;
    boolean joined =
        !live.isEmpty() || answers.values().stream().anyMatch(a -> !a.of(peer).isEmpty());
    return joined && !left;
  }

  private Set<PartyCode> others() {
    var others = new TreeSet<>(record.charter().chains());
    others.remove(self);
    return others;
  }
}
