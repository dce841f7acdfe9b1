package org.entente.words;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A line of text as words, in English or French. Words, numbers and signs are tokens; white space
/// is not, but every character keeps its place, so any stretch of tokens gives back its exact text.
///
/// One token each: a word with its inner hyphens and apostrophes (`cross-border`, `Party’s`), a
/// French elision (`l’`, `qu’`), a number with its separators, currency sign and per cent sign
/// (`1,000.50`, `1 000,5`, `25 %`, `0406.10`), a date (`1 January 2027`, `1er janvier 2027`,
/// `January 1, 2027`, `2027-01-01`), a reference `{@id}`, a footnote call `[^id]`, a defined term
/// `**term**`, an escaped character, and any other single sign.
public final class Words {
  private static final String SPACE = "[ \\u00a0\\u202f]";
  private static final String MONTHS =
      "January|February|March|April|May|June|July|August|September|October|November|December"
          + "|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre";
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "\\d{1,2}(?:er|st|nd|rd|th)?"
              + SPACE
              + "(?:"
              + MONTHS
              + ")"
              + "(?:,?"
              + SPACE
              + "\\d{4}(?!\\d))?(?!\\p{L})");
  private static final Pattern MONTH_FIRST =
      Pattern.compile(
          "(?:" + MONTHS + ")" + SPACE + "\\d{1,2}(?!\\d)" + "(?:," + SPACE + "\\d{4}(?!\\d))?");
  private static final Pattern ISO_DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d(?!\\d)");
  private static final Pattern NUMBER =
      Pattern.compile(
          "[$€£¥]?(?:\\d{1,3}(?:"
              + SPACE
              + "\\d{3})+(?!\\d)|\\d+)(?:[.,/]\\d+)*"
              + "(?:"
              + SPACE
              + "?[%‰])?");
  private static final Pattern MARKED =
      Pattern.compile(
          "\\{@[a-z0-9-]{1,64}\\}|\\[\\^[a-z0-9-]{1,64}\\]|\\*\\*[^*]{1,200}\\*\\*"
              + "|\\\\[*{\\[\\]}\\\\|#]");
  static final Set<String> MONTH_NAMES = Set.of(MONTHS.split("\\|"));
  private static final Set<String> ELISIONS =
      Set.of("l", "d", "j", "m", "t", "s", "n", "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu");

  private final String text;
  private int[] starts = new int[16];
  private int[] ends = new int[16];
  private int size;

  private Words(String text) {
    this.text = text;
  }

  public static Words of(String text) {
    var words = new Words(text);
    words.scan();
    return words;
  }

  public int size() {
    return size;
  }

  public String text() {
    return text;
  }

  /// The token with this number.
  public String word(int i) {
    return text.substring(starts[i], ends[i]);
  }

  /// The place of the token's first character.
  public int start(int i) {
    return starts[i];
  }

  /// The place after the token's last character; 0 for the token before the first.
  public int end(int i) {
    return i < 0 ? 0 : ends[i];
  }

  /// The text between two kept tokens: after token `before`, up to token `next`.
  public String between(int before, int next) {
    return text.substring(end(before), next < size ? starts[next] : text.length());
  }

  private void scan() {
    var matchers = new Matchers(text);
    int at = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      int next = isSpace(c) ? at : tokenEnd(at, c, matchers);
      if (next > at) {
        add(at, next);
      }
      at = Math.max(next, at + Character.charCount(c));
    }
  }

  private void add(int start, int end) {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, 2 * size);
      ends = Arrays.copyOf(ends, 2 * size);
    }
    starts[size] = start;
    ends[size++] = end;
  }

  private int tokenEnd(int at, int c, Matchers matchers) {
    if (Character.isLetter(c)) {
      int end = wordEnd(at);
      return MONTH_NAMES.contains(text.substring(at, end))
          ? matchers.end(matchers.monthFirst, at, end)
          : end;
    }
    int single = at + Character.charCount(c);
    if (Character.isDigit(c)) {
      int date = matchers.end(matchers.isoDate, at, matchers.end(matchers.dayFirst, at, at));
      return date > at ? date : matchers.end(matchers.number, at, single);
    }
    return switch (c) {
      case '$', '€', '£', '¥' -> matchers.end(matchers.number, at, single);
      case '{', '[', '*', '\\' -> matchers.end(matchers.marked, at, single);
      default -> single;
    };
  }

  private int wordEnd(int start) {
    int at = start;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      int after = at + Character.charCount(c);
      if (isApostrophe(c) && isElision(start, at)) {
        return after;
      }
      boolean isJoint = (isApostrophe(c) || isHyphen(c)) && letterAt(after);
      if (!isWordPart(c) && !isJoint) {
        return at;
      }
      at = after;
    }
    return at;
  }

  private boolean isElision(int start, int end) {
    return end - start <= 6
        && ELISIONS.contains(text.substring(start, end).toLowerCase(Locale.ROOT));
  }

  private boolean letterAt(int at) {
    return at < text.length() && Character.isLetterOrDigit(text.codePointAt(at));
  }

  private static boolean isWordPart(int c) {
    return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static boolean isApostrophe(int c) {
    return c == '\'' || c == '’';
  }

  private static boolean isHyphen(int c) {
    return c == '-' || c == '\u2010' || c == '\u2011';
  }

  private static boolean isSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /// The patterns over one text, each made once.
  private static final class Matchers {
    final Matcher dayFirst;
    final Matcher monthFirst;
    final Matcher isoDate;
    final Matcher number;
    final Matcher marked;
    private final int length;

    Matchers(String text) {
      dayFirst = DAY_FIRST.matcher(text);
      monthFirst = MONTH_FIRST.matcher(text);
      isoDate = ISO_DATE.matcher(text);
      number = NUMBER.matcher(text);
      marked = MARKED.matcher(text);
      length = text.length();
    }

    int end(Matcher matcher, int at, int otherwise) {
      matcher.region(at, length).useTransparentBounds(true);
      return matcher.lookingAt() ? matcher.end() : otherwise;
    }
  }
}
