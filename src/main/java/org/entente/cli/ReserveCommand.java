package org.entente.cli;

import java.util.List;
import org.entente.node.LocalNode;
import org.entente.text.ProvisionId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `entente reserve`: agreed subject to something.
@Command(
    name = "reserve",
    header = "Places a scrutiny reserve in your draft.",
    description =
        "Places a scrutiny reserve in your draft: agreed subject to what you name. It is no"
            + " reservation of treaty law; it must be lifted before the text can be concluded.",
    footer = {"", "Example: entente reserve art-tariffs-2 'the approval of Cabinet'"})
final class ReserveCommand extends NodeCommand {
  @Parameters(index = "0", paramLabel = "ID", description = "A provision, by id or label.")
  private String word;

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "REASON",
      description = "Subject to what.")
  private List<String> reason = List.of();

  @Override
  void run(LocalNode node) {
    ProvisionId id = Names.of(node).id(word);
    node.drafting().reserve(id, String.join(" ", reason));
    say("Your draft has a reserve on %s.", id);
    DraftNote.print(node, out());
  }
}
