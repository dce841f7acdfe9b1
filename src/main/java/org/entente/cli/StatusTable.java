package org.entente.cli;

import java.io.PrintWriter;
import org.entente.redline.Colour;
import org.entente.redline.ConsolidatedProvision;
import org.entente.redline.Consolidation;
import org.entente.redline.Counts;
import org.entente.text.Kind;
import org.entente.text.Language;

/// How much of each chapter is agreed, in columns.
final class StatusTable {
  private static final int NAME_COLUMNS = 44;
  private static final String ROW = "%-" + NAME_COLUMNS + "s  %6s  %9s  %9s  %6s  %8s";

  private final Consolidation consolidation;
  private final Language language;

  StatusTable(Consolidation consolidation, Language language) {
    this.consolidation = consolidation;
    this.language = language;
  }

  void print(PrintWriter out) {
    var labels = new ConsolidatedLines(consolidation, language, Colour.NONE);
    out.println(String.format(ROW, "", "agreed", "bracketed", "one-sided", "closed", "reserved"));
    var counts = consolidation.byDivision();
    for (ConsolidatedProvision division : consolidation.divisions()) {
      out.println(row(name(labels, division), counts.getOrDefault(division.id(), Counts.NONE)));
    }
    out.println(row("all, with title and numbering", consolidation.total()));
  }

  /// The label, and the heading as the first side words it.
  private String name(ConsolidatedLines labels, ConsolidatedProvision at) {
    String label = labels.label(at.id());
    String heading = at.sides().getFirst().own().in(language).heading();
    boolean isNamed = heading.isEmpty() || label.contains(heading);
    Kind kind = at.sides().getFirst().own().kind();
    String name = kind == Kind.PREAMBLE || isNamed ? label : label + ": " + heading;
    return name.length() > NAME_COLUMNS ? name.substring(0, NAME_COLUMNS - 1) + "…" : name;
  }

  private static String row(String name, Counts counts) {
    return String.format(
        ROW,
        name,
        counts.agreed(),
        counts.bracketed(),
        counts.oneSided(),
        counts.closed(),
        counts.reserved());
  }
}
