package org.entente.gen;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A text cut into the tokens a measure counts: words with their inner hyphens and apostrophes,
/// numbers with separators and per cent sign, whole dates, marks of our markup, and single signs.
///
/// Written apart from the tokens of the engine, so that a mistake there does not hide itself here.
public final class Tokens {
  private static final String MONTHS =
      "(?:January|February|March|April|May|June|July|August|September|October|November|December"
          + "|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre"
          + "|décembre)(?!\\p{L})";
  private static final String GAP = "[ \\u00a0\\u202f]";
  private static final Pattern NUMBER =
      Pattern.compile(
          ("\\d{4}-\\d\\d-\\d\\d(?!\\d)"
                  + "|\\d{1,2}(?:er|st|nd|rd|th)?~MONTHS(?:,?~\\d{4}(?!\\d))?"
                  + "|(?:\\d{1,3}(?:~\\d{3})+(?!\\d)|\\d+)(?:[.,/]\\d+)*(?:~?[%‰])?")
              .replace("~", GAP)
              .replace("MONTHS", MONTHS));
  private static final Pattern MONTH_FIRST =
      Pattern.compile(
          (MONTHS + "~\\d{1,2}(?!\\d)(?:,~\\d{4}(?!\\d))?").replace("~", GAP));
  private static final Pattern MARK =
      Pattern.compile("\\{@[^}\\n]*\\}|\\[\\^[^\\]\\n]*\\]|\\*\\*[^*\\n]{1,200}\\*\\*|\\\\.");
  private static final Set<String> ELISIONS =
      Set.of("l", "d", "j", "m", "t", "s", "n", "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu");
  private static final String MONTH_INITIALS = "JFMASONDjfmasond";

  private final String text;
  private final Matcher number;
  private final Matcher monthFirst;
  private final Matcher mark;
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private int[] lines = new int[64];
  private int size;

  private Tokens(String text) {
    this.text = text;
    number = NUMBER.matcher(text);
    monthFirst = MONTH_FIRST.matcher(text);
    mark = MARK.matcher(text);
    int line = 0;
    int at = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      line += c == '\n' ? 1 : 0;
      int end = Character.isWhitespace(c) || Character.isSpaceChar(c) ? at : end(at, c);
      if (end > at) {
        add(at, end, line);
      }
      at = Math.max(end, at + Character.charCount(c));
    }
  }

  public static Tokens of(String text) {
    return new Tokens(text);
  }

  public String text() {
    return text;
  }

  public int size() {
    return size;
  }

  public int start(int token) {
    return starts[token];
  }

  public int end(int token) {
    return ends[token];
  }

  /// The number of the token's line, from 0.
  public int line(int token) {
    return lines[token];
  }

  public String get(int token) {
    return text.substring(starts[token], ends[token]);
  }

  /// What stands between the token and the one before it, or the start of its line.
  public String gap(int token) {
    boolean first = token == 0 || lines[token - 1] < lines[token];
    return first ? "" : text.substring(ends[token - 1], starts[token]);
  }

  /// Whether the token holds a letter or digit; the others are signs.
  public boolean isWord(int token) {
    int first = text.codePointAt(starts[token]);
    return Character.isLetterOrDigit(first) || ends[token] - starts[token] > 2;
  }

  /// How many tokens are words.
  public int words() {
    int words = 0;
    for (int i = 0; i < size; i++) {
      words += isWord(i) ? 1 : 0;
    }
    return words;
  }

  /// The token that starts and ends at these characters; -1 if none does.
  public int at(int start, int end) {
    int token = Arrays.binarySearch(starts, 0, size, start);
    return token >= 0 && ends[token] == end ? token : -1;
  }

  /// The first token that starts at this character or after it.
  public int from(int start) {
    int token = Arrays.binarySearch(starts, 0, size, start);
    return token >= 0 ? token : -token - 1;
  }

  private void add(int start, int end, int line) {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, 2 * size);
      ends = Arrays.copyOf(ends, 2 * size);
      lines = Arrays.copyOf(lines, 2 * size);
    }
    starts[size] = start;
    ends[size] = end;
    lines[size++] = line;
  }

  private int end(int at, int c) {
    int single = at + Character.charCount(c);
    if (Character.isDigit(c)) {
      return matched(number, at, single);
    }
    if (Character.isLetter(c)) {
      int end = wordEnd(at);
      return MONTH_INITIALS.indexOf(c) < 0 ? end : matched(monthFirst, at, end);
    }
    return c == '{' || c == '[' || c == '*' || c == '\\' ? matched(mark, at, single) : single;
  }

  private int matched(Matcher matcher, int at, int otherwise) {
    matcher.region(at, text.length()).useTransparentBounds(true);
    return matcher.lookingAt() ? matcher.end() : otherwise;
  }

  private int wordEnd(int start) {
    int at = start;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      int after = at + Character.charCount(c);
      boolean apostrophe = c == '\'' || c == '’';
      if (apostrophe && isElision(start, at)) {
        return after;
      }
      boolean joint = apostrophe || c == '-' || c == '\u2010' || c == '\u2011';
      boolean joins = joint && after < text.length() && isPart(text.codePointAt(after));
      if (!joins && !isPart(c)) {
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

  private static boolean isPart(int c) {
    return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }
}
