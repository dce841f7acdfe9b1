package org.entente.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.entente.store.SqliteStore;
import org.entente.store.VaultAccess;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `entente passphrase`: another passphrase or key file.
@Command(
    name = "passphrase",
    header = "Gives the node another passphrase or key file.",
    description = {
      "Gives the node another passphrase or key file, and seals all its data anew under a new",
      "key: who knows the old passphrase opens old copies and backups with it, and nothing that",
      "is written from now on. Where the passphrase is lost, officers open the node with --share.",
      "Stop `serve` first, and back up again after it."
    },
    footer = {
      "",
      "Example: entente passphrase",
      "         entente passphrase --new-key-file can-2.key",
      "         entente passphrase --share a.txt --share b.txt --share c.txt"
    })
final class PassphraseCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private NodeOptions options;
  @Mixin private ShareOption shares;

  @Option(
      names = "--new-key-file",
      paramLabel = "FILE",
      description = "Make this key file, and open the node with it from now on.")
  private @Nullable Path newKeyFile;

  @Option(
      names = "--new-passphrase-file",
      paramLabel = "FILE",
      description = "Read the new passphrase from this file; else you are asked twice.")
  private @Nullable Path newPassphraseFile;

  @Override
  public Integer call() {
    if (newKeyFile != null) {
      Paperwork.requireNew(newKeyFile);
    }
    VaultAccess before = unlocked();
    SqliteStore.renew(options.dir(), before, next());
    PrintWriter out = spec.commandLine().getOut();
    out.println("All data of the node is sealed anew, and opens with the new " + what() + " only.");
    out.println("Backups made before open with what they were made with: entente backup again.");
    return Exit.DONE;
  }

  private VaultAccess unlocked() {
    if (!shares.isGiven()) {
      return options.unlocked(options.access("The passphrase so far: "));
    }
    PrintWriter err = spec.commandLine().getErr();
    return options.unlocked(VaultAccess.rootSecret(shares.secret(err)));
  }

  private VaultAccess next() {
    return newKeyFile != null
        ? VaultAccess.keyFile(newKeyFile)
        : VaultAccess.passphrase(NodeOptions.newWords(newPassphraseFile, options.dir()));
  }

  private String what() {
    return newKeyFile != null ? "key file " + newKeyFile : "passphrase";
  }
}
