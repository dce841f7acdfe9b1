package org.entente.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.store.StoreFixture.act;
import static org.entente.store.StoreFixture.entry;
import static org.entente.store.StoreFixture.filled;
import static org.entente.store.StoreFixture.keyIn;
import static org.entente.store.StoreFixture.phrase;
import static org.entente.store.StoreFixture.refusal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.seal.SealRefusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {
  @TempDir Path temp;

  private Path backup() {
    return temp.resolve("node.backup");
  }

  private Path restored() {
    return temp.resolve("restored");
  }

  @Test
  void a_backup_made_while_the_node_runs_becomes_a_node_that_knows_it_was_restored() {
    try (SqliteStore store = filled(temp.resolve("node"), phrase("correct horse"))) {
      store.backup(backup());
      store.append(List.of(entry(act("USA", 2, "after the backup"))));
      assertThat(store.fact(SqliteStore.RESTORED)).isEmpty();
    }
    SqliteStore.restore(backup(), restored(), phrase("correct horse"));
    try (SqliteStore store = SqliteStore.open(restored(), phrase("correct horse"))) {
      assertThat(store.fact(SqliteStore.RESTORED)).isPresent();
      assertThat(store.acts()).hasSize(2);
      assertThat(store.secret("key/node").map(StoreFixture::text)).contains("a seed");
      assertThat(store.journaled(1)).contains(act("CAN", 1, "one").id());
      assertThat(store.audit()).isEmpty();
    }
  }

  @Test
  void a_restore_over_a_node_is_refused() throws IOException {
    Path node = temp.resolve("node");
    try (SqliteStore store = filled(node, keyIn(temp))) {
      store.backup(backup());
    }
    var before = StoreFixture.files(node);
    assertThat(refusal(() -> SqliteStore.restore(backup(), node, keyIn(temp))))
        .isInstanceOf(StoreRefusal.AlreadyANode.class);
    assertThat(StoreFixture.files(node)).containsExactlyEntriesOf(before);
  }

  @Test
  void a_backup_never_overwrites_a_file() throws IOException {
    Files.writeString(backup(), "last week's");
    try (SqliteStore store = filled(temp.resolve("node"), keyIn(temp))) {
      assertThat(refusal(() -> store.backup(backup()))).isInstanceOf(StoreRefusal.FileExists.class);
      assertThat(refusal(() -> store.backup(temp.resolve("no such/node.backup"))))
          .isInstanceOf(StoreRefusal.DiskFailed.class);
    }
    assertThat(backup()).hasContent("last week's");
  }

  @Test
  void what_is_no_backup_is_refused_and_nothing_is_left() throws IOException {
    Files.writeString(backup(), "not a backup, though it is more than a hundred bytes ".repeat(9));
    for (Path file : List.of(backup(), temp.resolve("missing"), temp)) {
      assertThat(refusal(() -> SqliteStore.restore(file, restored(), phrase("any"))))
          .isInstanceOf(StoreRefusal.NotABackup.class);
      assertThat(restored()).doesNotExist();
    }
  }

  @Test
  void a_damaged_backup_and_a_wrong_passphrase_are_refused_and_nothing_is_left()
      throws IOException {
    try (SqliteStore store = filled(temp.resolve("node"), keyIn(temp))) {
      store.putPaper("large", new byte[100_000]);
      store.backup(backup());
    }
    assertThat(refusal(() -> SqliteStore.restore(backup(), restored(), phrase("wrong"))))
        .isInstanceOf(SealRefusal.WrongPassphrase.class);
    assertThat(restored()).doesNotExist();

    byte[] bytes = Files.readAllBytes(backup());
    bytes[bytes.length - 10_000] ^= 1;
    Files.write(backup(), bytes);
    assertThat(refusal(() -> SqliteStore.restore(backup(), restored(), keyIn(temp))))
        .isInstanceOf(StoreRefusal.BackupDamaged.class);
    assertThat(restored()).doesNotExist();
  }
}
