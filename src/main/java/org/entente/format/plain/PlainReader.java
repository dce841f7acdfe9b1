package org.entente.format.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.entente.text.Agreement;
import org.entente.text.Headings;
import org.entente.text.IdSource;
import org.entente.text.Inline;
import org.entente.text.Kind;
import org.entente.text.Language;
import org.entente.text.Markup;

/// Reads plain text: blocks parted by blank lines, the first of which is the title; `Article 3`,
/// `1.` and `(a)` at their start are recognised, and numbers are computed from place.
public final class PlainReader {
  private static final Pattern HEADING =
      Pattern.compile(
          "(?<word>\\p{L}+)(?: (?<number>[\\p{N}IVXLCA-Z][\\p{L}\\p{N}.-]*))?[ \u00A0]?(?:[:.—–-]"
              + " ?(?<words>.*))?");
  private static final Pattern PARAGRAPH = Pattern.compile("\\d{1,3}[.)] .*");
  private static final Pattern ITEM = Pattern.compile("\\((?:[a-zA-Z]{1,2}|[ivxlc]{1,7})\\) .*");

  private final Language language;
  private final List<String> markup = new ArrayList<>();
  private boolean inParagraph;

  private PlainReader(Language language) {
    this.language = language;
  }

  public static Agreement read(String text, Language language, String place, IdSource ids) {
    var reader = new PlainReader(language);
    String[] blocks = text.replace("\r", "").strip().split("\n[ \t]*\n\\s*");
    for (int i = 0; i < blocks.length; i++) {
      String words = blocks[i].strip().replaceAll("\\s*\n\\s*", " ").replaceAll(" {2,}", " ");
      reader.markup.add(i == 0 ? "# " + Inline.escape(words) : reader.block(words));
    }
    String header = "numbering: continuous\nlanguage: " + language + "\n\n";
    return Markup.parse(header + String.join("\n\n", reader.markup) + "\n", place, ids);
  }

  private String block(String words) {
    String heading = heading(words);
    if (!heading.isEmpty()) {
      inParagraph = false;
      return heading;
    }
    String escaped = Inline.escape(words);
    if (PARAGRAPH.matcher(words).matches()) {
      inParagraph = true;
      return escaped.replaceFirst("^(\\d+)[.)]", "$1.");
    }
    if (ITEM.matcher(words).matches()) {
      return (inParagraph ? "  " : "") + escaped;
    }
    inParagraph = true;
    return "\\ " + escaped;
  }

  /// The block as a heading of the markup; empty if it is none.
  private String heading(String words) {
    var match = HEADING.matcher(words);
    if (!match.matches() || words.length() > 200) {
      return "";
    }
    for (Kind kind : Kind.values()) {
      boolean same =
          Headings.isHeaded(kind)
              && Headings.word(kind, language).equalsIgnoreCase(match.group("word"));
      boolean whole = match.group("number") != null || match.group("words") == null;
      if (same && whole) {
        String start = "#".repeat(levelOf(kind));
        String number = match.group("number") == null ? "" : " 1";
        String rest =
            match.group("words") == null ? "" : ": " + Inline.escape(match.group("words"));
        return start + " " + Headings.word(kind, language) + number + rest;
      }
    }
    return "";
  }

  private static int levelOf(Kind kind) {
    return switch (kind) {
      case CHAPTER -> 3;
      case SECTION -> 4;
      case ARTICLE -> 5;
      case SCHEDULE -> 6;
      default -> 2;
    };
  }
}
