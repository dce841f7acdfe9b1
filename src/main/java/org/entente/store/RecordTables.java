package org.entente.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.entente.base.Digest;
import org.entente.base.Refused;
import org.entente.record.SignedAct;
import org.jspecify.annotations.Nullable;

/// Acts, in the clear as they are signed, and their texts, sealed. Both are only ever added.
final class RecordTables {
  private static final String TEXT = "text ";

  private final Database database;
  private final Vault vault;

  RecordTables(Database database, Vault vault) {
    this.database = database;
    this.vault = vault;
  }

  /// A text not yet in the database, ready to be put there.
  private record Sealed(Digest act, Digest digest, Blob text) {}

  void append(List<RecordPort.Entry> entries) {
    append(entries, () -> null);
  }

  /// Appends, and does something else before it in the same transaction.
  void append(List<RecordPort.Entry> entries, Database.Work<@Nullable Void> first) {
    var texts = new ArrayList<Sealed>();
    for (RecordPort.Entry entry : entries) {
      // by digest, so that the same entries always give the same order
      new TreeMap<>(entry.texts())
          .forEach((digest, text) -> texts.add(seal(entry.act().id(), digest, text)));
    }
    database.write(() -> {
      first.run();
      for (RecordPort.Entry entry : entries) {
        SignedAct act = entry.act();
        database.update(
            "INSERT INTO act (id, note) VALUES (?, ?) ON CONFLICT (id) DO NOTHING",
            act.id().bytes(),
            act.bytes());
      }
      for (Sealed text : texts) {
        database.update(
            "INSERT INTO text (act, digest, sealed) VALUES (?, ?, ?)"
                + " ON CONFLICT (digest) DO NOTHING",
            text.act.bytes(),
            text.digest.bytes(),
            text.text.bytes());
      }
      return null;
    });
  }

  List<byte[]> acts() {
    return database.read(
        () -> database.all("SELECT note FROM act ORDER BY place", row -> row.getBytes(1)));
  }

  List<Digest> textsOf(Digest act) {
    return database.read(() ->
        database.all(
            "SELECT digest FROM text WHERE act = ? ORDER BY place",
            row -> Digest.ofBytes(row.getBytes(1)),
            act.bytes()));
  }

  Optional<byte[]> text(Digest digest) {
    return database
        .read(() ->
            database.first(
                "SELECT sealed FROM text WHERE digest = ?", row -> row.getBytes(1), digest.bytes()))
        .map(sealed -> vault.open(TEXT + digest, sealed));
  }

  boolean holdsText(Digest digest) {
    return database.read(
            () -> database.number("SELECT 1 FROM text WHERE digest = ?", digest.bytes()))
        == 1;
  }

  /// Hands over one text after the other; one that is damaged is refused by name.
  void forEachText(BiConsumer<Digest, byte[]> reader) {
    for (Digest digest : digests()) {
      text(digest).ifPresent(text -> reader.accept(digest, text));
    }
  }

  List<Finding> auditTexts() {
    var findings = new ArrayList<Finding>();
    for (Digest digest : digests()) {
      try {
        text(digest);
      } catch (Refused refused) {
        findings.add(Audit.finding(refused.refusal()));
      }
    }
    return findings;
  }

  /// Every id under which an act is held, with the bytes that stand there.
  List<Map.Entry<Digest, byte[]>> actsById() {
    return database.read(() ->
        database.all(
            "SELECT id, note FROM act ORDER BY place",
            row -> Map.entry(Digest.ofBytes(row.getBytes(1)), row.getBytes(2))));
  }

  private List<Digest> digests() {
    return database.read(() ->
        database.all(
            "SELECT digest FROM text ORDER BY place", row -> Digest.ofBytes(row.getBytes(1))));
  }

  private Sealed seal(Digest act, Digest digest, byte[] text) {
    return new Sealed(act, digest, new Blob(vault.seal(TEXT + digest, text)));
  }
}
