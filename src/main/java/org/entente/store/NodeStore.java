package org.entente.store;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.entente.base.Digest;
import org.entente.seal.SealingRecipient;

/// The one port to what a node keeps. Two engines can stand behind it; every write is durable when
/// the call returns. One process at a time holds a node's data.
public interface NodeStore extends RecordPort, AutoCloseable {

  /// Small facts about the node: its party, the charter, peers' addresses. Names are
  /// `[a-z0-9/.-]+`.
  Optional<byte[]> fact(String name);

  void putFact(String name, byte[] value);

  /// All facts whose name starts so, by name.
  SortedMap<String, byte[]> facts(String prefix);

  void removeFact(String name);

  /// Seeds of keys and the text key; encrypted at rest.
  Optional<byte[]> secret(String name);

  void putSecret(String name, byte[] secret);

  void removeSecret(String name);

  /// Lets the holder of this recipient's key open the data, as well as the passphrase or key file
  /// does; whoever was let in so before is not any more.
  void letOpen(SealingRecipient recovery);

  /// The names of all secrets.
  List<String> secretNames();

  /// Journals an act this node has just signed and appends it with its texts, in one durable step,
  /// before anyone is shown the signature. A second act for a place of the chain that was journaled
  /// before is refused, but for a `resume`, which takes the place of the branches it ends.
  void appendOwn(Entry entry);

  /// The act this node has signed at this place.
  Optional<Digest> journaled(long seq);

  /// The last place this node has journaled; 0 before the first.
  long lastJournaled();

  /// Signed notes that are no acts: principals' signatures and withdrawals, by SHA-256 of their
  /// bytes; encrypted at rest.
  void keepNote(byte[] note);

  List<byte[]> notes();

  /// Working drafts and other papers of the delegation, by name; encrypted at rest and out of the
  /// exchange's reach.
  Optional<byte[]> paper(String name);

  void putPaper(String name, byte[] paper);

  void removePaper(String name);

  List<String> paperNames();

  @Override
  void close();
}
