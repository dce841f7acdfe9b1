package org.entente.store;

import java.sql.SQLException;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.base.Bounds;
import org.entente.base.Digest;
import org.entente.base.Refused;

/// What this node has signed: for each place of its chain one id, for ever.
final class JournalTable {
  private final Database database;

  JournalTable(Database database) {
    this.database = database;
  }

  /// Within a transaction: a second id for a place is refused, and with it the whole transaction.
  void write(long seq, Digest id) throws SQLException {
    Bounds.require(seq > 0, "places of a chain count from 1, got %d", seq);
    database.update(
        "INSERT INTO journal (seq, id) VALUES (?, ?) ON CONFLICT (seq) DO NOTHING",
        seq,
        id.bytes());
    if (!at(seq).equals(Optional.of(id))) {
      throw new Refused(new StoreRefusal.JournalConflict("act " + seq + " of this node"));
    }
  }

  /// Within a transaction: a `resume` of the root keys ends every other branch, so what was signed at
  /// its place or after it binds no longer.
  void writeResume(long seq, Digest id) throws SQLException {
    database.update("DELETE FROM journal WHERE seq >= ?", seq);
    write(seq, id);
  }

  Optional<Digest> get(long seq) {
    return database.read(() -> at(seq));
  }

  long last() {
    return database.read(() -> database.number("SELECT max(seq) FROM journal"));
  }

  SortedMap<Long, Digest> all() {
    var journal = new TreeMap<Long, Digest>();
    database.read(() ->
        database.all(
            "SELECT seq, id FROM journal",
            row -> journal.put(row.getLong(1), Digest.ofBytes(row.getBytes(2))) == null));
    return journal;
  }

  private Optional<Digest> at(long seq) throws SQLException {
    return database.first(
        "SELECT id FROM journal WHERE seq = ?", row -> Digest.ofBytes(row.getBytes(1)), seq);
  }
}
