package org.entente.gen;

import java.util.HashMap;
import java.util.Map;

/// Says whether a reported pair of tokens is right, equal readings included.
///
/// A pair is right if it is true, or if by equal tokens alone and without a gap it leads, backwards
/// or forwards, to a true pair or to both starts or ends of the texts.
final class Judge {
  /// Shown right by an end of the texts.
  static final int AT_END = Integer.MAX_VALUE;

  static final int WRONG = -1;

  private final Correspondence truth;
  private final int[] oldForm;
  private final int[] newForm;

  Judge(Correspondence truth) {
    this.truth = truth;
    Map<String, Integer> forms = new HashMap<>();
    oldForm = forms(truth.old(), forms);
    newForm = forms(truth.neu(), forms);
  }

  private static int[] forms(Tokens tokens, Map<String, Integer> forms) {
    int[] numbers = new int[tokens.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = forms.computeIfAbsent(tokens.get(i), _ -> forms.size());
    }
    return numbers;
  }

  /// Whether the new token counts: a word, and not the number at the start of a line, which a
  /// paragraph put before another takes over from it.
  boolean counts(int j) {
    Tokens neu = truth.neu();
    boolean first = j == 0 || neu.line(j - 1) < neu.line(j);
    return neu.isWord(j) && !(first && Character.isDigit(neu.text().codePointAt(neu.start(j))));
  }

  /// The new token whose true place shows that the pair is right, or [#AT_END] or [#WRONG].
  int shownBy(int i, int j) {
    if (truth.placeOf()[j] == i) {
      return j;
    }
    int before = walk(i, j, -1);
    return before == WRONG ? walk(i, j, 1) : before;
  }

  /// Whether the pair is right, and if reported as moved, truly moved.
  boolean isRight(int i, int j, boolean asMoved) {
    int shown = shownBy(i, j);
    return shown != WRONG && (!asMoved || shown == AT_END || truth.moved()[shown]);
  }

  private int walk(int i, int j, int step) {
    int a = i;
    int b = j;
    while (inside(a, oldForm) && inside(b, newForm) && oldForm[a] == newForm[b]) {
      if (truth.placeOf()[b] == a) {
        return b;
      }
      a += step;
      b += step;
    }
    return inside(a, oldForm) || inside(b, newForm) ? WRONG : AT_END;
  }

  private static boolean inside(int token, int[] forms) {
    return token >= 0 && token < forms.length;
  }
}
