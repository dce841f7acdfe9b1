package org.entente.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Writes a comparison as runs: kept stretches as they are, and what stands between two of them as
/// a change, with the white space both sides share left outside it and what moved told apart from
/// what is gone.
final class Runs {
  private final String old;
  private final String neu;
  private final Spans kept;
  private final List<WordDiff.Move> byNew;
  private final List<Integer> byOld = new ArrayList<>();
  private final List<Edit> edits = new ArrayList<>();
  private int keptFrom;
  private int keptTo;
  private int nextOut;
  private int nextIn;

  /// The moves are those of the whole comparison, in new order.
  Runs(String old, String neu, Spans kept, List<WordDiff.Move> moves) {
    this.old = old;
    this.neu = neu;
    this.kept = kept;
    this.byNew = moves;
    for (int i = 0; i < moves.size(); i++) {
      byOld.add(i);
    }
    byOld.sort(Comparator.comparingInt(i -> moves.get(i).oldFrom()));
  }

  List<Edit> edits() {
    int oldAt = 0;
    int newAt = 0;
    for (int i = 0; i < kept.size(); i++) {
      between(oldAt, kept.oldFrom(i), newAt, kept.newFrom(i));
      keep(i);
      oldAt = kept.oldTo(i);
      newAt = kept.newTo(i);
    }
    between(oldAt, old.length(), newAt, neu.length());
    flush();
    return List.copyOf(edits);
  }

  /// A kept stretch may differ in the form of a sign.
  private void keep(int i) {
    int length = kept.oldTo(i) - kept.oldFrom(i);
    if (length == kept.newTo(i) - kept.newFrom(i)
        && old.regionMatches(kept.oldFrom(i), neu, kept.newFrom(i), length)) {
      keepOld(kept.oldFrom(i), kept.oldTo(i));
    } else {
      flush();
      change(
          old.substring(kept.oldFrom(i), kept.oldTo(i)),
          neu.substring(kept.newFrom(i), kept.newTo(i)));
    }
  }

  /// What stands between two kept stretches; the white space both share stays outside the change.
  private void between(int oldFrom, int oldTo, int newFrom, int newTo) {
    int length = oldTo - oldFrom;
    if (length == newTo - newFrom && old.regionMatches(oldFrom, neu, newFrom, length)) {
      keepOld(oldFrom, oldTo);
      return;
    }
    int most = Math.min(length, newTo - newFrom);
    int head = 0;
    while (head < most && isSharedGap(oldFrom + head, newFrom + head)) {
      head++;
    }
    int tail = 0;
    while (tail < most - head && isSharedGap(oldTo - 1 - tail, newTo - 1 - tail)) {
      tail++;
    }
    keepOld(oldFrom, oldFrom + head);
    flush();
    changed(oldFrom + head, oldTo - tail, newFrom + head, newTo - tail);
    keepOld(oldTo - tail, oldTo);
  }

  private boolean isSharedGap(int oldAt, int newAt) {
    return old.charAt(oldAt) == neu.charAt(newAt) && WordDiff.isGap(old.charAt(oldAt));
  }

  private void changed(int oldFrom, int oldTo, int newFrom, int newTo) {
    int gone = edits.size();
    int oldAt = oldFrom;
    while (nextOut < byOld.size() && out().oldTo() <= oldTo) {
      change(old.substring(oldAt, out().oldFrom()), "");
      edits.add(
          new Edit.MovedOut(
              byOld.get(nextOut) + 1, old.substring(out().oldFrom(), out().oldTo())));
      oldAt = out().oldTo();
      nextOut++;
    }
    String oldRest = old.substring(oldAt, oldTo);
    int newAt = newFrom;
    var come = new ArrayList<Edit>();
    while (nextIn < byNew.size() && byNew.get(nextIn).newTo() <= newTo) {
      var in = byNew.get(nextIn++);
      addIf(come, "", neu.substring(newAt, in.newFrom()));
      come.add(
          new Edit.MovedIn(
              nextIn,
              WordDiff.within(
                  old.substring(in.oldFrom(), in.oldTo()),
                  neu.substring(in.newFrom(), in.newTo()))));
      newAt = in.newTo();
    }
    String newRest = neu.substring(newAt, newTo);
    if (gone == edits.size() && come.isEmpty()) {
      change(oldRest, newRest);
      return;
    }
    change(oldRest, "");
    edits.addAll(come);
    change("", newRest);
  }

  private WordDiff.Move out() {
    return byNew.get(byOld.get(nextOut));
  }

  private void change(String was, String is) {
    addIf(edits, was, is);
  }

  private static void addIf(List<Edit> to, String was, String is) {
    if (!was.isEmpty() || !is.isEmpty()) {
      to.add(Edit.change(was, is));
    }
  }

  /// Kept runs that follow each other become one.
  private void keepOld(int from, int to) {
    if (from != keptTo) {
      flush();
      keptFrom = from;
    }
    keptTo = to;
  }

  private void flush() {
    if (keptTo > keptFrom) {
      edits.add(new Edit.Keep(old.substring(keptFrom, keptTo)));
    }
    keptFrom = keptTo;
  }
}
