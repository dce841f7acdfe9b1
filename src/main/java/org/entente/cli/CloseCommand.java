package org.entente.cli;

import java.util.ArrayList;
import java.util.List;
import org.entente.node.LocalNode;
import org.entente.text.Mark;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `entente close`: no further change from this side.
@Command(
    name = "close",
    header = "Marks provisions of your draft as closed.",
    description =
        "Marks provisions of your draft, and all below them, as closed: you will not change them"
            + " again without reopening them and saying why. They are closed once all parties have"
            + " done so.",
    footer = {"", "Example: entente close ch-1 'Article 2.1'"})
final class CloseCommand extends NodeCommand {
  @Parameters(arity = "1..*", paramLabel = "ID", description = "A provision, by id or label.")
  private List<String> words = new ArrayList<>();

  @Override
  void run(LocalNode node) {
    DraftNote.mark(node, words, Mark.CLOSED, out());
  }
}
