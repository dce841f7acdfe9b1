package org.entente.cli;

import java.util.ArrayList;
import java.util.List;
import org.entente.node.LocalNode;
import org.entente.text.ProvisionId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `entente lift`: lifts scrutiny reserves.
@Command(
    name = "lift",
    header = "Lifts a scrutiny reserve in your draft.",
    description = "Lifts your scrutiny reserve on provisions, in your draft.",
    footer = {"", "Example: entente lift art-tariffs-2"})
final class LiftCommand extends NodeCommand {
  @Parameters(arity = "1..*", paramLabel = "ID", description = "A provision, by id or label.")
  private List<String> words = new ArrayList<>();

  @Override
  void run(LocalNode node) {
    for (ProvisionId id : Names.of(node).ids(words)) {
      node.drafting().lift(id);
      say("Your draft has no reserve on %s any more.", id);
    }
    DraftNote.print(node, out());
  }
}
