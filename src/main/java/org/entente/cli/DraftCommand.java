package org.entente.cli;

import java.nio.file.Path;
import java.util.List;
import org.entente.node.LocalNode;
import org.entente.text.Agreement;
import org.entente.text.Numbering;
import org.entente.text.Position;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `entente draft`: the working draft, which stays inside until it is put forward.
@Command(
    name = "draft",
    subcommands = {
      DraftShowCommand.class,
      DraftExportCommand.class,
      DraftEditCommand.class,
      DraftDiscardCommand.class
    },
    header = "Takes a text as your working draft, or shows and edits it.",
    description =
        "Takes a text as your working draft: one file for each language, or one with all side by"
            + " side, in the readable markup (docs/format/text.md) or as a chapter of the TPP. It"
            + " stays on this node until you put it forward. Without a file it says how the draft"
            + " differs from your last position.",
    footer = {
      "",
      "Example: entente draft framework.en.md framework.fr.md",
      "Then: entente draft show, entente propose"
    })
final class DraftCommand extends NodeCommand {
  @Parameters(arity = "0..*", paramLabel = "FILE", description = "The text, in all languages.")
  private List<Path> files = List.of();

  @Override
  void run(LocalNode node) {
    if (files.isEmpty()) {
      say(node.drafting().isStarted() ? "There is a working draft." : "There is no working draft.");
    } else {
      take(node, files);
    }
    DraftNote.print(node, out());
  }

  private void take(LocalNode node, List<Path> files) {
    var reader = new DraftFiles(node.self());
    Agreement read = reader.read(files);
    var before = node.drafting().current().map(Position::text);
    if (before.isEmpty()) {
      node.drafting().replaceText(read);
      return;
    }
    Recognition known = Recognition.of(before.get(), read, reader.given());
    node.drafting().replaceText(known.text());
    if (!known.restored().isEmpty()) {
      say("Recognised %d provisions without an id by their words.", known.restored().size());
    }
    var numbering = Numbering.of(known.text());
    var language = node.charter().languages().getFirst();
    known
        .unsure()
        .forEach(id -> say("  please check: %s is taken for %s", numbering.full(id, language), id));
  }
}
