package org.entente.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.entente.base.Refused;

/// The numbered layouts of the database. Each file leads from the layout before to its own, in one
/// transaction; a file that was released is never changed.
record Migrations(List<String> files) {
  static final Migrations OURS = new Migrations(List.of("001-first.sql", "002-recovery.sql"));

  /// “Ente” in ASCII: tells our files from any other SQLite database.
  static final int APPLICATION = 0x456e7465;

  Migrations {
    files = List.copyOf(files);
  }

  /// Brings a database to the newest layout; a newer one, and one that is not ours, is refused.
  void apply(Database database) {
    int found = layout(database);
    if (found > files.size()) {
      throw new Refused(new StoreRefusal.NewerDatabase(database.name(), found, files.size()));
    }
    for (int layout = found + 1; layout <= files.size(); layout++) {
      step(database, layout);
    }
  }

  private static int layout(Database database) {
    long[] numbers =
        database.read(() ->
            new long[] {
              database.number("PRAGMA application_id"),
              database.number("PRAGMA user_version"),
              database.number("SELECT count(*) FROM sqlite_schema")
            });
    boolean empty = numbers[0] == 0 && numbers[1] == 0 && numbers[2] == 0;
    if (!empty && numbers[0] != APPLICATION) {
      throw new Refused(
          new StoreRefusal.DatabaseDamaged(
              database.name(), "this is not a database of this program"));
    }
    return (int) numbers[1];
  }

  private void step(Database database, int layout) {
    String sql = resource(files.get(layout - 1));
    database.write(() -> {
      database.script(sql);
      database.script("PRAGMA application_id = " + APPLICATION);
      database.script("PRAGMA user_version = " + layout);
      return null;
    });
  }

  private static String resource(String name) {
    try (InputStream in = Migrations.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new AssertionError("the program was packed without " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
