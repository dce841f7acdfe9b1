package org.entente.cli;

import java.io.Console;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.entente.base.PartyCode;
import org.entente.base.Refused;
import org.entente.node.LocalNode;
import org.entente.node.Surroundings;
import org.entente.seal.SystemRandomness;
import org.entente.store.SqliteStore;
import org.entente.store.VaultAccess;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which node a command is for, and how its data is unlocked. Mixed into every command that opens a node.
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
    return SqliteStore.open(dir, access("Passphrase: "));
  }

  /// Makes a node for a party in an empty or new directory.
  LocalNode create(PartyCode party) {
    return LocalNode.create(
        SqliteStore.create(dir, access("A passphrase for this node: ")), surroundings(), party);
  }

  static Surroundings surroundings() {
    return new Surroundings(InstantSource.system(), new SystemRandomness());
  }

  VaultAccess access(String prompt) {
    return keyFile != null ? VaultAccess.keyFile(keyFile) : VaultAccess.passphrase(words(prompt));
  }

  @SuppressWarnings("SystemConsoleNull") // JDK 25 gives none again where there is no terminal
  private char[] words(String prompt) {
    if (passphraseFile != null) {
      return fromFile(passphraseFile);
    }
    String given = System.getenv("ENTENTE_PASSPHRASE");
    if (given != null) {
      return given.toCharArray();
    }
    Console console = System.console();
    if (console == null || !console.isTerminal()) {
      throw new Refused(new CliRefusal.NoPassphrase(dir.toString()));
    }
    char[] typed = console.readPassword("%s", prompt);
    return typed == null ? new char[0] : typed;
  }

  private static char[] fromFile(Path file) {
    try {
      return Files.readString(file).strip().toCharArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
