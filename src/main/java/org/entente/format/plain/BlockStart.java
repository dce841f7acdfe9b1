package org.entente.format.plain;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.text.Headings;
import org.entente.text.Kind;
import org.entente.text.Label;
import org.entente.text.Language;

/// What a block of plain text says of itself at its start: `Article 3: Scope`, `1. `, `3 bis. ` or
/// `(a) `. The number is as written, without its signs, and empty if there is none; the words are
/// what follows.
public record BlockStart(Kind kind, String number, String words) {
  /// Characters of a heading; a longer block is none.
  private static final int HEADING_CHARS = 200;

  private static final Pattern HEADING =
      Pattern.compile(
          "(?<word>\\p{L}+)(?: (?<number>[\\p{N}IVXLCA-Z][\\p{L}\\p{N}.-]*(?: "
              + Label.ADVERB
              + ")?))?[ \u00A0]?(?:[:.—–-] ?(?<words>.*))?");
  private static final Pattern PARAGRAPH =
      Pattern.compile("(?<number>\\d{1,3}(?: " + Label.ADVERB + ")?)[.)] (?<words>.*)");
  private static final Pattern ITEM =
      Pattern.compile("\\((?<number>[a-zA-Z]{1,2}|[ivxlc]{1,7})\\) (?<words>.*)");

  /// The start of this block; none if it is an unnumbered paragraph.
  public static Optional<BlockStart> of(String words, Language language) {
    Optional<BlockStart> heading = heading(words, language);
    if (heading.isPresent()) {
      return heading;
    }
    return numbered(Kind.PARAGRAPH, PARAGRAPH.matcher(words))
        .or(() -> numbered(Kind.ITEM, ITEM.matcher(words)));
  }

  private static Optional<BlockStart> numbered(Kind kind, Matcher match) {
    return match.matches()
        ? Optional.of(new BlockStart(kind, match.group("number"), match.group("words")))
        : Optional.empty();
  }

  private static Optional<BlockStart> heading(String block, Language language) {
    Matcher match = HEADING.matcher(block);
    if (block.length() > HEADING_CHARS || !match.matches()) {
      return Optional.empty();
    }
    String number = match.group("number");
    String words = match.group("words");
    boolean isWhole = number != null || words == null;
    for (Kind kind : Kind.values()) {
      boolean isNamed =
          Headings.isHeaded(kind)
              && Headings.word(kind, language).equalsIgnoreCase(match.group("word"));
      if (isNamed && isWhole) {
        return Optional.of(
            new BlockStart(kind, number == null ? "" : number, words == null ? "" : words));
      }
    }
    return Optional.empty();
  }
}
