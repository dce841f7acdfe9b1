package org.entente.cli;

import java.util.ArrayList;
import java.util.Locale;
import org.entente.base.JsonText;
import org.entente.node.LocalNode;
import org.entente.redline.Counts;
import org.entente.redline.RedlineJson;
import org.entente.talks.Alert;
import org.entente.talks.Blocker;
import org.entente.talks.Proceedings;
import org.entente.talks.Standing;
import org.entente.talks.StateOfPlay;

/// The state of play for a script.
final class StatusJson {
  private StatusJson() {}

  static JsonText of(LocalNode node) {
    Proceedings proceedings = node.proceedings();
    var status =
        JsonText.object()
            .with("type", "entente/status/1")
            .with("node", node.self().code())
            .with("negotiation", node.charter().negotiation().hex())
            .with("title", node.charter().title())
            .with("phase", word(proceedings.phase()))
            .with("toMove", JsonText.strings(proceedings.toMove()))
            .with("knowsItsHead", node.isFresh())
            .with("headNotShownBy", JsonText.strings(node.unheard()))
            .with(
                "parties", proceedings.standings().values().stream().map(StatusJson::of).toList());
    return node.isParty() ? withText(status, node) : status;
  }

  private static JsonText withText(JsonText.Fields status, LocalNode node) {
    StateOfPlay state = node.state();
    var divisions = new ArrayList<JsonText>();
    state
        .consolidation()
        .byDivision()
        .forEach((id, counts) -> divisions.add(division(id.value(), counts)));
    return status
        .with("counts", RedlineJson.of(state.consolidation().total()))
        .with("divisions", divisions)
        .with("agreedWithPackages", state.agreed().size())
        .with("draft", node.drafting().isStarted())
        .with("offers", Offers.json(node, state.proceedings().offers()))
        .with("alerts", JsonText.strings(state.alerts().stream().map(Alert::words).toList()))
        .with("blockers", state.blockers().stream().map(StatusJson::of).toList())
        .with("closingsToAnswer", JsonText.strings(node.signing().unanswered().keySet()));
  }

  private static JsonText division(String id, Counts counts) {
    return JsonText.object().with("id", id).with("counts", RedlineJson.of(counts));
  }

  private static JsonText of(Blocker blocker) {
    return JsonText.object()
        .with("name", blocker.getClass().getSimpleName())
        .with("words", blocker.words());
  }

  private static JsonText of(Standing standing) {
    return JsonText.object()
        .with("party", standing.party().code())
        .with("membership", word(standing.membership()))
        .with("positions", standing.positions().size())
        .with("concluded", standing.concluded().isPresent())
        .with("initialled", standing.initialled().isPresent())
        .with("forked", standing.fork().isPresent());
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
