package org.entente.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.entente.redline.Redline;
import org.entente.redline.Tally;
import org.entente.redline.Tally.Division;
import org.entente.redline.Tally.Way;
import org.entente.text.Agreement;
import org.entente.text.Language;
import org.entente.text.Numbering;
import org.entente.text.Provision;
import org.entente.text.References;

/// How much of each chapter changed and what it touches, in columns.
final class StatTable {
  private static final int NAME_COLUMNS = 38;
  private static final String ROW = "%-" + NAME_COLUMNS + "s  %8s  %7s  %5s  %8s  %6s  %s";

  private final Agreement old;
  private final Agreement now;
  private final Language language;

  StatTable(Agreement old, Agreement now, Language language) {
    this.old = old;
    this.now = now;
    this.language = language;
  }

  /// Prints nothing if there is nothing to count.
  void print(Redline redline, PrintWriter out) {
    var divisions = Tally.byDivision(redline, old, now);
    if (divisions.isEmpty()) {
      return;
    }
    var before = Numbering.of(old);
    var after = Numbering.of(now);
    out.println(
        row("", "inserted", "deleted", "moved", "reworded", "recast", "touches"));
    divisions.forEach(
        (division, tally) -> {
          var numbering = division.isGone() ? before : after;
          out.println(row(name(division, numbering), tally));
        });
    out.println(row("all", Tally.of(redline)));
  }

  /// The label and the heading.
  private String name(Division division, Numbering numbering) {
    Agreement text = division.isGone() ? old : now;
    String label = numbering.full(division.id(), language);
    String heading =
        text.find(division.id()).map(at -> heading(at, numbering)).orElse("");
    boolean isRoot = text.root().id().equals(division.id());
    String name = heading.isEmpty() || isRoot ? label : label + ": " + heading;
    return name.length() > NAME_COLUMNS ? name.substring(0, NAME_COLUMNS - 1) + "…" : name;
  }

  private String heading(Provision at, Numbering numbering) {
    return References.rendered(at.in(language).heading(), language, numbering);
  }

  private static String row(String name, Tally tally) {
    String touched =
        tally.substance().entrySet().stream()
            .map(entry -> word(entry.getKey().name(), entry.getValue()))
            .collect(Collectors.joining(", "));
    return row(
        name,
        count(tally, Way.INSERTED),
        count(tally, Way.DELETED),
        count(tally, Way.MOVED),
        count(tally, Way.REWORDED),
        count(tally, Way.RECAST),
        touched);
  }

  private static String row(Object... cells) {
    return String.format(Locale.ROOT, ROW, cells).stripTrailing();
  }

  private static String count(Tally tally, Way way) {
    int count = tally.count(way);
    return count == 0 ? "-" : "" + count;
  }

  private static String word(String flag, int count) {
    String word = flag.toLowerCase(Locale.ROOT).replace('_', ' ');
    return count == 1 ? word : word + " " + count;
  }
}
