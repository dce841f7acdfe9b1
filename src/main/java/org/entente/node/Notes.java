package org.entente.node;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.entente.base.Digest;
import org.entente.record.DepositName;
import org.entente.record.Signature;
import org.entente.record.Withdrawal;
import org.entente.seal.SignedNote;
import org.entente.store.NodeStore;

/// Signed notes a node keeps that are no acts: principals' signatures, and withdrawals of them.
final class Notes {
  private final NodeStore store;

  Notes(NodeStore store) {
    this.store = store;
  }

  void keep(SignedNote note) {
    store.keepNote(note.bytes());
  }

  /// The signatures kept, each with the note it came in.
  SequencedMap<DepositName, SignedNote> signatures() {
    var found = new LinkedHashMap<DepositName, SignedNote>();
    all().stream()
        .filter(Signature::isOne)
        .forEach(note -> found.put(Signature.nameOf(note), note));
    return found;
  }

  /// The withdrawals kept, by the deposit they take back.
  SequencedMap<DepositName, SignedNote> withdrawals() {
    var found = new LinkedHashMap<DepositName, SignedNote>();
    all().stream()
        .filter(Withdrawal::isOne)
        .forEach(note -> found.put(Withdrawal.nameOf(note), note));
    return found;
  }

  Optional<SignedNote> signature(DepositName name) {
    return Optional.ofNullable(signatures().get(name));
  }

  Optional<SignedNote> byCommitment(Digest commitment) {
    return signatures().entrySet().stream()
        .filter(entry -> entry.getKey().commitment().equals(commitment))
        .map(java.util.Map.Entry::getValue)
        .findFirst();
  }

  private List<SignedNote> all() {
    return store.notes().stream()
        .map(bytes -> SignedNote.parse(bytes, "a note in the store"))
        .toList();
  }
}
