package org.entente.store;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.entente.base.Bounds;

/// Small facts about the node, in the clear.
final class FactTable {
  private static final Pattern NAME = Pattern.compile("[a-z0-9/.-]{1,200}");

  private final Database database;

  FactTable(Database database) {
    this.database = database;
  }

  Optional<byte[]> get(String name) {
    return database.read(() ->
        database.first("SELECT value FROM fact WHERE name = ?", row -> row.getBytes(1), name));
  }

  void put(String name, byte[] value) {
    Bounds.require(NAME.matcher(name).matches(), "not the name of a fact: %s", name);
    database.write(() ->
        database.update(
            "INSERT INTO fact (name, value) VALUES (?, ?)"
                + " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            name,
            value));
  }

  /// Facts whose name starts so, by name.
  SortedMap<String, byte[]> startingWith(String prefix) {
    var facts = new TreeMap<String, byte[]>();
    database.read(() ->
        database.all(
            "SELECT name, value FROM fact WHERE substr(name, 1, ?) = ?",
            row -> facts.put(row.getString(1), row.getBytes(2)) == null,
            prefix.length(),
            prefix));
    return facts;
  }

  void remove(String name) {
    database.write(() -> database.update("DELETE FROM fact WHERE name = ?", name));
  }
}
