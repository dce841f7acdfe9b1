package org.entente.bench;

import org.entente.gen.Correspondence;
import org.entente.gen.Tokens;

/// Collects the pieces another program kept, in order, and joins those that follow each other with
/// the same white space between, so that a piece of any size is read alike.
final class Pairs {
  private final Correspondence.Report report;
  private final String old;
  private final String neu;
  private int oldFrom;
  private int oldTo;
  private int newFrom;
  private int newTo;

  Pairs(Tokens old, Tokens neu) {
    this.report = new Correspondence.Report(old, neu);
    this.old = old.text();
    this.neu = neu.text();
  }

  /// These characters, ends excluded, are the same in both texts and were kept.
  void add(int oldStart, int oldEnd, int newStart, int newEnd) {
    int gap = oldStart - oldTo;
    boolean follows =
        gap == newStart - newTo
            && old.regionMatches(oldTo, neu, newTo, gap)
            && old.substring(oldTo, oldStart).isBlank();
    if (!follows) {
      flush();
      oldFrom = oldStart;
      newFrom = newStart;
    }
    oldTo = oldEnd;
    newTo = newEnd;
  }

  Correspondence done() {
    flush();
    return report.done();
  }

  private void flush() {
    report.kept(oldFrom, newFrom, oldTo - oldFrom, false);
  }
}
