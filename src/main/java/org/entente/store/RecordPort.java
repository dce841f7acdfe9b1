package org.entente.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.base.Digest;
import org.entente.record.SignedAct;

/// The record at rest: acts in the order they were taken in, and the texts each brought with it.
/// This is all of the store that the exchange sees; nothing of the office can be reached through
/// it.
public interface RecordPort {

  /// An act and those texts it names that were not held before it, by salted digest.
  record Entry(SignedAct act, Map<Digest, byte[]> texts) {
    public Entry {
      texts = Map.copyOf(texts);
    }
  }

  /// Adds acts and their texts in one durable step: all of them are there after a crash, or none.
  /// An act or text already held is left as it is.
  void append(List<Entry> entries);

  /// The bytes of all acts, in the order they were taken in.
  List<byte[]> acts();

  /// The texts that came with an act: what somebody who lacks the act also lacks.
  List<Digest> textsOf(Digest act);

  /// A text by its salted digest.
  Optional<byte[]> text(Digest digest);

  /// Is this text held? Cheaper than reading it.
  default boolean holdsText(Digest digest) {
    return text(digest).isPresent();
  }
}
