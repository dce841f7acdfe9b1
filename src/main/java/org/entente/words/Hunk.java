package org.entente.words;

import java.util.ArrayList;
import java.util.List;

/// A stretch of old tokens that gives way to a stretch of new ones; ends are exclusive.
public record Hunk(int oldFrom, int oldTo, int newFrom, int newTo) {

  boolean hasOld() {
    return oldTo > oldFrom;
  }

  boolean hasNew() {
    return newTo > newFrom;
  }

  /// Whether it only inserts or only deletes.
  boolean isOneWay() {
    return hasOld() != hasNew();
  }

  Hunk through(Hunk later) {
    return new Hunk(oldFrom, later.oldTo, newFrom, later.newTo);
  }

  int oldSize() {
    return oldTo - oldFrom;
  }

  int newSize() {
    return newTo - newFrom;
  }

  /// The hunks of a box between the tokens that are kept; `mates` has the new place of each old one.
  static List<Hunk> of(int[] mates, Box box) {
    var hunks = new ArrayList<Hunk>();
    int oldFrom = box.oldFrom();
    int newFrom = box.newFrom();
    for (int i = box.oldFrom(); i < box.oldTo(); i++) {
      if (mates[i] >= 0) {
        addIf(hunks, new Hunk(oldFrom, i, newFrom, mates[i]));
        oldFrom = i + 1;
        newFrom = mates[i] + 1;
      }
    }
    addIf(hunks, new Hunk(oldFrom, box.oldTo(), newFrom, box.newTo()));
    return hunks;
  }

  private static void addIf(List<Hunk> hunks, Hunk hunk) {
    if (hunk.hasOld() || hunk.hasNew()) {
      hunks.add(hunk);
    }
  }
}
