package org.entente.gen;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// How well a comparison found what truly happened, counted in words (signs do not count).
///
/// - `precision`: of the words reported unchanged in their order, the share that truly come from
///   that place.
/// - `recall`: of the words truly kept in their order, the share reported unchanged
///   from there.
/// - `movesPrecision`: of the words reported as moved unchanged, the share that truly moved from
///   that place.
/// - `movesRecall`: of the words that truly moved unchanged, the share reported as moved from
///   there.
///
/// Equal readings count as right: a reported pair is right if, by equal tokens alone and without a
/// gap, it leads to a true pair (or to both ends of the texts). So in `the big the cat` either
/// `the` may be the new one, and a word that a replacement shares with what it replaced, at its
/// very edge, may be reported kept or not. A word kept is found if itself or, by such a reading,
/// its old place is reported.
public record Score(
    double precision,
    double recall,
    double movesPrecision,
    double movesRecall,
    int edits,
    int trueEdits) {

  public static Score of(Correspondence truth, Correspondence answer) {
    return new Scoring(truth, answer).score();
  }

  /// How far the count of edits is from the true one, as a share of it.
  public double editsOff() {
    return trueEdits == 0 ? edits : Math.abs(edits - trueEdits) / (double) trueEdits;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "P %.4f  R %.4f  moves P %.4f R %.4f  edits %d of %d (%+.1f %%)",
        precision,
        recall,
        movesPrecision,
        movesRecall,
        edits,
        trueEdits,
        100.0 * (edits - trueEdits) / Math.max(1, trueEdits));
  }

  private static final class Scoring {
    private final Correspondence truth;
    private final Correspondence answer;
    private final Tokens old;
    private final Tokens neu;
    private final int[] oldForm;
    private final int[] newForm;

    Scoring(Correspondence truth, Correspondence answer) {
      this.truth = truth;
      this.answer = answer;
      old = truth.old();
      neu = truth.neu();
      Map<String, Integer> forms = new HashMap<>();
      oldForm = forms(old, forms);
      newForm = forms(neu, forms);
    }

    private static int[] forms(Tokens tokens, Map<String, Integer> forms) {
      int[] numbers = new int[tokens.size()];
      for (int i = 0; i < numbers.length; i++) {
        numbers[i] = forms.computeIfAbsent(tokens.get(i), _ -> forms.size());
      }
      return numbers;
    }

    Score score() {
      var stayed = new Tally();
      var moved = new Tally();
      boolean[] newRight = new boolean[neu.size()];
      boolean[] oldRight = new boolean[old.size()];
      for (int j = 0; j < neu.size(); j++) {
        int i = answer.placeOf()[j];
        if (i < 0) {
          continue;
        }
        int anchor = anchor(i, j);
        boolean asMoved = answer.moved()[j];
        boolean right = anchor >= 0 && (!asMoved || anchor == neu.size() || truth.moved()[anchor]);
        (asMoved ? moved : stayed).report(neu.isWord(j), right);
        newRight[j] = right;
        oldRight[i] |= right;
      }
      recall(stayed, moved, newRight, oldRight);
      return new Score(
          stayed.precision(),
          stayed.recall(),
          moved.precision(),
          moved.recall(),
          answer.edits(),
          truth.edits());
    }

    private void recall(Tally stayed, Tally moved, boolean[] newRight, boolean[] oldRight) {
      boolean[] oldMoved = new boolean[old.size()];
      for (int j = 0; j < neu.size(); j++) {
        if (answer.placeOf()[j] >= 0) {
          oldMoved[answer.placeOf()[j]] = answer.moved()[j];
        }
      }
      for (int j = 0; j < neu.size(); j++) {
        int i = truth.placeOf()[j];
        if (i >= 0) {
          boolean asMoved = truth.moved()[j];
          boolean itself = newRight[j] && answer.moved()[j] == asMoved;
          boolean itsPlace = oldRight[i] && oldMoved[i] == asMoved;
          (asMoved ? moved : stayed).find(neu.isWord(j), itself || itsPlace);
        }
      }
    }

    /// A new token whose true place shows that the reported pair is right; the number of tokens if
    /// an end of the texts shows it, -1 if nothing does.
    private int anchor(int i, int j) {
      if (truth.placeOf()[j] == i) {
        return j;
      }
      int before = walk(i, j, -1);
      return before >= 0 ? before : walk(i, j, 1);
    }

    private int walk(int i, int j, int step) {
      int a = i;
      int b = j;
      while (inside(a, old) && inside(b, neu) && oldForm[a] == newForm[b]) {
        if (truth.placeOf()[b] == a) {
          return b;
        }
        a += step;
        b += step;
      }
      return !inside(a, old) && !inside(b, neu) ? neu.size() : -1;
    }

    private static boolean inside(int token, Tokens tokens) {
      return token >= 0 && token < tokens.size();
    }
  }

  private static final class Tally {
    private long reported;
    private long right;
    private long there;
    private long found;

    void report(boolean isWord, boolean isRight) {
      reported += isWord ? 1 : 0;
      right += isWord && isRight ? 1 : 0;
    }

    void find(boolean isWord, boolean isFound) {
      there += isWord ? 1 : 0;
      found += isWord && isFound ? 1 : 0;
    }

    double precision() {
      return reported == 0 ? (there == 0 ? 1 : 0) : right / (double) reported;
    }

    double recall() {
      return there == 0 ? 1 : found / (double) there;
    }
  }
}
