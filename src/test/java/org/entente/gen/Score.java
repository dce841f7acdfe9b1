package org.entente.gen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// How well a comparison found what truly happened, counted in words; signs, and the numbers at the
/// start of lines, do not count.
///
/// - `precision`: of the words reported unchanged in their order, the share that truly come from
///   that place.
/// - `recall`: of the words truly kept in their order, the share reported unchanged from there.
/// - `movesPrecision`: of the words reported as moved unchanged, the share that truly moved from
///   that place.
/// - `movesRecall`: of the words that truly moved unchanged, the share reported as moved from
///   there.
///
/// Equal readings count as right ([Judge]). So in `the big the cat` either `the` may be the new
/// one, and a word that a replacement shares with what it replaced, at its very edge, may be
/// reported kept or not. A word kept is found if itself or, by such a reading, its old place is
/// reported.
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

  /// The first mistakes: words reported from a place they do not come from are marked `!`, words
  /// kept but not reported so `?`, each with its neighbours in the new text.
  public static List<String> mistakes(Correspondence truth, Correspondence answer, int most) {
    var scoring = new Scoring(truth, answer);
    var shown = new ArrayList<String>();
    scoring.score();
    int next = 0;
    for (int j = 0; j < scoring.verdicts.length && shown.size() < most; j++) {
      if (scoring.verdicts[j] != ' ' && j >= next) {
        shown.add(scoring.around(j));
        next = j + 20;
      }
    }
    return shown;
  }

  private static final class Scoring {
    private final Correspondence truth;
    private final Correspondence answer;
    private final Judge judge;
    private final Tally stayed = new Tally();
    private final Tally moved = new Tally();
    private final char[] verdicts;

    Scoring(Correspondence truth, Correspondence answer) {
      this.truth = truth;
      this.answer = answer;
      judge = new Judge(truth);
      verdicts = new char[truth.neu().size()];
      Arrays.fill(verdicts, ' ');
    }

    Score score() {
      boolean[] newRight = new boolean[truth.neu().size()];
      boolean[] oldRight = new boolean[truth.old().size()];
      boolean[] oldMoved = new boolean[truth.old().size()];
      for (int j = 0; j < newRight.length; j++) {
        int i = answer.placeOf()[j];
        if (i >= 0) {
          newRight[j] = judge.isRight(i, j, answer.moved()[j]);
          oldRight[i] |= newRight[j];
          oldMoved[i] = answer.moved()[j];
          (answer.moved()[j] ? moved : stayed).report(judge.counts(j), newRight[j]);
          verdicts[j] = newRight[j] || !judge.counts(j) ? ' ' : '!';
        }
      }
      recall(newRight, oldRight, oldMoved);
      return new Score(
          stayed.precision(),
          stayed.recall(),
          moved.precision(),
          moved.recall(),
          answer.edits(),
          truth.edits());
    }

    private void recall(boolean[] newRight, boolean[] oldRight, boolean[] oldMoved) {
      for (int j = 0; j < newRight.length; j++) {
        int i = truth.placeOf()[j];
        if (i >= 0 && judge.counts(j)) {
          boolean asMoved = truth.moved()[j];
          boolean itself = newRight[j] && answer.moved()[j] == asMoved;
          boolean itsPlace = oldRight[i] && oldMoved[i] == asMoved;
          (asMoved ? moved : stayed).find(itself || itsPlace);
          verdicts[j] = itself || itsPlace || verdicts[j] == '!' ? verdicts[j] : '?';
        }
      }
    }

    private String around(int at) {
      Tokens neu = truth.neu();
      var words = new StringBuilder();
      for (int j = Math.max(0, at - 8); j < Math.min(neu.size(), at + 22); j++) {
        boolean starts = j > 0 && neu.line(j) > neu.line(j - 1);
        String isNew = truth.placeOf()[j] < 0 ? "+" : truth.moved()[j] ? "^" : "";
        String verdict = verdicts[j] == ' ' ? "" : "" + verdicts[j];
        words.append(starts ? "¶ " : "").append(isNew).append(verdict).append(neu.get(j));
        words.append(' ');
      }
      return words.toString();
    }
  }

  private static final class Tally {
    private long reported;
    private long right;
    private long there;
    private long found;

    void report(boolean counts, boolean isRight) {
      reported += counts ? 1 : 0;
      right += counts && isRight ? 1 : 0;
    }

    void find(boolean isFound) {
      there++;
      found += isFound ? 1 : 0;
    }

    double precision() {
      return reported == 0 ? (there == 0 ? 1 : 0) : right / (double) reported;
    }

    double recall() {
      return there == 0 ? 1 : found / (double) there;
    }
  }
}
