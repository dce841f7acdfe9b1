package org.entente.store;

import java.sql.SQLException;
import java.util.List;
import org.entente.base.Digest;

/// Opens every sealed value of a database with one vault and seals it with another, at its place.
final class Resealing {
  private final Database database;
  private final Vault from;
  private final Vault to;

  Resealing(Database database, Vault from, Vault to) {
    this.database = database;
    this.from = from;
    this.to = to;
  }

  /// A sealed column, found again by the column that names its row.
  private record Column(String table, String row, String name, String context) {}

  private static final List<Column> COLUMNS =
      List.of(
          new Column("text", "digest", "sealed", ""),
          new Column("note", "digest", "sealed", ""),
          new Column("secret", "handle", "sealed_name", " name"),
          new Column("secret", "handle", "sealed", " content"),
          new Column("paper", "handle", "sealed_name", " name"),
          new Column("paper", "handle", "sealed", " content"));

  /// Within a transaction.
  void all() throws SQLException {
    for (Column column : COLUMNS) {
      String rows = "SELECT " + column.row + " FROM " + column.table;
      for (Digest row : database.all(rows, found -> Digest.ofBytes(found.getBytes(1)))) {
        one(column, row);
      }
    }
  }

  private void one(Column column, Digest row) throws SQLException {
    String where = " WHERE " + column.row + " = ?";
    String context = column.table + " " + row + column.context;
    byte[] sealed =
        database
            .first(
                "SELECT " + column.name + " FROM " + column.table + where,
                found -> found.getBytes(1),
                row.bytes())
            .orElseThrow();
    database.update(
        "UPDATE " + column.table + " SET " + column.name + " = ?" + where,
        to.seal(context, from.open(context, sealed)),
        row.bytes());
  }
}
