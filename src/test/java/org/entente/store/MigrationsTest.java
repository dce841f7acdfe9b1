package org.entente.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.store.StoreFixture.behindItsBack;
import static org.entente.store.StoreFixture.filled;
import static org.entente.store.StoreFixture.keyIn;
import static org.entente.store.StoreFixture.refusal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationsTest {
  private static final String FIRST = "001-first.sql";

  @TempDir Path temp;

  private Path dir() {
    return temp.resolve("node");
  }

  private Path file() {
    return dir().resolve("node.db");
  }

  @Test
  void an_older_database_is_brought_up_to_date_with_what_it_holds() {
    filled(dir(), keyIn(temp)).close();
    try (Database database = Database.open(file(), file())) {
      new Migrations(List.of(FIRST, "test-adds-a-column.sql")).apply(database);
      assertThat(database.<Long>read(() -> database.number("PRAGMA user_version"))).isEqualTo(2);
      assertThat(database.<Long>read(() -> database.number("SELECT sum(weight) FROM act")))
          .isEqualTo(14);
    }
  }

  @Test
  void a_migration_that_fails_changes_nothing() {
    filled(dir(), keyIn(temp)).close();
    try (Database database = Database.open(file(), file())) {
      var failing = new Migrations(List.of(FIRST, "test-fails-at-the-end.sql"));
      assertThat(refusal(() -> failing.apply(database))).isInstanceOf(StoreRefusal.class);
    }
    try (SqliteStore store = SqliteStore.open(dir(), keyIn(temp))) {
      assertThat(store.acts()).hasSize(2);
      assertThat(store.audit()).isEmpty();
    }
  }

  @Test
  void a_database_newer_than_the_program_is_refused_untouched() throws IOException {
    filled(dir(), keyIn(temp)).close();
    behindItsBack(dir(), "PRAGMA user_version = 7");
    byte[] before = Files.readAllBytes(file());
    assertThat(refusal(() -> SqliteStore.open(dir(), keyIn(temp))))
        .isEqualTo(new StoreRefusal.NewerDatabase(file().toString(), 7, 1));
    assertThat(file()).hasBinaryContent(before);
  }

  @Test
  void another_programs_database_is_refused() {
    filled(dir(), keyIn(temp)).close();
    behindItsBack(dir(), "PRAGMA application_id = 1");
    assertThat(refusal(() -> SqliteStore.open(dir(), keyIn(temp))))
        .isInstanceOf(StoreRefusal.DatabaseDamaged.class);
  }
}
