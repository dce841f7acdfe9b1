package org.entente.cli;

import java.util.ArrayList;
import java.util.List;
import org.entente.base.PartyCode;
import org.entente.node.LocalNode;
import org.entente.text.ProvisionId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `entente accept`: another party's wording into the draft.
@Command(
    name = "accept",
    header = "Takes another party's wording into your draft.",
    description =
        "Takes over what another party holds into your working draft: a provision with all below"
            + " it, or (naming `agreement`) its whole text. Where that party does not have it,"
            + " yours goes too.",
    footer = {
      "",
      "Example: entente accept USA art-tariffs-2",
      "Example: entente accept USA 'Article 2.1(2)' annex-a"
    })
final class AcceptCommand extends NodeCommand {
  @Parameters(index = "0", paramLabel = "PARTY", description = "Whose wording.")
  private PartyCode party;

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "ID",
      description = "A provision, by id or label.")
  private List<String> words = new ArrayList<>();

  @Override
  void run(LocalNode node) {
    node.charter().side(party);
    for (ProvisionId id : Names.of(node).ids(words)) {
      node.drafting().accept(party, id);
      say("Your draft now has %s as %s holds it.", id, party);
    }
    DraftNote.print(node, out());
  }
}
