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
    requireNode(); // before anyone is asked
    VaultAccess unlocked = unlocked(access("Passphrase: "));
    return new NodeOpener(() -> SqliteStore.await(dir, unlocked), surroundings());
  }

  /// Opens the data this way once, and says what opens it again without asking.
  VaultAccess unlocked(VaultAccess access) {
    try (SqliteStore store = SqliteStore.await(dir, access)) {
      return store.unlocked();
    }
  }

  private void requireNode() {
    if (!Files.isDirectory(dir)) {
      throw new Refused(new StoreRefusal.NoNodeHere(dir.toString()));
    }
  }

  /// How a new node will open: with this key file, made for it, or as the options say.
  VaultAccess newAccess(@Nullable Path newKeyFile) {
    if (newKeyFile != null) {
      Paperwork.requireNew(newKeyFile);
      return VaultAccess.keyFile(newKeyFile);
    }
    return keyFile == null ? newPassphrase() : VaultAccess.keyFile(keyFile);
  }

  /// Makes a node for a party in an empty or new directory. A passphrase typed is asked for twice.
  LocalNode create(PartyCode party, @Nullable Path newKeyFile) {
    VaultAccess access = newAccess(newKeyFile);
    return LocalNode.create(SqliteStore.create(dir, access), surroundings(), party);
  }

  static Surroundings surroundings() {
    return new Surroundings(InstantSource.system(), new SystemRandomness());
  }

  VaultAccess access(String prompt) {
    return keyFile != null ? VaultAccess.keyFile(keyFile) : VaultAccess.passphrase(words(prompt));
  }

  private VaultAccess newPassphrase() {
    String given = System.getenv("ENTENTE_PASSPHRASE");
    boolean isTyped = passphraseFile == null && given == null;
    return VaultAccess.passphrase(
        isTyped ? newWords(null, dir) : requireSome(words(""), dir));
  }

  /// A new passphrase, from a file or typed twice alike.
  static char[] newWords(@Nullable Path file, Path dir) {
    if (file != null) {
      return requireSome(wordsIn(file), dir);
    }
    char[] words = Terminal.password("A passphrase for this node: ", dir);
    if (!Arrays.equals(words, Terminal.password("The same again: ", dir))) {
      throw new Refused(new CliRefusal.PassphrasesDiffer(dir.toString()));
    }
    return requireSome(words, dir);
  }

  private static char[] requireSome(char[] words, Path dir) {
    if (words.length == 0) {
      throw new Refused(new CliRefusal.NoPassphrase(dir.toString()));
    }
    return words;
  }

  private static char[] wordsIn(Path file) {
    return new String(Paperwork.read(file), StandardCharsets.UTF_8).strip().toCharArray();
  }

  private char[] words(String prompt) {
    if (passphraseFile != null) {
      return wordsIn(passphraseFile);
    }
    String given = System.getenv("ENTENTE_PASSPHRASE");
    return given != null ? given.toCharArray() : Terminal.password(prompt, dir);
  }
}
