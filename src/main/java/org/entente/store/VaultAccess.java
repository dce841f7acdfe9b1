package org.entente.store;

import java.nio.file.Path;
import org.entente.seal.Passphrase;
import org.entente.seal.RootSecret;
import org.entente.seal.SealingKey;
import org.entente.seal.VaultKey;

/// How a person or a script unlocks a node's data.
public sealed interface VaultAccess {

  static VaultAccess passphrase(char[] words) {
    return new ByPassphrase(Passphrase.of(words));
  }

  /// The file is made, readable by its owner alone, when a node is made with a file that is not
  /// there yet. It opens at once, where a passphrase costs a fraction of a second on purpose.
  static VaultAccess keyFile(Path file) {
    return new ByKeyFile(file);
  }

  /// The party's officers, with the shares that gave this secret.
  static VaultAccess rootSecret(RootSecret secret) {
    return new ByRootSecret(secret.recoveryKey());
  }

  /// The key itself, of a vault that was open already: see [SqliteStore#unlocked].
  static VaultAccess unlocked(VaultKey key) {
    return new Unlocked(key);
  }

  record ByPassphrase(Passphrase passphrase) implements VaultAccess {}

  record ByKeyFile(Path file) implements VaultAccess {}

  record ByRootSecret(SealingKey key) implements VaultAccess {}

  record Unlocked(VaultKey key) implements VaultAccess {}
}
