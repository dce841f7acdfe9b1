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

  private record Row(byte[] handle, byte[] sealedName, byte[] sealed) {}

  Optional<byte[]> get(String name) {
    byte[] handle = handle(name);
    return database
        .read(() -> database.first(find, row -> row.getBytes(1), handle))
        .map(sealed -> vault.open(context(handle, "content"), sealed));
  }

  void put(String name, byte[] content) {
    byte[] handle = handle(name);
    byte[] sealedName =
        vault.seal(context(handle, "name"), name.getBytes(StandardCharsets.UTF_8));
    byte[] sealed = vault.seal(context(handle, "content"), content);
    database.write(() -> database.update(put, handle, sealedName, sealed));
  }

  void remove(String name) {
    byte[] handle = handle(name);
    database.write(() -> database.update(remove, handle));
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
        vault.open(context(row.handle, "content"), row.sealed);
        if (!Digest.ofBytes(handle(name)).equals(Digest.ofBytes(row.handle))) {
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
    return database.read(
        () ->
            database.all(
                list, row -> new Row(row.getBytes(1), row.getBytes(2), row.getBytes(3))));
  }

  private String name(Row row) {
    byte[] name = vault.open(context(row.handle, "name"), row.sealedName);
    return new String(name, StandardCharsets.UTF_8);
  }

  private byte[] handle(String name) {
    return vault.handle(table + "/" + name);
  }

  private String context(byte[] handle, String column) {
    return table + " " + Digest.ofBytes(handle) + " " + column;
  }
}
