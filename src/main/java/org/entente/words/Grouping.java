package org.entente.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Turns the shortest edit into the one a lawyer would make.
///
/// **Closing up.** Two insertions, or deletions, of which one can slide up to the other are one.
/// **Crumbs.** Tokens kept between two changes are swallowed, and the two changes become one, when
/// they weigh too little: a lone common word or sign no more than the lighter of the two changes,
/// anything else no more than a third of it ([Vocabulary#weight]). They stay where both changes only
/// insert or only delete, because swallowing would then repeat them. **Strays.** A light kept run
/// in a line of which seven tenths or more are changed on both sides is an accident, and goes: the
/// line is shown as replaced. **Sliding.** A pure insertion
/// or deletion that could as well stand some tokens earlier or later is moved to where it starts
/// and ends at the strongest borders: lines, then full stops and semicolons, then commas and
/// brackets, then "and" and "or".
final class Grouping {
  private static final int MOST_SLIDING = 200;

  /// The most weight of a kept run that may be a mere accident.
  private static final int STRAY = 18;

  private final Words old;
  private final Words neu;
  private final int[] oldNumbers;
  private final int[] newNumbers;
  private final Lexicon lexicon;

  Grouping(Words old, int[] oldNumbers, Words neu, int[] newNumbers, Lexicon lexicon) {
    this.old = old;
    this.neu = neu;
    this.oldNumbers = oldNumbers;
    this.newNumbers = newNumbers;
    this.lexicon = lexicon;
  }

  /// The hunks of one box as a lawyer would mark them.
  List<Hunk> group(List<Hunk> hunks, Box box) {
    return slide(swallowCrumbs(withoutStrays(closeUp(hunks), box)), box);
  }

  /// Makes one of two insertions, or deletions, of which one can slide up to the other.
  private List<Hunk> closeUp(List<Hunk> hunks) {
    var closed = new ArrayList<Hunk>(hunks.size());
    for (Hunk hunk : hunks) {
      Hunk last = hunk;
      while (!closed.isEmpty() && joins(closed.getLast(), last)) {
        last = joined(closed.removeLast(), last);
      }
      closed.add(last);
    }
    return closed;
  }

  private boolean joins(Hunk hunk, Hunk next) {
    boolean areSame = hunk.isOneWay() && next.isOneWay() && hunk.hasOld() == next.hasOld();
    return areSame && (slidesForth(hunk, next) || slidesBack(hunk, next));
  }

  private Hunk joined(Hunk hunk, Hunk next) {
    int gap = gap(hunk, next);
    return slidesForth(hunk, next) ? by(hunk, gap).through(next) : hunk.through(by(next, -gap));
  }

  private boolean slidesForth(Hunk hunk, Hunk next) {
    int[] numbers = hunk.hasOld() ? oldNumbers : newNumbers;
    int from = hunk.hasOld() ? hunk.oldFrom() : hunk.newFrom();
    int to = hunk.hasOld() ? hunk.oldTo() : hunk.newTo();
    return Arrays.equals(numbers, from, from + gap(hunk, next), numbers, to, to + gap(hunk, next));
  }

  private boolean slidesBack(Hunk hunk, Hunk next) {
    int[] numbers = next.hasOld() ? oldNumbers : newNumbers;
    int from = next.hasOld() ? next.oldFrom() : next.newFrom();
    int to = next.hasOld() ? next.oldTo() : next.newTo();
    return Arrays.equals(numbers, from - gap(hunk, next), from, numbers, to - gap(hunk, next), to);
  }

  private static int gap(Hunk hunk, Hunk next) {
    return next.oldFrom() - hunk.oldTo();
  }

  /// Drops light kept runs in lines of which, on both sides, little is kept at all.
  private List<Hunk> withoutStrays(List<Hunk> hunks, Box box) {
    if (hunks.size() < 2) {
      return hunks;
    }
    var oldLines = new LineShares(old, oldNumbers, box.oldFrom(), box.oldTo());
    var newLines = new LineShares(neu, newNumbers, box.newFrom(), box.newTo());
    for (Hunk hunk : hunks) {
      oldLines.change(hunk.oldFrom(), hunk.oldTo());
      newLines.change(hunk.newFrom(), hunk.newTo());
    }
    var kept = new ArrayList<Hunk>(hunks.size());
    for (Hunk hunk : hunks) {
      boolean isStray =
          !kept.isEmpty()
              && weight(oldNumbers, kept.getLast().oldTo(), hunk.oldFrom(), STRAY) <= STRAY
              && oldLines.isMostlyChanged(kept.getLast().oldTo())
              && newLines.isMostlyChanged(kept.getLast().newTo());
      kept.add(isStray ? kept.removeLast().through(hunk) : hunk);
    }
    return kept;
  }

  /// How much of each line of a stretch of tokens is changed, by weight.
  private final class LineShares {
    private final int[] lineOf;
    private final int[] whole;
    private final int[] changed;
    private final int[] numbers;
    private final int from;

