package org.entente.cli;

import java.util.ArrayList;
import org.entente.base.JsonText;
import org.entente.base.PartyCode;
import org.entente.node.LocalNode;
import org.entente.record.ActKind;
import org.entente.record.Authority;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `entente officers`: who may act.
@Command(
    name = "officers",
    header = "Lists who may act for each party.",
    description = "Lists the offices of all parties, who holds them and what each may do.",
    footer = {"", "Example: entente officers"})
final class OfficersCommand extends NodeCommand {
  @Option(names = "--json", description = "As JSON, for scripts.")
  private boolean json;

  @Override
  void run(LocalNode node) {
    if (json) {
      var offices = new ArrayList<JsonText>();
      for (PartyCode party : node.charter().chains()) {
        node.record().authority(party).grants().values().forEach(g -> offices.add(json(party, g)));
      }
      out().print(JsonText.array(offices).pretty());
      return;
    }
    for (PartyCode party : node.charter().chains()) {
      Authority authority = node.record().authority(party);
      String joined = authority.node().isPresent() ? "" : " (has not joined, as far as we know)";
      say("%s%s", party, joined);
      authority.grants().values().forEach(this::print);
    }
  }

  private void print(Authority.Grant grant) {
    say("  %s: %s", grant.powers().office(), grant.powers().holder());
    say("    may %s", words(grant));
  }

  private static String words(Authority.Grant grant) {
    return String.join(", ", grant.powers().may().stream().map(ActKind::word).toList());
  }

  private static JsonText json(PartyCode party, Authority.Grant grant) {
    return JsonText.object()
        .with("party", party.code())
        .with("office", grant.powers().office().name())
        .with("holder", grant.powers().holder())
        .with("may", JsonText.strings(grant.powers().may().stream().map(ActKind::word).toList()))
        .with("act", grant.act().hex());
  }
}
