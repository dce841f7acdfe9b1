package org.entente.format.bracketed;

import org.entente.text.Language;

/// Puts together the words one party holds of a block. Where a bracket stood, spaces are set as a
/// careful typist would: one between words, none before a stop or after an opening sign. The gap
/// between rival brackets counts only for a party that holds words on both sides of it.
final class Joiner {
  private final StringBuilder out = new StringBuilder();
  private final boolean isFrench;
  private int lastDepth;
  private int gapDepth = -1;
  private boolean atSeam = true;

  private Joiner(Language language) {
    this.isFrench = language.equals(Language.FR);
  }

  /// The words of the party with this bit; footnote calls are characters of private use.
  static String words(PlacedText text, Holding holding, int bit, Language language) {
    var joiner = new Joiner(language);
    for (int i = 0; i < text.length(); i++) {
      boolean isHeld = (holding.masks[i] & bit) != 0;
      switch (holding.roles[i]) {
        case Holding.GAP -> joiner.gap(holding.depths[i]);
        case Holding.GONE -> joiner.atSeam = true;
        default -> {
          if (isHeld) {
            char next = i + 1 < text.length() ? text.at(i + 1) : ' ';
            joiner.add(text.at(i), next, holding.depths[i]);
          }
        }
      }
    }
    return joiner.out.toString().strip();
  }

  private void gap(int depth) {
    gapDepth = lastDepth > depth ? depth : -1;
    atSeam = true;
  }

  private void add(char c, char next, int depth) {
    if (gapDepth >= 0 && depth > gapDepth) {
      space();
    }
    gapDepth = -1;
    lastDepth = depth;
    boolean isCall = Footnotes.indexOf(c) >= 0;
    if (isCall || (atSeam && closesUp(c, next))) {
      dropSpace();
    }
    if (c == ' ') {
      boolean isKept = !(atSeam && opensUp());
      if (isKept) {
        space();
      }
      return;
    }
    out.append(c);
    atSeam = isCall;
  }

  private void space() {
    if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
      out.append(' ');
    }
  }

  private void dropSpace() {
    if (!out.isEmpty() && out.charAt(out.length() - 1) == ' ') {
      out.setLength(out.length() - 1);
    }
  }

  private boolean closesUp(char c, char next) {
    return switch (c) {
      case '.' -> !Character.isDigit(next) && next != '.';
      case ',' -> !Character.isDigit(next);
      case ')', ']', '/' -> true;
      case ';', ':', '!', '?' -> !isFrench;
      default -> false;
    };
  }

  private boolean opensUp() {
    char last = out.isEmpty() ? ' ' : out.charAt(out.length() - 1);
    return last == '(' || last == '[' || last == '/' || last == '“' || last == '‘' || last == ' ';
  }
}
