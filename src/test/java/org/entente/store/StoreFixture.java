package org.entente.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.entente.base.Digest;
import org.entente.base.PartyCode;
import org.entente.base.Refusal;
import org.entente.base.Refused;
import org.entente.base.Timestamp;
import org.entente.record.Act;
import org.entente.record.Office;
import org.entente.record.SignedAct;
import org.entente.record.Statement;
import org.entente.seal.NamedKey;
import org.entente.seal.SignedNote;
import org.entente.seal.SigningKey;

/// Acts and texts to keep, and a node to keep them in.
final class StoreFixture {
  private static final SigningKey KEY = SigningKey.make(count -> new byte[count]);
  private static final Digest NEGOTIATION = digest("the charter");

  private StoreFixture() {}

  static VaultAccess keyIn(Path dir) {
    return VaultAccess.keyFile(dir.resolve("key"));
  }

  static VaultAccess phrase(String words) {
    return VaultAccess.passphrase(words.toCharArray());
  }

  static SignedAct act(String party, int seq, String says) {
    var act =
        new Act(
            NEGOTIATION,
            new PartyCode(party),
            seq,
            NEGOTIATION,
            NEGOTIATION,
            List.of(),
            Timestamp.parse("2026-11-22T10:31:07Z", "now"),
            Office.NODE,
            new Statement.PutForward(digest(says), digest("consolidated")));
    SignedNote note = SignedNote.sign(act.text(), List.of(new NamedKey(party + "/node", KEY)));
    return SignedAct.parse(note.bytes(), act.title());
  }

  /// An act and the texts that came with it, each under a digest of its own.
  static RecordPort.Entry entry(SignedAct act, String... texts) {
    var byDigest = new TreeMap<Digest, byte[]>();
    Stream.of(texts).forEach(text -> byDigest.put(digest(text), bytes(text)));
    return new RecordPort.Entry(act, byDigest);
  }

  static Digest digest(String text) {
    return Digest.of(bytes("salt "), bytes(text));
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /// A node with one of everything.
  static SqliteStore filled(Path dir, VaultAccess access) {
    SqliteStore store = SqliteStore.create(dir, access);
    store.putFact("party", bytes("CAN"));
    store.putSecret("key/node", bytes("a seed"));
    store.putSecret("key/text", bytes("the text key"));
    store.putPaper("draft", bytes("our draft"));
    store.putPaper("fallback", bytes("our fallback"));
    store.keepNote(bytes("a deposit"));
    store.appendOwn(entry(act("CAN", 1, "one"), "first text", "second text"));
    store.append(List.of(entry(act("USA", 1, "two"), "third text")));
    return store;
  }

  static Refusal refusal(ThrowingCallable call) {
    Refused refused = catchThrowableOfType(Refused.class, call);
    assertThat(refused).as("a refusal").isNotNull();
    assertThat(refused.getMessage()).doesNotContain("SQLException", "\n");
    return refused.refusal();
  }

  /// Does something to a closed node's database behind the store's back.
  static void behindItsBack(Path dir, String... statements) {
    Path file = dir.resolve("node.db");
    try (Database database = Database.open(file, file)) {
      for (String sql : statements) {
        database.write(() -> database.update(sql));
      }
    }
  }

  /// Every file under a directory, by name.
  static Map<String, byte[]> files(Path dir) throws IOException {
    var files = new TreeMap<String, byte[]>();
    try (Stream<Path> paths = Files.walk(dir)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        files.put(dir.relativize(path).toString(), Files.readAllBytes(path));
      }
    }
    return files;
  }
}
