package org.entente.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import org.entente.base.PartyCode;
import org.entente.node.LocalNode;
import org.entente.talks.Alert;
import org.entente.talks.Blocker;
import org.entente.talks.Offer;
import org.entente.talks.Proceedings;
import org.entente.talks.Standing;
import org.entente.talks.StateOfPlay;

/// The state of play for a person. A neutral depositary sees what acts alone say, and no text.
final class StatusText {
  private final LocalNode node;
  private final PrintWriter out;
  private final Proceedings proceedings;

  StatusText(LocalNode node, PrintWriter out) {
    this.node = node;
    this.out = out;
    this.proceedings = node.proceedings();
  }

  void print() {
    out.println(node.charter().title());
    String role = node.isParty() ? "" : ", the neutral depositary";
    out.println("This node is " + node.self() + role + ".");
    out.println("State of the talks: " + proceedings.phase().words() + ".");
    move();
    restored();
    parties();
    if (!node.isParty()) {
      return;
    }
    if (!node.readsTexts()) {
      out.println();
      out.println("No text can be read here yet: the key comes with the first dispatch of");
      out.println("the party that wrote the charter. To do: entente receive");
      return;
    }
    StateOfPlay state = node.state();
    if (!state.positions().isEmpty()) {
      out.println();
      new StatusTable(state.consolidation(), node.charter().languages().getFirst()).print(out);
    }
    own(state);
    list("Alerts:", state.alerts().stream().map(Alert::words).toList());
    list("In the way of a final deal:", state.blockers().stream().map(Blocker::words).toList());
  }

  private void restored() {
    if (node.unheard().isEmpty() && node.isFresh()) {
      return;
    }
    String rest = node.unheard().stream().map(PartyCode::code).collect(Collectors.joining(", "));
    out.println(
        node.isFresh()
            ? "Attention: this node was restored, and answers no closing before "
                + rest
                + " too has shown it its own head."
            : "Attention: this node was restored, and signs nothing before a peer has shown it its"
                + " own head.");
    out.println("To do: entente receive; or pack a pouch for a peer, who opens it and packs one");
    out.println("       back, and open that.");
  }

  private void move() {
    String parties =
        proceedings.toMove().stream().map(PartyCode::code).collect(Collectors.joining(", "));
    boolean talking = proceedings.phase() == org.entente.talks.Phase.NEGOTIATION;
    if (talking && !parties.isEmpty()) {
      out.println("It is for " + parties + " to move.");
    }
  }

  private void parties() {
    out.println();
    out.printf("%-8s  %-8s  %9s  %-9s  %-10s%n", "", "", "positions", "concluded", "initialled");
    for (Standing standing : proceedings.standings().values()) {
      String fork = standing.fork().isPresent() ? "  signed two acts at one place" : "";
      out.println(
          String.format(
                  "%-8s  %-8s  %9d  %-9s  %-10s%s",
                  standing.party(),
                  standing.membership().name().toLowerCase(java.util.Locale.ROOT),
                  standing.positions().size(),
                  standing.concluded().isPresent() ? "yes" : "-",
                  standing.initialled().isPresent() ? "yes" : "-",
                  fork)
              .stripTrailing());
    }
  }

  private void own(StateOfPlay state) {
    if (node.drafting().isStarted()) {
      out.println();
      Leaving.of(node, state)
          .ifPresent(leaving -> out.println("Your draft: " + leaving.stat() + "."));
    }
    int parties = node.charter().sides().size();
    var open =
        state.proceedings().offers().stream()
            .filter(offer ->
                offer.fate(parties) == Offer.Fate.OPEN
                    || offer.fate(parties) == Offer.Fate.DECLINED)
            .map(offer -> Offers.line(node, offer))
            .toList();
    list("On offer:", open);
    int closings = node.signing().unanswered().size();
    if (closings > 0) {
      out.println();
      out.println("A closing waits for your answer: entente closing --help");
    }
  }

  private void list(String title, List<String> lines) {
    if (!lines.isEmpty()) {
      out.println();
      out.println(title);
      lines.forEach(line -> out.println("  " + line));
    }
  }
}
