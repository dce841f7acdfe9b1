package org.entente.format.bracketed;

import java.util.ArrayList;
import java.util.List;

/// What stands between an opening bracket and its colon: who holds the words after it, who opposes
/// them, who has not made up its mind; parties as bits. `end` is the place after the colon;
/// `isStated` tells whether stances are given in words, `figures` are numbers stuck to a name.
record Attribution(
    int hold, int oppose, int undecided, boolean isStated, List<Figure> figures, int end) {

  /// A call or a figure right after a party's name, from one place of the text to another.
  record Figure(int party, int from, int to, boolean isCall) {}

  Attribution {
    figures = List.copyOf(figures);
  }

  int named() {
    return hold | oppose | undecided;
  }

  boolean isContradictory() {
    return (hold & (oppose | undecided)) != 0 || (oppose & undecided) != 0;
  }

  Attribution endingAt(int place) {
    return new Attribution(hold, oppose, undecided, isStated, figures, place);
  }

  /// An attribution while it is being read.
  static final class Draft {
    private final int[] masks = new int[Stance.values().length];
    private final List<Figure> figures = new ArrayList<>();
    private int pending;
    private boolean isStated;
    private Stance ahead = Stance.NONE;

    void party(int bit) {
      if (ahead == Stance.NONE) {
        pending |= bit;
      } else {
        masks[ahead.ordinal()] |= bit;
      }
    }

    void figure(Figure figure) {
      figures.add(figure);
    }

    /// A stance said of the parties before it.
    void stance(Stance stance) {
      isStated = true;
      ahead = Stance.NONE;
      masks[stance.ordinal()] |= pending;
      pending = 0;
    }

    /// A stance said of the parties after it, as in “proposed by”.
    void stanceAhead(Stance stance) {
      isStated = true;
      ahead = stance;
    }

    boolean isEmpty() {
      return pending == 0 && masks[0] == 0 && masks[1] == 0 && masks[2] == 0;
    }

    Attribution at(int end) {
      return new Attribution(
          masks[Stance.HOLD.ordinal()] | pending,
          masks[Stance.OPPOSE.ordinal()],
          masks[Stance.UNDECIDED.ordinal()],
          isStated,
          figures,
          end);
    }
  }

  /// Where a party stands on a bracket.
  enum Stance {
    HOLD,
    OPPOSE,
    UNDECIDED,
    NONE
  }
}
