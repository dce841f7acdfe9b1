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
/// and ends at the strongest borders: full stops and semicolons, then commas and brackets, then
/// "and" and "or".
final class Grouping {
  private static final int MOST_SLIDING = 200;

  private final Words old;
  private final Words neu;

  private Grouping(Words old, Words neu) {
    this.old = old;
    this.neu = neu;
  }

  static List<Hunk> of(Words old, Words neu, List<Hunk> hunks) {
    var grouping = new Grouping(old, neu);
    return grouping.slide(grouping.swallowCrumbs(hunks));
  }

  private List<Hunk> swallowCrumbs(List<Hunk> hunks) {
    var grouped = new ArrayList<Hunk>();
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
    int kept = weight(old, before.oldTo(), after.oldFrom(), 2 * lighter);
    boolean isLone = after.oldFrom() - before.oldTo() == 1 && kept == 1;
    return isLone ? kept <= lighter : 2 * kept <= lighter;
  }

  private int weight(Hunk hunk) {
    return Math.max(
        weight(old, hunk.oldFrom(), hunk.oldTo(), Integer.MAX_VALUE),
        weight(neu, hunk.newFrom(), hunk.newTo(), Integer.MAX_VALUE));
  }

  private static int weight(Words words, int from, int to, int enough) {
    int weight = 0;
    for (int i = from; i < to && weight <= enough; i++) {
      weight += Vocabulary.weight(words.word(i));
    }
    return weight;
  }

  private List<Hunk> slide(List<Hunk> hunks) {
    var slid = new ArrayList<Hunk>();
    for (int i = 0; i < hunks.size(); i++) {
      Hunk hunk = hunks.get(i);
      int oldLeft = slid.isEmpty() ? 0 : slid.getLast().oldTo();
      int oldRight = i + 1 < hunks.size() ? hunks.get(i + 1).oldFrom() : old.size();
      int room = Math.min(hunk.oldFrom() - oldLeft, MOST_SLIDING);
      int ahead = Math.min(oldRight - hunk.oldTo(), MOST_SLIDING);
      if (hunk.hasOld() == hunk.hasNew()) {
        slid.add(hunk);
      } else if (hunk.hasNew()) {
        slid.add(by(hunk, slide(neu, hunk.newFrom(), hunk.newTo(), room, ahead)));
      } else {
        slid.add(by(hunk, slide(old, hunk.oldFrom(), hunk.oldTo(), room, ahead)));
      }
    }
    return slid;
  }

  private static Hunk by(Hunk hunk, int steps) {
    return new Hunk(
        hunk.oldFrom() + steps, hunk.oldTo() + steps, hunk.newFrom() + steps, hunk.newTo() + steps);
  }

  /// By how many tokens to move the run `from..to`, leaving a token kept at each side it had one.
  private static int slide(Words words, int from, int to, int room, int ahead) {
    int back = 0;
    while (back < room - 1 && words.word(from - back - 1).equals(words.word(to - back - 1))) {
      back++;
    }
    int forth = 0;
    while (forth < ahead - 1 && words.word(from + forth).equals(words.word(to + forth))) {
      forth++;
    }
    int best = 0;
    for (int step = -back; step <= forth; step++) {
      if (border(words, from + step, to + step) > border(words, from + best, to + best)) {
        best = step;
      }
    }
    return best;
  }

  private static int border(Words words, int from, int to) {
    return Border.before(words, from) + Border.before(words, to);
  }
}
