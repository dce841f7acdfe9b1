package org.entente.node;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.entente.base.Digest;
import org.entente.base.PartyCode;
import org.entente.exchange.Receipt;
import org.entente.record.Charter;
import org.entente.record.RootKeys;
import org.entente.seal.Randomness;
import org.entente.store.NodeStore;
import org.entente.store.SqliteStore;
import org.entente.store.VaultAccess;
import org.entente.talks.Answer;

/// A node in a temporary directory, with a seeded randomness and a clock that stands still.
record TestNode(LocalNode node, Path home, RootKeys rootKeys, NodeStore store)
    implements AutoCloseable {
  static final String PASSPHRASE = "correct horse";

  static TestNode make(Path dir, PartyCode code) {
    return make(dir, code, store -> store);
  }

  /// The same over a store that may fail.
  static TestNode make(Path dir, PartyCode code, UnaryOperator<NodeStore> faults) {
    Path home = dir.resolve(code.code());
    NodeStore store = faults.apply(SqliteStore.create(home, access()));
    LocalNode node = LocalNode.create(store, surroundings(code.code()), code);
    byte[] root = node.founding().makeRootKeys(1, 1);
    return new TestNode(node, home, Founding.RootFile.parse(root, "root file").keys(), store);
  }

  /// All join under the charter and introduce themselves to each other.
  static void found(Charter charter, TestNode... nodes) {
    for (TestNode one : nodes) {
      one.node.founding().join(charter);
    }
    for (TestNode one : nodes) {
      for (TestNode other : nodes) {
        if (!one.home.equals(other.home)) {
          other.node.mail().open(one.node.mail().introduction(), "introduction");
        }
      }
    }
  }

  /// Hands a pouch over.
  Receipt handsOverTo(TestNode other) {
    byte[] pouch = node.mail().pouchFor(other.node.self());
    return other.node.mail().open(pouch, "pouch from " + node.self());
  }

  void answersAll(Answer answer) {
    for (Map.Entry<Digest, Answer> closing : node.signing().unanswered().entrySet()) {
      node.signing().answer(closing.getKey(), answer);
    }
  }

  /// The same data opened again, as after a restart.
  TestNode reopened() {
    node.close();
    return openedIn(home);
  }

  Path backup(String name) {
    Path file = home.resolveSibling(name + ".backup");
    ((SqliteStore) store).backup(file);
    return file;
  }

  /// A node made from a backup, in place of this one.
  TestNode restored(Path backup) {
    node.close();
    Path again = home.resolveSibling(backup.getFileName() + "-again");
    SqliteStore.restore(backup, again, access());
    return openedIn(again);
  }

  /// A node over the data in another directory, such as a restored backup of this one.
  TestNode openedIn(Path dir) {
    NodeStore opened = SqliteStore.open(dir, access());
    try {
      LocalNode again = LocalNode.open(opened, surroundings("again " + dir));
      return new TestNode(again, dir, rootKeys, opened);
    } catch (RuntimeException refused) {
      opened.close();
      throw refused;
    }
  }

  @Override
  public void close() {
    node.close();
  }

  static VaultAccess access() {
    return VaultAccess.passphrase(PASSPHRASE.toCharArray());
  }

  private static Surroundings surroundings(String seed) {
    return new Surroundings(
        InstantSource.fixed(Instant.parse("2026-06-12T09:00:00Z")), seeded(seed));
  }

  /// SHA-256 in counter mode over a seed.
  private static Randomness seeded(String seed) {
    long[] counter = {0};
    return count -> {
      byte[] bytes = new byte[count];
      for (int at = 0; at < count; at += Digest.BYTES) {
        byte[] block =
            Digest.of((seed + counter[0]++).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .bytes();
        System.arraycopy(block, 0, bytes, at, Math.min(Digest.BYTES, count - at));
      }
      return bytes;
    };
  }
}
