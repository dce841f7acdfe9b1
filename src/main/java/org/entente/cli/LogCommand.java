package org.entente.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.base.Digest;
import org.entente.base.JsonText;
import org.entente.base.PartyCode;
import org.entente.node.LocalNode;
import org.entente.record.Record;
import org.entente.record.SignedAct;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `entente log`: the acts of the record.
@Command(
    name = "log",
    header = "Lists all acts, and verifies them.",
    description =
        "Lists the acts of all parties: number, kind, office, the time it claims, and the id's"
            + " first digits. Each was checked when it arrived; --verify checks all signatures"
            + " again.",
    footer = {"", "Example: entente log --party USA", "Example: entente log --verify"})
final class LogCommand extends NodeCommand {
  @Option(names = "--party", paramLabel = "CODE", description = "Only this party's acts.")
  private @Nullable PartyCode party;

  @Option(names = "--verify", description = "Check all signatures again; exit 1 if one fails.")
  private boolean verify;

  @Option(names = "--json", description = "As JSON, for scripts.")
  private boolean json;

  @Override
  void run(LocalNode node) {
    Record record = node.record();
    List<SignedAct> acts = party == null ? record.all() : record.allOf(party);
    if (verify) {
      for (SignedAct act : Progress.over(acts, "Checking signatures")) {
        record.authorityAt(act).requireSigned(act.act(), act.note());
      }
    }
    Set<Digest> live = live(node);
    if (json) {
      var items = new ArrayList<JsonText>();
      acts.forEach(act -> items.add(Acts.json(act).with("counts", live.contains(act.id()))));
      out().print(JsonText.array(items).pretty());
      return;
    }
    for (SignedAct act : acts) {
      String fork = live.contains(act.id()) ? "" : "  does not count (fork)";
      say("%s%s%s", Acts.line(act), words(node, act), fork);
    }
    if (verify) {
      say("The signatures of all %d acts hold.", acts.size());
    }
  }

  private static String words(LocalNode node, SignedAct act) {
    if (!node.isParty()) {
      return "";
    }
    return act.act().statement().matters().stream()
        .map(matter -> node.matter(matter).text())
        .filter(text -> !text.isEmpty())
        .map(text -> "  “" + text.replace('\n', ' ') + "”")
        .collect(Collectors.joining());
  }

  private static Set<Digest> live(LocalNode node) {
    var live = new HashSet<Digest>();
    for (PartyCode code : node.charter().chains()) {
      node.record().live(code).forEach(act -> live.add(act.id()));
    }
    return live;
  }
}
