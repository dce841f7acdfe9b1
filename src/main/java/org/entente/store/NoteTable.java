package org.entente.store;

import java.util.ArrayList;
import java.util.List;
import org.entente.base.Digest;
import org.entente.base.Refused;

/// Signed notes that are no acts, sealed, in the order they were kept.
final class NoteTable {
  private static final String NOTE = "note ";

  private final Database database;
  private final Vault vault;

  NoteTable(Database database, Vault vault) {
    this.database = database;
    this.vault = vault;
  }

  private record Row(Digest digest, Blob note) {}

  void keep(byte[] note) {
    Digest digest = Digest.of(note);
    byte[] sealed = vault.seal(NOTE + digest, note);
    database.write(() ->
        database.update(
            "INSERT INTO note (digest, sealed) VALUES (?, ?) ON CONFLICT (digest) DO NOTHING",
            digest.bytes(),
            sealed));
  }

  List<byte[]> all() {
    return rows().stream().map(this::open).toList();
  }

  List<Finding> audit() {
    var findings = new ArrayList<Finding>();
    for (Row row : rows()) {
      try {
        if (!Digest.of(open(row)).equals(row.digest)) {
          findings.add(
              Finding.damaged(NOTE + row.digest, "its bytes have another digest", Audit.RESTORE));
        }
      } catch (Refused refused) {
        findings.add(Audit.finding(refused.refusal()));
      }
    }
    return findings;
  }

  private List<Row> rows() {
    return database.read(() ->
        database.all(
            "SELECT digest, sealed FROM note ORDER BY place",
            row -> new Row(Digest.ofBytes(row.getBytes(1)), new Blob(row.getBytes(2)))));
  }

  private byte[] open(Row row) {
    return vault.open(NOTE + row.digest, row.note.bytes());
  }
}
