package org.entente.redline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.entente.base.Bounds;
import org.entente.base.PartyCode;
import org.entente.text.Mark;
import org.entente.text.ProvisionId;

/// Columns as lines for a terminal of some width. A provision that is agreed is written once, over
/// the whole width. Of any other the first column has what is agreed of it, with `[…]` wherever it
/// is open, and each party's column that party's words, with `[…]` around those that not all hold;
/// a party that does not have the provision has a dash. Where the parties do not fit side by side,
/// they stand in bands below each other.
public final class ColumnsText {
  /// The narrowest a column is.
  public static final int LEAST_COLUMN = 18;

  private static final String BETWEEN = " │ ";
  private static final String OPEN = "[…]";

  private final Columns columns;
  private final int width;
  private final Colour colour;
  private final Map<ProvisionId, String> labels = new HashMap<>();
  private final StringBuilder out = new StringBuilder();

  private ColumnsText(Columns columns, int width, Colour colour) {
    Bounds.require(width >= least(), "%d columns of a terminal are too few", width);
    this.columns = columns;
    this.width = width;
    this.colour = colour;
    columns.rows().forEach(row -> labels.put(row.id(), row.label()));
  }

  /// The narrowest terminal it can be written for: what is agreed and one party.
  public static int least() {
    return 2 * LEAST_COLUMN + BETWEEN.length();
  }

  /// All rows this holds for, so many characters wide.
  public static String of(
      Columns columns, Predicate<Columns.Row> shown, int width, Colour colour) {
    var text = new ColumnsText(columns, width, colour);
    columns.rows().stream().filter(shown).forEach(text::write);
    return text.out.toString();
  }

  private void write(Columns.Row row) {
    if (row.status() == Status.AGREED) {
      writeAgreed(row);
      return;
    }
    line(colour.strong(name(row)) + "  " + row.status().word());
    int perBand = Math.max(1, (width + BETWEEN.length()) / (LEAST_COLUMN + BETWEEN.length()) - 1);
    List<PartyCode> left = columns.parties();
    while (!left.isEmpty()) {
      writeBand(row, left.subList(0, Math.min(perBand, left.size())));
      left = left.subList(Math.min(perBand, left.size()), left.size());
    }
    out.append('\n');
  }

  private static String name(Columns.Row row) {
    return row.level() == 0 ? "title" : row.label();
  }

  private void writeAgreed(Columns.Row row) {
    String firmness =
        row.firmness().filter(m -> m != Mark.PROPOSED).map(m -> "  <" + m.word() + ">").orElse("");
    line(colour.strong(name(row)) + "  agreed" + firmness);
    String words = words(row, row.agreed(row.heading()), row.agreed(row.body()));
    wrapped(words, width - 2).forEach(part -> line("  " + part));
    row.cells()
        .forEach((party, cell) ->
            cell.notes().forEach(note -> line("  " + colour.bracket(party + ": " + note))));
    out.append('\n');
  }

  private void writeBand(Columns.Row row, List<PartyCode> parties) {
    int column = (width + BETWEEN.length()) / (parties.size() + 1) - BETWEEN.length();
    var cells = new ArrayList<List<String>>();
    String agreed = words(row, row.agreed(row.heading()), row.agreed(row.body()));
    cells.add(titled("agreed", agreed, column));
    for (PartyCode party : parties) {
      cells.add(titled(party.code(), own(row, party), column));
    }
    int height = cells.stream().mapToInt(List::size).max().orElse(0);
    for (int i = 0; i < height; i++) {
      int at = i;
      line(
          cells.stream()
              .map(cell -> padded(at < cell.size() ? cell.get(at) : "", column))
              .collect(Collectors.joining(BETWEEN))
              .stripTrailing());
    }
  }

  private static List<String> titled(String title, String words, int column) {
    var lines = new ArrayList<String>();
    lines.add(title);
    lines.addAll(wrapped(words, column));
    return lines;
  }

  private String own(Columns.Row row, PartyCode party) {
    Columns.Cell cell = row.cells().get(party);
    if (cell == null) {
      return "–";
    }
    var all = columns.parties();
    String words =
        joined(marked(cell.heading(), all), marked(cell.body(), all))
            + cell.notes().stream().map(note -> "\n(" + note + ")").collect(Collectors.joining());
    return resolved(words);
  }

  /// A party's words, those that not all hold in brackets.
  private static String marked(List<InlineBrackets.Run> runs, List<PartyCode> all) {
    var out = new StringBuilder();
    var own = new StringBuilder();
    for (InlineBrackets.Run run : runs) {
      if (run.parties().containsAll(all)) {
        close(out, own);
        out.append(run.text());
      } else {
        own.append(run.text());
      }
    }
    close(out, own);
    return out.toString();
  }

  private static void close(StringBuilder out, StringBuilder own) {
    String words = own.toString();
    if (words.isBlank()) {
      out.append(words);
    } else {
      int from = words.indexOf(words.strip());
      int to = from + words.strip().length();
      out.append(words, 0, from).append('[').append(words, from, to).append(']');
      out.append(words, to, words.length());
    }
    own.setLength(0);
  }

  private String words(
      Columns.Row row, List<Columns.Agreed> heading, List<Columns.Agreed> body) {
    return row.status() == Status.ONE_SIDED ? "–" : resolved(joined(text(heading), text(body)));
  }

  private static String text(List<Columns.Agreed> stretches) {
    var out = new StringBuilder();
    for (Columns.Agreed stretch : stretches) {
      String text =
          switch (stretch) {
            case Columns.Words(String words) -> words;
            case Columns.Open _ -> OPEN;
          };
      boolean isOpen = stretch instanceof Columns.Open;
      boolean isGlued = isOpen ? endsInWord(out) : isAfterOpen(out) && startsWithWord(text);
      out.append(isGlued ? " " : "").append(text);
    }
    return out.toString();
  }

  private static boolean endsInWord(StringBuilder out) {
    return !out.isEmpty() && Character.isLetterOrDigit(out.charAt(out.length() - 1));
  }

  private static boolean isAfterOpen(StringBuilder out) {
    return !out.isEmpty() && out.charAt(out.length() - 1) == ']';
  }

  private static boolean startsWithWord(String text) {
    return !text.isEmpty() && Character.isLetterOrDigit(text.codePointAt(0));
  }

  private static String joined(String heading, String body) {
    return heading + (heading.isEmpty() || body.isEmpty() ? "" : " / ") + body;
  }

  private String resolved(String words) {
    return Labelled.resolved(words, id -> labels.getOrDefault(id, id.value()));
  }

  /// Broken at spaces; a word longer than a line is broken where the line ends.
  private static List<String> wrapped(String words, int width) {
    var lines = new ArrayList<String>();
    for (String paragraph : words.split("\n", -1)) {
      String rest = paragraph.strip();
      while (rest.length() > width) {
        int space = rest.lastIndexOf(' ', width);
        int cut = space > 0 ? space : width;
        lines.add(rest.substring(0, cut).stripTrailing());
        rest = rest.substring(cut).stripLeading();
      }
      lines.add(rest);
    }
    return lines.equals(List.of("")) ? Collections.emptyList() : lines;
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}
