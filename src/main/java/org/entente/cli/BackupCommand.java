package org.entente.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.entente.store.SqliteStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `entente backup`: one file that holds all of a node.
@Command(
    name = "backup",
    header = "Writes one file that holds all of this node.",
    description = {
      "Writes one file that holds all of this node: record, texts, keys, drafts. Texts and keys"
          + " are",
      "sealed in it as they are here; it opens with the passphrase or key file the node has now."
    },
    footer = {"", "Example: entente backup /media/safe/can-2026-06-12.backup"})
final class BackupCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private NodeOptions options;

  @Parameters(paramLabel = "FILE", description = "Where to write it; it must not be there yet.")
  private Path file;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (SqliteStore store = options.openStore()) {
      store.backup(file);
    }
    out.println("Wrote " + file + ". Keep it as safe as the node, and its key file apart from it.");
    out.println("What you sign after it is not in it: back up again after each signature.");
    return Exit.DONE;
  }
}
