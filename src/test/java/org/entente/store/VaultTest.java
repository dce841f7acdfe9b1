package org.entente.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.store.StoreFixture.act;
import static org.entente.store.StoreFixture.bytes;
import static org.entente.store.StoreFixture.entry;
import static org.entente.store.StoreFixture.filled;
import static org.entente.store.StoreFixture.keyIn;
import static org.entente.store.StoreFixture.phrase;
import static org.entente.store.StoreFixture.refusal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.entente.seal.SealRefusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultTest {
  @TempDir Path temp;

  private Path dir() {
    return temp.resolve("node");
  }

  @Test
  void a_passphrase_opens_what_it_closed_and_no_other_does() throws IOException {
    filled(dir(), phrase("correct horse")).close();
    var before = StoreFixture.files(dir());
    assertThat(refusal(() -> SqliteStore.open(dir(), phrase("battery staple"))))
        .isInstanceOf(SealRefusal.WrongPassphrase.class);
    assertThat(refusal(() -> SqliteStore.open(dir(), newKeyFile())))
        .isInstanceOf(StoreRefusal.WrongKeyFile.class);
    assertThat(StoreFixture.files(dir())).containsExactlyEntriesOf(before);
    try (SqliteStore store = SqliteStore.open(dir(), phrase("correct horse"))) {
      assertThat(store.secret("key/node").map(StoreFixture::text)).contains("a seed");
    }
  }

  @Test
  void a_vault_that_was_unlocked_opens_again_without_the_passphrase() {
    VaultAccess unlocked;
    try (SqliteStore store = filled(dir(), phrase("correct horse"))) {
      unlocked = store.unlocked();
    }
    try (SqliteStore store = SqliteStore.await(dir(), unlocked)) {
      assertThat(store.secret("key/node").map(StoreFixture::text)).contains("a seed");
    }
    assertThat(unlocked.toString()).contains("secret");
  }

  @Test
  void only_its_own_key_file_opens_a_node() throws IOException {
    filled(dir(), keyIn(temp)).close();
    assertThat(refusal(() -> SqliteStore.open(dir(), newKeyFile())))
        .isInstanceOf(StoreRefusal.WrongKeyFile.class);
    assertThat(refusal(() -> SqliteStore.open(dir(), phrase("correct horse"))))
        .isInstanceOf(SealRefusal.WrongPassphrase.class);
    assertThat(refusal(() -> SqliteStore.open(dir(), VaultAccess.keyFile(temp.resolve("none")))))
        .isInstanceOf(StoreRefusal.KeyFileMissing.class);
    SqliteStore.open(dir(), keyIn(temp)).close();
  }

  @Test
  void a_key_file_that_others_can_read_or_that_is_none_is_refused() throws IOException {
    filled(dir(), keyIn(temp)).close();
    Path key = temp.resolve("key");
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
    assertThat(refusal(() -> SqliteStore.open(dir(), keyIn(temp))))
        .isInstanceOf(StoreRefusal.KeyFileOpenToOthers.class);
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
    for (String line : List.of("", "not Base64!", "AAAA", "A".repeat(1000))) {
      Files.writeString(key, line);
      assertThat(refusal(() -> SqliteStore.open(dir(), keyIn(temp))))
          .isInstanceOf(StoreRefusal.KeyFileMalformed.class);
    }
  }

  @Test
  void no_byte_on_the_disk_tells_what_is_kept() throws IOException {
    try (SqliteStore store = SqliteStore.create(dir(), phrase("canary-passphrase"))) {
      store.putSecret("canary-secret-name", bytes("canary-secret"));
      store.putPaper("canary-paper-name", bytes("canary-paper"));
      store.keepNote(bytes("canary-note"));
      store.append(List.of(entry(act("CAN", 1, "canary-text"), "canary-text")));
      store.putSecret("canary-secret-name", bytes("canary-secret-2"));
      store.removePaper("canary-paper-name");
      store.backup(temp.resolve("node.backup"));
      assertThat(StoreFixture.files(temp)).containsKeys("node/node.db-wal", "node.backup");
      nothingSings();
    }
    nothingSings();
  }

  @Test
  void rows_cannot_be_swapped() {
    filled(dir(), keyIn(temp)).close();
    StoreFixture.behindItsBack(
        dir(),
        "UPDATE secret SET sealed ="
            + " (SELECT s.sealed FROM secret s WHERE s.handle <> secret.handle)",
        "UPDATE paper SET sealed_name = sealed, sealed = sealed_name",
        "UPDATE text SET sealed = (SELECT sealed FROM text WHERE place = 1) WHERE place = 2",
        "UPDATE note SET sealed = (SELECT sealed FROM text WHERE place = 1)");
    try (SqliteStore store = SqliteStore.open(dir(), keyIn(temp))) {
      assertThat(refusal(() -> store.secret("key/node")))
          .isInstanceOf(StoreRefusal.DatabaseDamaged.class);
      assertThat(refusal(store::notes)).isInstanceOf(StoreRefusal.DatabaseDamaged.class);
      assertThat(store.audit().stream().map(finding -> finding.thing().split(" ")[0]))
          .contains("secret", "paper", "text", "note");
    }
  }

  private VaultAccess newKeyFile() {
    Path file = temp.resolve("new");
    if (!Files.exists(file)) {
      SqliteStore.create(temp.resolve("other"), VaultAccess.keyFile(file)).close();
    }
    return VaultAccess.keyFile(file);
  }

  private void nothingSings() throws IOException {
    for (Map.Entry<String, byte[]> file : StoreFixture.files(temp).entrySet()) {
      String text = new String(file.getValue(), ISO_8859_1);
      assertThat(text).as(file.getKey()).doesNotContain("canary");
    }
  }
}
