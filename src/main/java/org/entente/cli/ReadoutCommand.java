package org.entente.cli;

import java.nio.file.Path;
import org.entente.base.CanonicalText;
import org.entente.node.LocalNode;
import org.entente.record.Statement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `entente readout`: an account of a meeting.
@Command(
    name = "readout",
    header = "Shares an account of a meeting.",
    description =
        "Shares an account of a meeting with the other parties. With --public it may be published"
            + " once all parties have shared the very same words.",
    footer = {"", "Example: entente readout round-3.txt --public"})
final class ReadoutCommand extends NodeCommand {
  @Parameters(paramLabel = "FILE", description = "The account, as plain text.")
  private Path file;

  @Option(names = "--public", description = "For the public, once all agree on it.")
  private boolean isPublic;

  @Mixin private ByOption by;

  @Override
  void run(LocalNode node) {
    String words = CanonicalText.decode(Paperwork.read(file), file.toString()).strip();
    var audience = isPublic ? Statement.Audience.PUBLIC : Statement.Audience.SHARED;
    say("Shared: %s", Acts.line(node.moves().readout(by.office(), audience, words)));
  }
}
