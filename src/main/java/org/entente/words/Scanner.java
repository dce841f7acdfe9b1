package org.entente.words;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds where each token of a text ends; what a token is, [Words] says.
///
/// Runs over a copy of the characters with a table of their kinds, because every word of a long
/// text passes here; the patterns are asked only where a date, a number with separators or a mark
/// may begin.
final class Scanner {
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
          "\\{@[a-z0-9-]{1,64}\\}|\\[\\^[a-z0-9-]{1,64}\\]|\\*\\*[^*\\n]{1,200}\\*\\*"
              + "|\\\\[*{\\[\\]}\\\\|#]");
  static final Set<String> MONTH_NAMES = Set.of(MONTHS.split("\\|"));
  private static final Set<String> ELISIONS =
      Set.of("l", "d", "j", "m", "t", "s", "n", "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu");
  private static final int LONGEST_ELISION = 6;

  private static final byte SIGN = 0;
  private static final byte BLANK = 1;
  private static final byte LETTER = 2;
  private static final byte DIGIT = 3;
  private static final byte MARK = 4;
  private static final byte APOSTROPHE = 5;
  private static final byte HYPHEN = 6;
  private static final byte CURRENCY = 7;
  private static final byte OPENER = 8;
  private static final byte[] KINDS = new byte[0x3000];

  static {
    for (int c = 0; c < KINDS.length; c++) {
      KINDS[c] = computedKind(c);
    }
  }

  private final String text;
  private final char[] chars;
  private int to;
  private @Nullable Matcher matcher;

  Scanner(String text) {
    this.text = text;
    chars = text.toCharArray();
  }

  /// Adds the tokens of a stretch of the text.
  void scan(int from, int end, Words words) {
    to = end;
    int at = from;
    while (at < to) {
      int kind = kind(at);
      int next = kind == BLANK ? at + width(at) : end(at, kind);
      if (kind != BLANK) {
        words.add(at, next);
      }
      at = next;
    }
  }

  char[] chars() {
    return chars;
  }

  private int end(int at, int kind) {
    return switch (kind) {
      case LETTER -> letters(at);
      case DIGIT -> digits(at);
      case CURRENCY -> matched(NUMBER, at, at + 1);
      case OPENER -> matched(MARKED, at, at + 1);
      default -> at + width(at);
    };
  }

  private int letters(int start) {
    int end = wordEnd(start);
    boolean mayBeDate = end + 1 < to && kind(end) == BLANK && isDigit(end + 1);
    return mayBeDate && MONTH_NAMES.contains(new String(chars, start, end - start))
        ? matched(MONTH_FIRST, start, end)
        : end;
  }

  private int wordEnd(int start) {
    int at = pastLetters(start);
    while (at < to) {
      int kind = kind(at);
      if (kind == APOSTROPHE && isElision(start, at)) {
        return at + 1;
      }
      boolean isJoint = (kind == APOSTROPHE || kind == HYPHEN) && isLetterOrDigit(at + 1);
      boolean isPart = kind == LETTER || kind == DIGIT || kind == MARK;
      if (!isPart && !isJoint) {
        return at;
      }
      at += width(at);
    }
    return at;
  }

  /// The quick way through most words.
  private int pastLetters(int from) {
    int at = from;
    while (at < to && chars[at] < KINDS.length && KINDS[chars[at]] == LETTER) {
      at++;
    }
    return at;
  }

  private boolean isElision(int start, int end) {
    int length = end - start;
    return length <= LONGEST_ELISION
        && ELISIONS.contains(new String(chars, start, length).toLowerCase(Locale.ROOT));
  }

  private int digits(int at) {
    if (!isDigit(at)) {
      return at + width(at);
    }
    int after = pastDigits(at);
    boolean mayBeGrouped = after - at <= 3 && isBlank(after) && isDigit(after + 1);
    boolean mayBeDay = after - at <= 2 && after + 2 < to && !isPlainNumberEnd(after);
    boolean mayBeIso = after - at == 4 && after < to && chars[after] == '-';
    if (mayBeDay || mayBeIso) {
      int date = matched(ISO_DATE, at, matched(DAY_FIRST, at, at));
      if (date > at) {
        return date;
      }
    }
    return mayBeGrouped ? matched(NUMBER, at, after) : pastPerCent(pastParts(after));
  }

  private boolean isPlainNumberEnd(int at) {
    return kind(at) != LETTER && !(isBlank(at) && kind(at + 1) == LETTER);
  }

  private int pastDigits(int from) {
    int at = from;
    while (isDigit(at)) {
      at++;
    }
    return at;
  }

  /// The parts after the first: `.50`, `,000`, `/2`.
  private int pastParts(int from) {
    int at = from;
    while (at + 1 < to && (chars[at] == '.' || chars[at] == ',' || chars[at] == '/')) {
      if (!isDigit(at + 1)) {
        return at;
      }
      at = pastDigits(at + 1);
    }
    return at;
  }

  private int pastPerCent(int at) {
    int sign = isBlank(at) ? at + 1 : at;
    return sign < to && (chars[sign] == '%' || chars[sign] == '‰') ? sign + 1 : at;
  }

  /// Whether a space stands here that may be inside a number.
  private boolean isBlank(int at) {
    return at < to && (chars[at] == ' ' || chars[at] == '\u00a0' || chars[at] == '\u202f');
  }

  private boolean isDigit(int at) {
    return at < to && chars[at] >= '0' && chars[at] <= '9';
  }

  private boolean isLetterOrDigit(int at) {
    return at < to && (kind(at) == LETTER || kind(at) == DIGIT);
  }

  private int matched(Pattern pattern, int at, int otherwise) {
    if (matcher == null) {
      matcher = pattern.matcher(text);
    } else {
      matcher.usePattern(pattern);
    }
    matcher.region(at, to).useTransparentBounds(true);
    return matcher.lookingAt() ? matcher.end() : otherwise;
  }

  private int width(int at) {
    return Character.isHighSurrogate(chars[at])
            && at + 1 < to
            && Character.isLowSurrogate(chars[at + 1])
        ? 2
        : 1;
  }

  private int kind(int at) {
    char c = chars[at];
    return c < KINDS.length ? KINDS[c] : computedKind(text.codePointAt(at));
  }

  private static byte computedKind(int c) {
    if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
      return BLANK;
    }
    if (Character.isLetter(c)) {
      return LETTER;
    }
    if (Character.isDigit(c)) {
      return DIGIT;
    }
    return switch (c) {
      case '\'', '’' -> APOSTROPHE;
      case '-', '\u2010', '\u2011' -> HYPHEN;
      case '$', '€', '£', '¥' -> CURRENCY;
      case '{', '[', '*', '\\' -> OPENER;
      default -> Character.getType(c) == Character.NON_SPACING_MARK ? MARK : SIGN;
    };
  }
}
