package org.entente.format.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    Optional<BlockStart> start = BlockStart.of(words, language);
    if (start.isEmpty()) {
      inParagraph = true;
      return "\\ " + Inline.escape(words);
    }
    String number = start.get().number();
    String rest = Inline.escape(start.get().words());
    return switch (start.get().kind()) {
      case PARAGRAPH -> {
        inParagraph = true;
        yield number + ". " + rest;
      }
      case ITEM -> (inParagraph ? "  " : "") + "(" + number + ") " + rest;
      default -> {
        inParagraph = false;
        yield heading(start.get().kind(), number, rest);
      }
    };
  }

  private String heading(Kind kind, String number, String words) {
    String start = "#".repeat(levelOf(kind)) + " " + Headings.word(kind, language);
    return start + (number.isEmpty() ? "" : " 1") + (words.isEmpty() ? "" : ": " + words);
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
