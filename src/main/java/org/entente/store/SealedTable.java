package org.entente.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.base.Digest;
import org.entente.base.Refused;

/// Named blobs in a table of which a thief of the disk learns only how many there are and how
/// large. A row is found by its handle, a keyed digest of table and name; name and content are
/// sealed, each bound to its table, handle and column, so that no two can be swapped.
final class SealedTable {
  private final Database database;
  private final Vault vault;
  private final String table;
  private final String find;
  private final String put;
  private final String remove;
  private final String list;

  SealedTable(Database database, Vault vault, String table) {
    this.database = database;
    this.vault = vault;
    this.table = table;
    this.find = "SELECT sealed FROM " + table + " WHERE handle = ?";
    this.put =
        "INSERT INTO "
            + table
            + " (handle, sealed_name, sealed) VALUES (?, ?, ?)"
            + " ON CONFLICT (handle) DO UPDATE SET sealed = excluded.sealed";
    this.remove = "DELETE FROM " + table + " WHERE handle = ?";
    this.list = "SELECT handle, sealed_name, sealed FROM " + table;
  }

  /// A row as it lies on the disk.
  private record Row(Digest handle, Blob name, Blob content) {}

  Optional<byte[]> get(String name) {
    Digest handle = handle(name);
    return database
        .read(() -> database.first(find, row -> row.getBytes(1), handle.bytes()))
        .map(sealed -> vault.open(context(handle, "content"), sealed));
  }

  void put(String name, byte[] content) {
    Digest handle = handle(name);
    byte[] sealedName = vault.seal(context(handle, "name"), name.getBytes(StandardCharsets.UTF_8));
    byte[] sealed = vault.seal(context(handle, "content"), content);
    database.write(() -> database.update(put, handle.bytes(), sealedName, sealed));
  }

  void remove(String name) {
    Digest handle = handle(name);
    database.write(() -> database.update(remove, handle.bytes()));
  }

  /// All names, sorted.
  List<String> names() {
    return rows().stream().map(this::name).sorted().toList();
  }

  /// What is damaged among the rows.
  List<Finding> audit() {
    var findings = new ArrayList<Finding>();
    for (Row row : rows()) {
      try {
        String name = name(row);
        vault.open(context(row.handle, "content"), row.content.bytes());
        if (!handle(name).equals(row.handle)) {
          findings.add(
              Finding.damaged(
                  table + " " + name, "it stands under another name's handle", Audit.RESTORE));
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
            list,
            row ->
                new Row(
                    Digest.ofBytes(row.getBytes(1)),
                    new Blob(row.getBytes(2)),
                    new Blob(row.getBytes(3)))));
  }

  private String name(Row row) {
    byte[] name = vault.open(context(row.handle, "name"), row.name.bytes());
    return new String(name, StandardCharsets.UTF_8);
  }

  private Digest handle(String name) {
    return Digest.ofBytes(vault.handle(table + "/" + name));
  }

  private String context(Digest handle, String column) {
    return table + " " + handle + " " + column;
  }
}
