package org.entente.text;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Writes a text in the one canonical markup, in the languages given; the first is written without
/// a language mark.
final class MarkupPrinter {
  private static final Pattern BIS_PARAGRAPH = Pattern.compile("\\d+ " + Label.ADVERB);
  private static final Pattern BIS_ITEM =
      Pattern.compile("(?:[a-zA-Z]{1,2}|[ivxlc]{1,7}|[IVXLC]{1,7}|\\d{1,3}) " + Label.ADVERB);

  private final StringBuilder out = new StringBuilder();
  private final Numbering numbering;
  private final List<Language> languages;

  MarkupPrinter(Agreement text, List<Language> languages) {
    this.numbering = Numbering.of(text);
    this.languages = languages;
  }

  String text() {
    return out.toString();
  }

  void header(Header header) {
    out.append(header.print());
  }

  /// Writes a provision and all below it: headings with so many `#`, blocks so far indented.
  void print(Provision provision, int level, int depth) {
    boolean headed = provision.kind() == Kind.AGREEMENT || Headings.isHeaded(provision.kind());
    boolean note = provision.kind() == Kind.FOOTNOTE;
    blank();
    for (Language language : languages) {
      String words = headed ? provision.in(language).heading() : provision.in(language).body();
      line(provision, language, note ? 0 : depth, start(provision, language, level), words);
    }
    children(provision, level, headed ? 0 : depth + 1);
  }

  private void children(Provision provision, int level, int depth) {
    List<Provision> children = provision.children();
    Set<ProvisionId> called = called(provision);
    int at = provision.kind() == Kind.SCHEDULE ? titles(provision) : 0;
    while (at < children.size()) {
      Provision child = children.get(at);
      if (child.kind() == Kind.ROW) {
        blank();
        at = rows(provision, at);
        continue;
      }
      if (child.kind() != Kind.FOOTNOTE || called.contains(child.id())) {
        print(child, level + 1, depth);
      }
      at++;
    }
  }

  /// A single row with its footnotes.
  void printRow(Provision schedule, Provision row) {
    row(schedule, row);
    children(row, 1, 0);
  }

  private int titles(Provision schedule) {
    int columns = Tables.columns(schedule);
    if (columns == 0) {
      return 0;
    }
    blank();
    for (Language language : languages) {
      String body = schedule.in(language).body();
      if (isMain(language) || !body.isEmpty()) {
        out.append(mark(language)).append(cells(body, columns)).append('\n');
      }
    }
    out.append("|").append(" --- |".repeat(columns)).append('\n');
    return rows(schedule, 0);
  }

  /// Writes the rows from this child on, then their footnotes; tells which child comes next.
  private int rows(Provision schedule, int from) {
    int at = from;
    while (at < schedule.children().size() && schedule.children().get(at).kind() == Kind.ROW) {
      row(schedule, schedule.children().get(at));
      at++;
    }
    schedule.children().subList(from, at).forEach(row -> children(row, 1, 0));
    return at;
  }

  private void row(Provision schedule, Provision row) {
    for (Language language : languages) {
      String body = row.in(language).body();
      if (isMain(language) || !body.isEmpty()) {
        out.append(mark(language)).append(cells(body, Tables.columns(schedule)));
        out.append(isMain(language) ? " {#" + row.id() + "}\n" : "\n");
      }
    }
  }

  private static String cells(String body, int columns) {
    var out = new StringBuilder("|");
    List<String> cells = body.isEmpty() ? Collections.nCopies(columns, "") : Cells.split(body);
    cells.forEach(cell -> out.append(cell.isEmpty() ? " |" : " " + cell + " |"));
    return out.toString();
  }

  private void line(Provision provision, Language language, int depth, String start, String words) {
    if (!isMain(language) && words.isEmpty()) {
      return;
    }
    boolean guard = start.isEmpty() && Marker.startsLikeMarker(words);
    String heading = start.startsWith("##") ? ": " : " ";
    boolean parted = !start.isEmpty() && !words.isEmpty();
    out.append("  ".repeat(depth)).append(mark(language)).append(start);
    out.append(parted ? heading : "").append(guard ? "\\ " : "").append(words);
    boolean bare = start.isEmpty() && words.isEmpty();
    if (isMain(language) && provision.kind() != Kind.FOOTNOTE) {
      out.append(bare ? "" : " ").append("{#").append(provision.id()).append('}');
    }
    out.append('\n');
  }

  private String start(Provision provision, Language language, int level) {
    return switch (provision.kind()) {
      case AGREEMENT -> "#";
      case FOOTNOTE -> "[^" + provision.id() + "]:";
      case PARAGRAPH, RECITAL -> paragraph(provision);
      case ITEM -> item(provision);
      case ROW -> "|";
      default -> heading(provision, language, level);
    };
  }

  private String heading(Provision provision, Language language, int level) {
    String start = "#".repeat(level) + " " + Headings.word(provision.kind(), language);
    return switch (provision.label()) {
      case Label.Unnumbered _ -> start;
      case Label.FromPlace _ -> start + " " + numbering.number(provision.id());
      case Label.Fixed(String number) ->
          start + (Marker.BIS.matcher(number).matches() ? " " : " =") + number;
    };
  }

  private String paragraph(Provision provision) {
    return switch (provision.label()) {
      case Label.Unnumbered _ -> "";
      case Label.FromPlace _ -> numbering.number(provision.id()) + ".";
      case Label.Fixed(String number) ->
          (BIS_PARAGRAPH.matcher(number).matches() ? "" : "=") + number + ".";
    };
  }

  private String item(Provision provision) {
    return switch (provision.label()) {
      case Label.Unnumbered _ -> "-";
      case Label.FromPlace _ -> "(" + numbering.number(provision.id()) + ")";
      case Label.Fixed(String number) ->
          (BIS_ITEM.matcher(number).matches() ? "(" : "=(") + number + ")";
    };
  }

  /// Ids of the footnotes called in the languages written; one called only in another language is
  /// left out.
  private Set<ProvisionId> called(Provision caller) {
    var ids = new HashSet<ProvisionId>();
    languages.forEach(language -> ids.addAll(Notes.called(caller.in(language))));
    return ids;
  }

  private boolean isMain(Language language) {
    return language.equals(languages.getFirst());
  }

  private String mark(Language language) {
    return isMain(language) ? "" : language + "| ";
  }

  private void blank() {
    if (!out.isEmpty()) {
      out.append('\n');
    }
  }
}
