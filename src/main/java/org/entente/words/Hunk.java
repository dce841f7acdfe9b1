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

  Hunk through(Hunk later) {
    return new Hunk(oldFrom, later.oldTo, newFrom, later.newTo);
  }

  /// The hunks between kept tokens; the kept ones of both sides pair up in order.
  static List<Hunk> of(boolean[] oldKept, boolean[] newKept) {
    var hunks = new ArrayList<Hunk>();
    int i = 0;
    int j = 0;
    while (i < oldKept.length || j < newKept.length) {
      int oldFrom = i;
      int newFrom = j;
      i = skipChanged(oldKept, i);
      j = skipChanged(newKept, j);
      if (i > oldFrom || j > newFrom) {
        hunks.add(new Hunk(oldFrom, i, newFrom, j));
      } else {
        i++;
        j++;
      }
    }
    return hunks;
  }

  private static int skipChanged(boolean[] kept, int from) {
    int at = from;
    while (at < kept.length && !kept[at]) {
      at++;
    }
    return at;
  }
}
