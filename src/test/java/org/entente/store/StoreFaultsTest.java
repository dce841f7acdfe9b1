package org.entente.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.store.StoreFixture.act;
import static org.entente.store.StoreFixture.behindItsBack;
import static org.entente.store.StoreFixture.bytes;
import static org.entente.store.StoreFixture.digest;
import static org.entente.store.StoreFixture.entry;
import static org.entente.store.StoreFixture.filled;
import static org.entente.store.StoreFixture.keyIn;
import static org.entente.store.StoreFixture.refusal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.entente.base.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// What a disk can do to a node, and what it then says.
class StoreFaultsTest {
  private static final int PAGE_BYTES = 4096;

  @TempDir Path temp;

  private Path dir() {
    return temp.resolve("node");
  }

  @Test
  void an_append_that_fails_in_the_middle_leaves_nothing() {
    filled(dir(), keyIn(temp)).close();
    String last = HexFormat.of().formatHex(digest("text 9").bytes());
    behindItsBack(
        dir(),
        "CREATE TRIGGER fault BEFORE INSERT ON text WHEN new.digest = x'"
            + last
            + "' BEGIN SELECT RAISE(ABORT, 'a fault'); END");
    try (SqliteStore store = SqliteStore.open(dir(), keyIn(temp))) {
      var own = entry(act("CAN", 2, "next"), "text 1", "text 9");
      assertThat(refusal(() -> store.appendOwn(own))).isInstanceOf(StoreRefusal.class);
      assertThat(store.acts()).hasSize(2);
      assertThat(store.holdsText(digest("text 1"))).isFalse();
      assertThat(store.lastJournaled()).isEqualTo(1);
      assertThat(store.audit()).isEmpty();
    }
  }

  @Test
  void what_was_acknowledged_is_there_after_a_crash() throws IOException {
    Path crashed = Files.createDirectory(temp.resolve("crashed"));
    try (SqliteStore store = filled(dir(), keyIn(temp))) {
      Database database = store.tables().database();
      database.write(() -> {
        database.update("DELETE FROM text");
        for (String file : List.of("node.db", "node.db-wal")) {
          copy(file, crashed);
        }
        return database.update("DELETE FROM act");
      });
    }
    try (SqliteStore store = SqliteStore.open(crashed, keyIn(temp))) {
      assertThat(store.acts()).hasSize(2);
      assertThat(store.holdsText(digest("third text"))).isTrue();
      assertThat(store.audit()).isEmpty();
    }
  }

  @Test
  void a_torn_end_of_the_log_loses_only_what_was_not_acknowledged() throws IOException {
    Path crashed = Files.createDirectory(temp.resolve("crashed"));
    try (SqliteStore store = filled(dir(), keyIn(temp))) {
      long whole = Files.size(dir().resolve("node.db-wal"));
      store.append(List.of(entry(act("USA", 2, "three"), "fourth text")));
      copy("node.db", crashed);
      byte[] log = Files.readAllBytes(dir().resolve("node.db-wal"));
      int torn = (int) (whole + (log.length - whole) / 2);
      Files.write(crashed.resolve("node.db-wal"), java.util.Arrays.copyOf(log, torn));
    }
    try (SqliteStore store = SqliteStore.open(crashed, keyIn(temp))) {
      assertThat(store.acts()).hasSize(2);
      assertThat(store.audit()).isEmpty();
    }
  }

  @Test
  void a_full_disk_refuses_and_loses_nothing() {
    try (SqliteStore store = filled(dir(), keyIn(temp))) {
      Database database = store.tables().database();
      long pages = database.read(() -> database.number("PRAGMA page_count"));
      database.read(() -> database.number("PRAGMA max_page_count = " + pages));
      byte[] large = new byte[100 * PAGE_BYTES];
      assertThat(refusal(() -> store.putPaper("large", large)))
          .isInstanceOf(StoreRefusal.DiskFull.class);
      assertThat(store.paperNames()).containsExactly("draft", "fallback");

      database.read(() -> database.number("PRAGMA max_page_count = 1000000"));
      store.putPaper("large", large);
      assertThat(store.paper("large")).contains(large);
      assertThat(store.audit()).isEmpty();
    }
  }

