package org.entente.node;

import java.util.List;
import java.util.Optional;
import org.entente.base.PartyCode;
import org.entente.base.Refused;
import org.entente.record.HeadsStatement;
import org.entente.record.NodeKeys;
import org.entente.record.Record;
import org.entente.record.Statement;
import org.entente.seal.SignedNote;

/// The signed statement of heads that goes with a dispatch, and what becomes of one that arrives.
final class HeadsPost {
  private final Ledger ledger;
  private final Keyring keyring;
  private final Peers peers;

  HeadsPost(Ledger ledger, Keyring keyring, Peers peers) {
    this.ledger = ledger;
    this.keyring = keyring;
    this.peers = peers;
  }

  /// What arrived, and whether the sender's present node key signed it. What an earlier key signed
  /// was on its way while the keys were replaced: it is no reason to refuse what it came with, but
  /// it counts for nothing.
  record Judged(HeadsStatement statement, boolean isOfPresentKey) {}

  byte[] noteFor(PartyCode to) {
    Record record = ledger.record();
    var statement =
        new HeadsStatement(
            record.negotiation(),
            ledger.self(),
            to,
            record.ends(),
            ledger.freshness().asks(to),
            ledger.freshness().answers(to));
    return HeadsStatement.sign(statement, keyring.node()).bytes();
  }

  /// Whether the statement alone is worth a dispatch: it asks, or it answers for the first time
  /// since it was asked.
  boolean isNewsFor(PartyCode to) {
    return ledger.freshness().asks(to).isPresent() || ledger.freshness().owes(to);
  }

  /// Verifies the one statement that may be among the notes of a dispatch; its sender's acts are in
  /// the record by now.
  Optional<Judged> judge(PartyCode from, List<SignedNote> notes) {
    if (notes.size() > 1) {
      throw new Refused(new NodeRefusal.HeadsNotSigned("heads of " + from, "there are two"));
    }
    return notes.stream().findFirst().map(note -> judge(from, note));
  }

  private Judged judge(PartyCode from, SignedNote note) {
    Record record = ledger.record();
    HeadsStatement statement = HeadsStatement.read(note, record.negotiation(), from, ledger.self());
    NodeKeys present = record.authority(from).keys();
    boolean isOfPresentKey = statement.isSignedWith(note, present.node());
    if (!isOfPresentKey && !isOfEarlierKey(statement, note)) {
      throw new Refused(
          new NodeRefusal.HeadsNotSigned("heads of " + from, "its node key did not sign them"));
    }
    return new Judged(statement, isOfPresentKey);
  }

  private boolean isOfEarlierKey(HeadsStatement statement, SignedNote note) {
    return ledger.record().allOf(statement.from()).stream()
        .map(act -> act.act().statement())
        .flatMap(said -> keysIn(said).stream())
        .anyMatch(keys -> statement.isSignedWith(note, keys.node()));
  }

  private static Optional<NodeKeys> keysIn(Statement statement) {
    return switch (statement) {
      case Statement.Join join -> Optional.of(join.keys());
      case Statement.Keys keys -> Optional.of(keys.keys());
      default -> Optional.empty();
    };
  }

  /// Remembers what the sender holds, asks and answers.
  void keep(Judged judged) {
    if (judged.isOfPresentKey()) {
      peers.remember(judged.statement().from(), judged.statement().have());
      ledger.freshness().heard(judged.statement());
    }
  }
}
