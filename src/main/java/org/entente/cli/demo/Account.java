package org.entente.cli.demo;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.entente.base.PartyCode;
import org.entente.base.Refusal;
import org.entente.redline.Counts;
import org.entente.talks.Blocker;
import org.entente.talks.StateOfPlay;

/// What a spectator reads as the negotiation goes on.
final class Account {
  private static final int WIDTH = 96;

  private final PrintWriter out;

  Account(PrintWriter out) {
    this.out = out;
  }

  void title(String words) {
    out.println();
    out.println(words);
    out.println("=".repeat(Math.min(WIDTH, words.length())));
    out.flush();
  }

  void heading(String words) {
    out.println();
    out.println(words);
    out.flush();
  }

  /// A paragraph, wrapped and indented.
  void say(String words) {
    wrap(words, "  ", "  ");
  }

  void detail(String words) {
    out.println("    " + words);
    out.flush();
  }

  /// Lines as they are, indented.
  void quote(String lines) {
    lines.lines().forEach(line -> wrap(line.strip(), "    | ", "    |   "));
  }

  void refusal(String attempt, Refusal refusal) {
    say(attempt);
    wrap("Refused (" + refusal.name() + "): " + refusal.message(), "    ✗ ", "      ");
  }

  /// One line of counts, whose move it is, and what blocks a final deal first.
  void stateOfPlay(StateOfPlay state) {
    Counts counts = state.consolidation().total();
    int held = counts.agreed() - state.agreed().size();
    out.printf(
        Locale.ROOT,
        "    agreed %d%s · bracketed %d · one-sided %d · closed %d · under reserve %d%n",
        state.agreed().size(),
        held > 0 ? " (and " + held + " held by packages)" : "",
        counts.bracketed(),
        counts.oneSided(),
        counts.closed(),
        counts.reserved());
    String move = String.join(", ", state.toMove().stream().map(PartyCode::code).toList());
    out.println(
        "    to move: " + (move.isEmpty() ? "nobody must" : move) + " · " + state.phase().words());
    List<Blocker> blockers = state.blockers();
    if (!blockers.isEmpty()) {
      out.println("    in the way: " + blockers.getFirst().words());
    }
    state.alerts().forEach(alert -> out.println("    ALERT " + alert.words()));
    out.flush();
  }

  private void wrap(String words, String first, String next) {
    var line = new StringBuilder(first);
    int start = first.length();
    for (String word : words.split(" ")) {
      if (line.length() > start && line.length() + word.length() + 1 > WIDTH) {
        out.println(line);
        line = new StringBuilder(next);
        start = next.length();
      }
      line.append(line.length() > start ? " " : "").append(word);
    }
    out.println(line);
    out.flush();
  }
}
