package org.entente.base;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// The rule of words (UTS 39, section 5): the letters of a word come from one script and the digits
/// of a number from one system. Characters of no script, or of that of their neighbour, go with
/// any.
final class WordScripts {

  /// Scripts that one writing system uses together.
  private static final List<Set<UnicodeScript>> TOGETHER =
      List.of(
          EnumSet.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA),
          EnumSet.of(UnicodeScript.HAN, UnicodeScript.BOPOMOFO),
          EnumSet.of(UnicodeScript.HAN, UnicodeScript.HANGUL));

  private WordScripts() {}

  static void require(int[] points, String place) {
    int from = 0;
    for (int at = 0; at <= points.length; at++) {
      if (at == points.length || !isOfWord(points, at)) {
        if (at > from) {
          requireWord(points, from, at, place);
        }
        from = at + 1;
      }
    }
  }

  private static void requireWord(int[] points, int from, int to, String place) {
    var scripts = EnumSet.noneOf(UnicodeScript.class);
    int zero = -1;
    boolean oneSystem = true;
    for (int at = from; at < to; at++) {
      UnicodeScript script = UnicodeScript.of(points[at]);
      if (script != UnicodeScript.COMMON && script != UnicodeScript.INHERITED) {
        scripts.add(script);
      }
      if (Character.getType(points[at]) == Character.DECIMAL_DIGIT_NUMBER) {
        int itsZero = points[at] - Character.digit(points[at], 10);
        oneSystem &= zero < 0 || zero == itsZero;
        zero = itsZero;
      }
    }
    boolean oneScript =
        scripts.size() <= 1
            || TOGETHER.stream().anyMatch(together -> together.containsAll(scripts));
    if (!oneScript || !oneSystem) {
      String word = new String(points, from, to - from);
      throw new Refused(new LineRefusal.MixedScripts(place + ", character " + (from + 1), word));
    }
  }

  /// Letters, marks and digits, and the point or comma between two digits.
  private static boolean isOfWord(int[] points, int at) {
    int c = points[at];
    if (Character.isLetterOrDigit(c)) {
      return true;
    }
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.LETTER_NUMBER,
          Character.FORMAT ->
          true;
      default ->
          (c == '.' || c == ',')
              && at > 0
              && at + 1 < points.length
              && Character.isDigit(points[at - 1])
              && Character.isDigit(points[at + 1]);
    };
  }
}
