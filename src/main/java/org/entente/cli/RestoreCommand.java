package org.entente.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.entente.store.SqliteStore;
import org.entente.store.VaultAccess;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `entente restore`: a node from a backup.
@Command(
    name = "restore",
    header = "Makes a node from a backup.",
    description = {
      "Makes a node from a backup, in a new directory, after verifying the backup whole.",
      "A restored node may have forgotten acts that it signed after the backup; signing others in",
      "their place would contradict them for ever. So it signs nothing before a peer has shown it",
      "its own head: run `receive`; or pack a pouch for a peer, who opens it and packs one back,",
      "and open that. It answers a closing only when all others have shown it.",
      "Never run the old node again beside it."
    },
    footer = {"", "Example: entente restore can-2026-06-12.backup --dir can-again"})
final class RestoreCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private NodeOptions options;
  @Mixin private ShareOption shares;

  @Parameters(paramLabel = "FILE", description = "What `entente backup` wrote.")
  private Path file;

  @Override
  public Integer call() {
    SqliteStore.restore(file, options.dir(), access());
    PrintWriter out = spec.commandLine().getOut();
    out.println("Made the node again in " + options.dir() + ".");
    out.println("It signs nothing before a peer has shown it its own head.");
    out.println("Next: entente receive; or entente pouch pack PARTY, and open what it packs back");
    if (shares.isGiven()) {
      out.println("It opens with what the backup did; give it another: entente passphrase --help");
    }
    return Exit.DONE;
  }

  private VaultAccess access() {
    return shares.isGiven()
        ? VaultAccess.rootSecret(shares.secret(spec.commandLine().getErr()))
        : options.access("Passphrase of the backup: ");
  }
}
