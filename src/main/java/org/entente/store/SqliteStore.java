package org.entente.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.BiConsumer;
import org.entente.base.Digest;
import org.entente.base.Refused;
import org.entente.record.Act;
import org.entente.record.ActKind;
import org.entente.seal.Randomness;
import org.entente.seal.SealingRecipient;
import org.entente.seal.SystemRandomness;

/// The engine of one node in one process: a SQLite file `node.db` in a directory that it locks.
///
/// Calls may come from any thread; they are answered one after the other. A write is on the disk
/// when it returns. Texts, secrets, notes and papers are sealed before they reach the engine
/// (`docs/format/store.md`). Every call can be refused with a [StoreRefusal].
public final class SqliteStore implements NodeStore {
  /// The fact that a restore leaves. Whoever finds it asks the peers for this node's own head
  /// before signing anything, then removes it.
  public static final String RESTORED = "restored";

  private final NodeLock lock;
  private final Tables tables;

  private SqliteStore(NodeLock lock, Tables tables) {
    this.lock = lock;
    this.tables = tables;
  }

  /// Makes a directory a node's; one that is a node's already is refused. Makes the directory too,
  /// and the key file of `access`, if they are not there.
  public static SqliteStore create(Path dir, VaultAccess access) {
    Randomness randomness = new SystemRandomness();
    NodeLock lock =
        NodeFounding.found(
            dir,
            part -> {
              try (Database database = Database.open(part, database(dir))) {
                Migrations.OURS.apply(database);
                Vault.make(database, access, randomness);
              }
            });
    return open(lock, dir, access);
  }

  /// Opens a node's data; refused while another process has it, or with the wrong key.
  public static SqliteStore open(Path dir, VaultAccess access) {
    return open(dir, access, NodeLock::take);
  }

  private static SqliteStore open(Path dir, VaultAccess access, NodeLock.Taking taking) {
    if (!Files.isRegularFile(database(dir))) {
      throw new Refused(new StoreRefusal.NoNodeHere(dir.toString()));
    }
    try {
      return open(taking.take(dir), dir, access);
    } catch (IOException e) {
      throw Failures.refused(e, dir);
    }
  }

  /// Opens a node's data once whoever works on it has finished, within
  /// [org.entente.base.Bounds#NODE_WAIT_MILLIS].
  public static SqliteStore await(Path dir, VaultAccess access) {
    return open(dir, access, NodeLock::await);
  }

  /// What opens this node's data again in this process: the vault's key, so that a passphrase is
  /// asked for and stretched once only.
  public VaultAccess unlocked() {
    return tables.vault().unlocked();
  }

  /// Gives the data a new key of its own and another passphrase or key file, and seals all of it
  /// anew. Refused while the node is served, since that process knows the old key only.
  public static void renew(Path dir, VaultAccess access, VaultAccess next) {
    try (ServiceLock _ = ServiceLock.take(dir);
        SqliteStore store = await(dir, access)) {
      store.tables.vault().renew(store.tables.database(), next);
    }
  }

  /// Makes a directory a node's from a backup, and leaves the fact [#RESTORED]. The backup is
  /// verified whole first; a directory that is a node's already is refused.
  public static void restore(Path backup, Path dir, VaultAccess access) {
    NodeLock lock =
        NodeFounding.found(
            dir,
            part -> {
              Backup.require(backup);
              // the empty file is there with its owner's rights only, and the copy keeps them
              try (var out = Files.newOutputStream(part)) {
                Files.copy(backup, out);
              }
              Backup.verify(part, backup, access);
            });
    lock.close();
  }

  /// Writes one file that holds all of this node, while it runs; an existing file is refused. It is
  /// unlocked by what unlocks the node today.
  public void backup(Path file) {
    Backup.write(tables.database(), file);
  }

  /// Verifies everything from content, as far as that needs no keys of parties: signatures, chains
  /// and the salted digests of [#forEachText] are the node's to check.
  public List<Finding> audit() {
    return tables.audit();
  }

  /// Hands over every text with the digest it is kept under.
  public void forEachText(BiConsumer<Digest, byte[]> reader) {
    tables.record().forEachText(reader);
  }

  @Override
  public Optional<byte[]> fact(String name) {
    return tables.facts().get(name);
  }

  @Override
  public void putFact(String name, byte[] value) {
    tables.facts().put(name, value);
  }

  @Override
  public SortedMap<String, byte[]> facts(String prefix) {
    return tables.facts().startingWith(prefix);
  }

  @Override
  public void removeFact(String name) {
    tables.facts().remove(name);
  }

  @Override
  public Optional<byte[]> secret(String name) {
    return tables.secrets().get(name);
  }

  @Override
  public void putSecret(String name, byte[] secret) {
    tables.secrets().put(name, secret);
  }

  @Override
  public void removeSecret(String name) {
    tables.secrets().remove(name);
  }

  @Override
  public void letOpen(SealingRecipient recovery) {
    tables.vault().letOpen(tables.database(), recovery);
  }

  @Override
  public List<String> secretNames() {
    return tables.secrets().names();
  }

  @Override
  public void appendOwn(Entry own) {
    Act act = own.act().act();
    Digest id = own.act().id();
    tables
        .record()
        .append(
            List.of(own),
            () -> {
              if (act.kind() == ActKind.RESUME) {
                tables.journal().writeResume(act.seq(), id);
              } else {
                tables.journal().write(act.seq(), id);
              }
              return null;
            });
  }

  @Override
  public Optional<Digest> journaled(long seq) {
    return tables.journal().get(seq);
  }

  @Override
  public long lastJournaled() {
    return tables.journal().last();
  }

  @Override
  public void keepNote(byte[] note) {
    tables.notes().keep(note);
  }

  @Override
  public List<byte[]> notes() {
    return tables.notes().all();
  }

  @Override
  public Optional<byte[]> paper(String name) {
    return tables.papers().get(name);
  }

  @Override
  public void putPaper(String name, byte[] paper) {
    tables.papers().put(name, paper);
  }

  @Override
  public void removePaper(String name) {
    tables.papers().remove(name);
  }

  @Override
  public List<String> paperNames() {
    return tables.papers().names();
  }

  @Override
  public void append(List<Entry> entries) {
    tables.record().append(entries);
  }

  @Override
  public List<byte[]> acts() {
    return tables.record().acts();
  }

  @Override
  public List<Digest> textsOf(Digest act) {
    return tables.record().textsOf(act);
  }

  @Override
  public Optional<byte[]> text(Digest digest) {
    return tables.record().text(digest);
  }

  @Override
  public boolean holdsText(Digest digest) {
    return tables.record().holdsText(digest);
  }

  @Override
  public void close() {
    try {
      tables.close();
    } finally {
      lock.close();
    }
  }

  Tables tables() {
    return tables;
  }

  private static SqliteStore open(NodeLock lock, Path dir, VaultAccess access) {
    try {
      Path file = database(dir);
      return new SqliteStore(lock, Tables.open(file, file, access, new SystemRandomness()));
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private static Path database(Path dir) {
    return dir.resolve(NodeFounding.DATABASE);
  }
}
