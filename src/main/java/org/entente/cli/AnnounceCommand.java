package org.entente.cli;

import java.nio.file.Path;
import org.entente.node.LocalNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `entente announce`: the file for the world.
@Command(
    name = "announce",
    header = "Writes the announcement that anyone can verify.",
    description = {
      "Announces the deal and writes the announcement: one file with the text in every authentic",
      "language, the charter, the full powers, the signatures and the certificate. Publish it as",
      "it is: anyone can verify it alone, without trusting you or us."
    },
    footer = {
      "",
      "Example: entente announce --out agreement.entente",
      "         entente verify agreement.entente"
    })
final class AnnounceCommand extends NodeCommand {
  @Option(
      names = "--out",
      paramLabel = "FILE",
      defaultValue = "announcement.entente",
      description = "Where to write it; ${DEFAULT-VALUE} unless given.")
  private Path file;

  @Mixin private ByOption by;

  @Override
  void run(LocalNode node) {
    Paperwork.requireNew(file);
    byte[] bundle = node.publishing().announce(by.office());
    Paperwork.writeNew(file, bundle);
    say("Wrote %s (%,d bytes). Anyone can check it: entente verify %1$s", file, bundle.length);
    say("Publish it, and beside it on your own pages the fingerprints of your root keys.");
  }
}
