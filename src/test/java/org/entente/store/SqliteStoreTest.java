package org.entente.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entente.store.StoreFixture.act;
import static org.entente.store.StoreFixture.bytes;
import static org.entente.store.StoreFixture.digest;
import static org.entente.store.StoreFixture.entry;
import static org.entente.store.StoreFixture.filled;
import static org.entente.store.StoreFixture.keyIn;
import static org.entente.store.StoreFixture.refusal;
import static org.entente.store.StoreFixture.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.base.Digest;
import org.entente.record.SignedAct;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteStoreTest {
  @TempDir Path temp;

  private Path dir() {
    return temp.resolve("node");
  }

  @Test
  void what_was_put_is_there_after_opening_again() {
    filled(dir(), keyIn(temp)).close();
    try (SqliteStore store = SqliteStore.open(dir(), keyIn(temp))) {
      assertThat(store.fact("party").map(StoreFixture::text)).contains("CAN");
      assertThat(store.secret("key/node").map(StoreFixture::text)).contains("a seed");
      assertThat(store.secretNames()).containsExactly("key/node", "key/text");
      assertThat(store.paper("draft").map(StoreFixture::text)).contains("our draft");
      assertThat(store.paperNames()).containsExactly("draft", "fallback");
      assertThat(store.notes()).extracting(StoreFixture::text).containsExactly("a deposit");
      assertThat(store.acts())
          .containsExactly(act("CAN", 1, "one").bytes(), act("USA", 1, "two").bytes());
      assertThat(store.text(digest("third text")).map(StoreFixture::text)).contains("third text");
      assertThat(store.audit()).isEmpty();
    }
  }

  @Test
  void nothing_is_found_where_nothing_was_put() {
    try (SqliteStore store = SqliteStore.create(dir(), keyIn(temp))) {
      assertThat(store.fact("party")).isEmpty();
      assertThat(store.secret("key/node")).isEmpty();
      assertThat(store.paper("draft")).isEmpty();
      assertThat(store.text(digest("a text"))).isEmpty();
      assertThat(store.holdsText(digest("a text"))).isFalse();
      assertThat(store.journaled(1)).isEmpty();
      assertThat(store.lastJournaled()).isZero();
      assertThat(store.acts()).isEmpty();
    }
  }

  @Test
  void facts_are_replaced_listed_by_prefix_and_removed() {
    try (SqliteStore store = SqliteStore.create(dir(), keyIn(temp))) {
      store.putFact("peer/usa", bytes("old"));
      store.putFact("peer/usa", bytes("new"));
      store.putFact("peer/mex", bytes("address"));
      store.putFact("party", bytes("CAN"));
      assertThat(store.facts("peer/").keySet()).containsExactly("peer/mex", "peer/usa");
      assertThat(store.fact("peer/usa").map(StoreFixture::text)).contains("new");
      store.removeFact("peer/usa");
      assertThat(store.facts("").keySet()).containsExactly("party", "peer/mex");
      assertThatThrownBy(() -> store.putFact("Party", bytes("")))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void secrets_and_papers_are_replaced_and_papers_removed() {
    try (SqliteStore store = filled(dir(), keyIn(temp))) {
      store.putSecret("key/node", bytes("another seed"));
      store.putPaper("draft", bytes("a better draft"));
      store.removePaper("fallback");
      assertThat(store.secret("key/node").map(StoreFixture::text)).contains("another seed");
      assertThat(store.paper("draft").map(StoreFixture::text)).contains("a better draft");
      assertThat(store.paperNames()).containsExactly("draft");
    }
  }

  @Test
  void an_act_or_text_already_held_is_left_as_it_is() {
    try (SqliteStore store = filled(dir(), keyIn(temp))) {
      SignedAct later = act("USA", 2, "three");
      store.append(
          List.of(
              entry(act("USA", 1, "two"), "third text"),
              entry(later, "third text", "fourth text")));
      assertThat(store.acts()).hasSize(3);
      assertThat(store.textsOf(later.id())).containsExactly(digest("fourth text"));
      assertThat(store.textsOf(act("USA", 1, "two").id())).containsExactly(digest("third text"));
    }
  }

  @Test
  void a_note_is_kept_once() {
    try (SqliteStore store = filled(dir(), keyIn(temp))) {
      store.keepNote(bytes("a deposit"));
      store.keepNote(bytes("a withdrawal"));
      assertThat(store.notes())
          .extracting(StoreFixture::text)
          .containsExactly("a deposit", "a withdrawal");
    }
  }

  @Test
  void two_acts_are_never_signed_at_one_place() {
    try (SqliteStore store = filled(dir(), keyIn(temp))) {
      SignedAct other = act("CAN", 1, "something else");
      assertThat(refusal(() -> store.appendOwn(entry(other, "a text of it"))))
          .isInstanceOf(StoreRefusal.JournalConflict.class);
      assertThat(store.acts()).hasSize(2);
      assertThat(store.holdsText(digest("a text of it"))).isFalse();

      store.appendOwn(entry(act("CAN", 1, "one")));
      store.appendOwn(entry(act("CAN", 2, "next")));
      assertThat(store.journaled(2)).isEqualTo(Optional.of(act("CAN", 2, "next").id()));
      assertThat(store.lastJournaled()).isEqualTo(2);
    }
  }

  @Test
  void every_text_is_handed_over_with_its_digest() {
    try (SqliteStore store = filled(dir(), keyIn(temp))) {
      var read = new ArrayList<String>();
      store.forEachText((Digest digest, byte[] text) -> {
        assertThat(digest(text(text))).isEqualTo(digest);
        read.add(text(text));
      });
      assertThat(read).containsExactlyInAnyOrder("first text", "second text", "third text");
    }
  }

  @Test
  void directory_and_files_are_their_owners_alone() throws IOException {
    try (SqliteStore store = filled(dir(), keyIn(temp))) {
      store.backup(temp.resolve("node.backup"));
      assertThat(rights(dir())).isEqualTo("rwx------");
      assertThat(rights(temp.resolve("key"))).isEqualTo("rw-------");
      assertThat(rights(temp.resolve("node.backup"))).isEqualTo("rw-------");
      for (String file : List.of("node.db", "node.db-wal", "node.lock")) {
        assertThat(rights(dir().resolve(file))).as(file).isEqualTo("rw-------");
      }
    }
  }

  @Test
  void a_directory_without_a_node_is_refused_and_left_alone() throws IOException {
    Files.createDirectories(dir());
    assertThat(refusal(() -> SqliteStore.open(dir(), keyIn(temp))))
        .isInstanceOf(StoreRefusal.NoNodeHere.class);
    assertThat(refusal(() -> SqliteStore.open(temp.resolve("no such"), keyIn(temp))))
        .isInstanceOf(StoreRefusal.NoNodeHere.class);
    assertThat(StoreFixture.files(temp)).isEmpty();
  }

  @Test
  void a_node_is_never_made_over_another() throws IOException {
    filled(dir(), keyIn(temp)).close();
    var before = StoreFixture.files(temp);
    assertThat(refusal(() -> SqliteStore.create(dir(), keyIn(temp))))
        .isInstanceOf(StoreRefusal.AlreadyANode.class);
    assertThat(StoreFixture.files(temp)).containsExactlyEntriesOf(before);
  }

  @Test
  void a_path_with_strange_characters_is_a_path() {
    Path strange = temp.resolve("négo #1?mode=memory&x=%41 ciation");
    filled(strange, keyIn(temp)).close();
    assertThat(strange.resolve("node.db")).isNotEmptyFile();
    SqliteStore.open(strange, keyIn(temp)).close();
  }

  private static String rights(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