    LineShares(Words words, int[] numbers, int from, int to) {
      this.numbers = numbers;
      this.from = from;
      lineOf = new int[to - from];
      int lines = 0;
      for (int i = from; i < to; i++) {
        lines += i > from && words.startsLine(i) ? 1 : 0;
        lineOf[i - from] = lines;
      }
      whole = new int[lines + 1];
      changed = new int[lines + 1];
      for (int i = from; i < to; i++) {
        whole[lineOf[i - from]] += lexicon.weight(numbers[i]);
      }
    }

    void change(int start, int end) {
      for (int i = start; i < end; i++) {
        changed[lineOf[i - from]] += lexicon.weight(numbers[i]);
      }
    }

    boolean isMostlyChanged(int token) {
      int line = lineOf[token - from];
      return 20 * changed[line] >= 17 * whole[line];
    }
  }

  private List<Hunk> swallowCrumbs(List<Hunk> hunks) {
    var grouped = new ArrayList<Hunk>(hunks.size());
    for (Hunk hunk : hunks) {
      Hunk last = hunk;
      while (!grouped.isEmpty() && isCrumb(grouped.getLast(), last)) {
        last = grouped.removeLast().through(last);
      }
      grouped.add(last);
    }
    return grouped;
  }

  private boolean isCrumb(Hunk before, Hunk after) {
    boolean isOneWay = !(before.hasOld() || after.hasOld()) || !(before.hasNew() || after.hasNew());
    if (isOneWay) {
      return false;
    }
    int lighter = Math.min(weight(before), weight(after));
    int kept = weight(oldNumbers, before.oldTo(), after.oldFrom(), 2 * lighter);
    boolean isLone = after.oldFrom() - before.oldTo() == 1 && kept == 1;
    return isLone ? kept <= lighter : 3 * kept <= lighter;
  }

  private int weight(Hunk hunk) {
    return Math.max(
        weight(oldNumbers, hunk.oldFrom(), hunk.oldTo(), Integer.MAX_VALUE),
        weight(newNumbers, hunk.newFrom(), hunk.newTo(), Integer.MAX_VALUE));
  }

  private int weight(int[] numbers, int from, int to, int enough) {
    int weight = 0;
    for (int i = from; i < to && weight <= enough; i++) {
      weight += lexicon.weight(numbers[i]);
    }
    return weight;
  }

  private List<Hunk> slide(List<Hunk> hunks, Box box) {
    var slid = new ArrayList<Hunk>(hunks.size());
    for (int i = 0; i < hunks.size(); i++) {
      Hunk hunk = hunks.get(i);
      int oldLeft = slid.isEmpty() ? box.oldFrom() : slid.getLast().oldTo();
      int oldRight = i + 1 < hunks.size() ? hunks.get(i + 1).oldFrom() : box.oldTo();
      int room = Math.min(hunk.oldFrom() - oldLeft, MOST_SLIDING);
      int ahead = Math.min(oldRight - hunk.oldTo(), MOST_SLIDING);
      if (!hunk.isOneWay()) {
        slid.add(hunk);
      } else if (hunk.hasNew()) {
        var edges = new Edges(neu, newNumbers, box.newFrom(), box.newTo());
        slid.add(by(hunk, steps(edges, hunk.newFrom(), hunk.newTo(), room, ahead)));
      } else {
        var edges = new Edges(old, oldNumbers, box.oldFrom(), box.oldTo());
        slid.add(by(hunk, steps(edges, hunk.oldFrom(), hunk.oldTo(), room, ahead)));
      }
    }
    return slid;
  }

  private static Hunk by(Hunk hunk, int steps) {
    return new Hunk(
        hunk.oldFrom() + steps, hunk.oldTo() + steps, hunk.newFrom() + steps, hunk.newTo() + steps);
  }

  /// By how many tokens to move the run `from..to`, leaving a token kept at each side it had one.
  private int steps(Edges edges, int from, int to, int room, int ahead) {
    int[] numbers = edges.numbers;
    int back = 0;
    while (back < room - 1 && numbers[from - back - 1] == numbers[to - back - 1]) {
      back++;
    }
    int forth = 0;
    while (forth < ahead - 1 && numbers[from + forth] == numbers[to + forth]) {
      forth++;
    }
    int best = 0;
    for (int step = -back; step <= forth; step++) {
      if (border(edges, from + step, to + step) > border(edges, from + best, to + best)) {
        best = step;
      }
    }
    return best;
  }

  /// The tokens of one side within a box.
  private record Edges(Words words, int[] numbers, int from, int to) {}

  private int border(Edges edges, int from, int to) {
    return border(edges, from) + border(edges, to);
  }

  private int border(Edges edges, int at) {
    if (at <= edges.from || at >= edges.to || edges.words.startsLine(at)) {
      return Border.END;
    }
    return Math.max(
        lexicon.borderAfter(edges.numbers[at - 1]), lexicon.borderBefore(edges.numbers[at]));
  }
}