  @Test
  void after_a_failed_sync_nothing_is_written_until_the_data_is_read_anew() {
    try (SqliteStore store = filled(dir(), keyIn(temp))) {
      Database database = store.tables().database();
      assertThat(refusal(() -> database.write(() -> failing(SQLiteErrorCode.SQLITE_IOERR_FSYNC))))
          .isInstanceOf(StoreRefusal.DiskFailed.class);
      assertThat(refusal(() -> store.putFact("party", bytes("USA"))))
          .isInstanceOf(StoreRefusal.StoreStopped.class);
      assertThat(store.fact("party").map(StoreFixture::text)).contains("CAN");
    }
    try (SqliteStore store = SqliteStore.open(dir(), keyIn(temp))) {
      store.putFact("party", bytes("USA"));
    }
  }

  @Test
  void whatever_the_engine_reports_becomes_a_refusal() {
    Path file = temp.resolve("file");
    for (SQLiteErrorCode code : SQLiteErrorCode.values()) {
      Refused refused = Failures.refused(new SQLiteException("it failed", code), file);
      assertThat(refused.refusal()).isInstanceOf(StoreRefusal.class);
    }
    assertThat(Failures.refused(new IOException("No space left on device"), file).refusal())
        .isInstanceOf(StoreRefusal.DiskFull.class);
  }

  @Test
  void a_page_flipped_anywhere_is_found_and_never_read_as_if_nothing_were() throws IOException {
    try (SqliteStore store = filled(dir(), keyIn(temp))) {
      store.putPaper("large", new byte[20 * PAGE_BYTES]);
    }
    Path file = dir().resolve("node.db");
    byte[] good = Files.readAllBytes(file);
    for (int page = 0; page < good.length / PAGE_BYTES; page++) {
      byte[] bad = good.clone();
      java.util.Arrays.fill(bad, page * PAGE_BYTES, (page + 1) * PAGE_BYTES, (byte) 0x5a);
      Files.write(file, bad);
      assertThat(damageIsSeen()).as("page %d", page + 1).isTrue();
    }
  }

  @Test
  void a_flipped_bit_in_a_sealed_page_is_named() throws IOException {
    try (SqliteStore store = filled(dir(), keyIn(temp))) {
      store.putPaper("large", new byte[20 * PAGE_BYTES]);
    }
    Path file = dir().resolve("node.db");
    byte[] bytes = Files.readAllBytes(file);
    // the large paper fills pages of its own at the end
    bytes[bytes.length - 2 * PAGE_BYTES + 100] ^= 1;
    Files.write(file, bytes);
    try (SqliteStore store = SqliteStore.open(dir(), keyIn(temp))) {
      assertThat(refusal(() -> store.paper("large")))
          .isInstanceOf(StoreRefusal.DatabaseDamaged.class);
      assertThat(store.audit()).hasSize(1).first().asString().contains("paper ");
    }
  }

  @Test
  void an_audit_names_acts_that_were_changed_taken_away_or_contradicted() {
    try (SqliteStore store = filled(dir(), keyIn(temp))) {
      store.appendOwn(entry(act("CAN", 2, "to be lost")));
      store.append(List.of(entry(act("CAN", 1, "signed twice"))));
    }
    behindItsBack(
        dir(),
        "UPDATE act SET note = (SELECT note FROM act WHERE place = 1) WHERE place = 2",
        "DELETE FROM act WHERE place = 3");
    try (SqliteStore store = SqliteStore.open(dir(), keyIn(temp))) {
      assertThat(store.audit())
          .extracting(Finding::fault)
          .containsExactlyInAnyOrder(
              "its text has another digest",
              "this node signed it, and it is not in the record",
              "the journal names another act at this place: two were signed");
    }
  }

  private boolean damageIsSeen() {
    try (SqliteStore store = SqliteStore.open(dir(), keyIn(temp))) {
      return !store.audit().isEmpty();
    } catch (Refused refused) {
      return refused.refusal() instanceof StoreRefusal.DatabaseDamaged;
    }
  }

  private void copy(String file, Path to) {
    try {
      Files.copy(dir().resolve(file), to.resolve(file));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static int failing(SQLiteErrorCode code) throws SQLiteException {
    throw new SQLiteException("the disk failed", code);
  }
}
