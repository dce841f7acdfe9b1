package org.entente.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import org.entente.base.PartyCode;
import org.entente.base.Refused;
import org.entente.node.LocalNode;
import org.entente.node.NodeOpener;
import org.entente.node.Surroundings;
import org.entente.seal.SystemRandomness;
import org.entente.store.SqliteStore;
import org.entente.store.StoreRefusal;
import org.entente.store.VaultAccess;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which node a command is for, and how its data is unlocked. Mixed into every command that opens a
/// node.
final class NodeOptions {
  @Option(
      names = {"-d", "--dir"},
      paramLabel = "DIR",
      defaultValue = "${env:ENTENTE_DIR:-node}",
      description = "The node's directory (or ENTENTE_DIR); ${DEFAULT-VALUE} unless given.")
  private Path dir = Path.of("node");

  @Option(
      names = "--key-file",
      paramLabel = "FILE",
      defaultValue = "${env:ENTENTE_KEY_FILE}",
      description = "Unlock with this key file instead of a passphrase (or ENTENTE_KEY_FILE).")
  private @Nullable Path keyFile;

  @Option(
      names = "--passphrase-file",
      paramLabel = "FILE",
      description =
          "Read the passphrase from this file; else from ENTENTE_PASSPHRASE, else you are asked.")
  private @Nullable Path passphraseFile;

  Path dir() {
    return dir;
  }

  /// Opens the node; whoever calls closes it.
  LocalNode open() {
    return LocalNode.open(openStore(), surroundings());
  }

  SqliteStore openStore() {
    requireNode(); // before anyone is asked
    return SqliteStore.await(dir, access("Passphrase: "));
  }

  /// Opens the node for each piece of work; a passphrase is asked for once, now.
  NodeOpener opener() {
    VaultAccess unlocked;
    try (SqliteStore store = openStore()) {
      unlocked = store.unlocked();
    }
    return new NodeOpener(() -> SqliteStore.await(dir, unlocked), surroundings());
  }

  private void requireNode() {
    if (!Files.isDirectory(dir)) {
      throw new Refused(new StoreRefusal.NoNodeHere(dir.toString()));
    }
  }

  /// Makes a node for a party in an empty or new directory. A passphrase typed is asked for twice.
  LocalNode create(PartyCode party) {
    return create(party, keyFile == null ? newPassphrase() : VaultAccess.keyFile(keyFile));
  }

  LocalNode create(PartyCode party, VaultAccess access) {
    return LocalNode.create(SqliteStore.create(dir, access), surroundings(), party);
  }

  static Surroundings surroundings() {
    return new Surroundings(InstantSource.system(), new SystemRandomness());
  }

  VaultAccess access(String prompt) {
    return keyFile != null ? VaultAccess.keyFile(keyFile) : VaultAccess.passphrase(words(prompt));
  }

  private VaultAccess newPassphrase() {
    char[] words = words("A passphrase for this node: ");
    boolean typed = passphraseFile == null && System.getenv("ENTENTE_PASSPHRASE") == null;
    if (typed && !Arrays.equals(words, words("The same again: "))) {
      throw new Refused(new CliRefusal.PassphrasesDiffer(dir.toString()));
    }
    if (words.length == 0) {
      throw new Refused(new CliRefusal.NoPassphrase(dir.toString()));
    }
    return VaultAccess.passphrase(words);
  }

  private char[] words(String prompt) {
    if (passphraseFile != null) {
      byte[] bytes = Paperwork.read(passphraseFile);
      return new String(bytes, StandardCharsets.UTF_8).strip().toCharArray();
    }
    String given = System.getenv("ENTENTE_PASSPHRASE");
    return given != null ? given.toCharArray() : Terminal.password(prompt, dir);
  }
}
