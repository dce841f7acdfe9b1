package org.entente.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.store.StoreFixture.behindItsBack;
import static org.entente.store.StoreFixture.filled;
import static org.entente.store.StoreFixture.keyIn;
import static org.entente.store.StoreFixture.refusal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.entente.seal.RootSecret;
import org.entente.seal.SystemRandomness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationsTest {
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
      with("test-adds-a-column.sql").apply(database);
      assertThat(database.<Long>read(() -> database.number("PRAGMA user_version"))).isEqualTo(3);
      assertThat(database.<Long>read(() -> database.number("SELECT sum(weight) FROM act")))
          .isEqualTo(14);
    }
  }

  @Test
  void a_migration_that_fails_changes_nothing() {
    filled(dir(), keyIn(temp)).close();
    try (Database database = Database.open(file(), file())) {
      var failing = with("test-fails-at-the-end.sql");
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
        .isEqualTo(new StoreRefusal.NewerDatabase(file().toString(), 7, 2));
    assertThat(file()).hasBinaryContent(before);
  }

  @Test
  void a_database_of_the_first_layout_is_opened_and_lets_officers_in_from_now_on() {
    filled(dir(), keyIn(temp)).close();
    behindItsBack(
        dir(),
        "ALTER TABLE vault DROP COLUMN recovery",
        "ALTER TABLE vault DROP COLUMN recovery_wrapped",
        "PRAGMA user_version = 1");
    RootSecret secret = RootSecret.make(new SystemRandomness());
    VaultAccess officers = VaultAccess.rootSecret(secret);
    assertThat(refusal(() -> SqliteStore.open(dir(), officers)))
        .isInstanceOf(StoreRefusal.NoSharesMade.class);
    try (SqliteStore store = SqliteStore.open(dir(), keyIn(temp))) {
      store.letOpen(secret.recoveryKey().recipient());
    }
    try (SqliteStore store = SqliteStore.open(dir(), officers)) {
      assertThat(store.acts()).hasSize(2);
    }
  }

  @Test
  void another_programs_database_is_refused() {
    filled(dir(), keyIn(temp)).close();
    behindItsBack(dir(), "PRAGMA application_id = 1");
    assertThat(refusal(() -> SqliteStore.open(dir(), keyIn(temp))))
        .isInstanceOf(StoreRefusal.DatabaseDamaged.class);
  }

  /// Our layouts, and one that is not.
  private static Migrations with(String next) {
    var files = new ArrayList<>(Migrations.OURS.files());
    files.add(next);
    return new Migrations(files);
  }
}
