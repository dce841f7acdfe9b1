package org.entente.words;

import java.util.ArrayList;
import java.util.List;

/// Turns the shortest edit into the one a lawyer would make.
///
/// **Crumbs.** Tokens kept between two changes are swallowed, and the two changes become one, when
/// they weigh too little: a lone common word or sign no more than the lighter of the two changes,
/// anything else no more than half of it ([Vocabulary#weight]). They stay where both changes only
/// insert or only delete, because swallowing would then repeat them. **Sliding.** A pure insertion
/// or deletion that could as well stand some tokens earlier or later is moved to where it starts
/// and ends at the strongest borders: lines, then full stops and semicolons, then commas and
/// brackets, then "and" and "or".
final class Grouping {
  private static final int MOST_SLIDING = 200;

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
    return slide(swallowCrumbs(hunks), box);
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
    return isLone ? kept <= lighter : 2 * kept <= lighter;
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
      if (hunk.hasOld() == hunk.hasNew()) {
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
