package org.entente.words;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/// The shortest edit between two sequences of numbers: Myers, "An O(ND) Difference Algorithm and
/// Its Variations" (1986), the linear-space form, with a bound.
///
/// The middle of a shortest path is looked for from both ends. Where none is found after
/// [#MOST_EDITS] edits from each end, the sequences are split at the point the forward search got
/// furthest to, and the search starts again from there; so the work is at most proportional to the
/// length times [#MOST_EDITS], and the answer is correct, if no longer always shortest. No clock
/// has a say in it.
final class Myers {
  static final int MOST_EDITS = 512;

  /// A place of the searches' arrays that is never written and always says: not reached.
  private static final int NEVER = 2 * MOST_EDITS + 3;

  private record Split(int oldAt, int newAt) {}

  private final int[] old;
  private final int[] neu;
  private final int[] mates;
  private final int[] forward = new int[NEVER + 1];
  private final int[] backward = new int[NEVER + 1];

  /// Compares these tokens; the new place of each old token that is kept goes into `mates`.
  Myers(int[] old, int[] neu, int[] mates) {
    this.old = old;
    this.neu = neu;
    this.mates = mates;
    forward[NEVER] = -1;
    backward[NEVER] = -1;
  }

  /// Notes which tokens both sides of a box keep.
  void keep(Box whole) {
    Deque<Box> todo = new ArrayDeque<>();
    todo.push(whole);
    while (!todo.isEmpty()) {
      Box box = trim(todo.pop());
      if (box.oldSize() == 1 || box.newSize() == 1) {
        keepOne(box);
      } else if (!box.isEmpty()) {
        Split at = split(box);
        todo.push(new Box(at.oldAt, box.oldTo(), at.newAt, box.newTo()));
        todo.push(new Box(box.oldFrom(), at.oldAt, box.newFrom(), at.newAt));
      }
    }
  }

  /// Keeps the first equal pair where one side has a single token.
  private void keepOne(Box box) {
    for (int i = box.oldFrom(); i < box.oldTo(); i++) {
      for (int j = box.newFrom(); j < box.newTo(); j++) {
        if (old[i] == neu[j]) {
          mates[i] = j;
          return;
        }
      }
    }
  }

  /// Keeps the equal tokens at both ends; what is left between them.
  Box trim(Box box) {
    int i = box.oldFrom();
    int j = box.newFrom();
    while (i < box.oldTo() && j < box.newTo() && old[i] == neu[j]) {
      mates[i++] = j++;
    }
    int k = box.oldTo();
    int l = box.newTo();
    while (k > i && l > j && old[k - 1] == neu[l - 1]) {
      mates[--k] = --l;
    }
    return new Box(i, k, j, l);
  }

  /// A point on a shortest path, or the furthest one reached. Neither end of the box, because both
  /// first and last tokens differ.
  private Split split(Box box) {
    int delta = box.oldSize() - box.newSize();
    int middle = MOST_EDITS + 1;
    int reach = Math.min(MOST_EDITS, box.oldSize() + box.newSize()) + 1;
    Arrays.fill(forward, middle - reach, middle + reach + 1, -1);
    Arrays.fill(backward, middle - reach, middle + reach + 1, -1);
    forward[middle + 1] = 0;
    backward[middle + 1] = 0;
    for (int d = 0; d <= MOST_EDITS; d++) {
      int found = goForward(box, d, delta, middle);
      if (found >= 0) {
        return splitAt(box, found - middle, forward[found]);
      }
      found = goBackward(box, d, delta, middle);
      if (found >= 0) {
        int x = box.oldSize() - backward[found];
        return splitAt(box, delta - (found - middle), x);
      }
    }
    return furthest(box, middle);
  }

  private static Split splitAt(Box box, int diagonal, int x) {
    return new Split(box.oldFrom() + x, box.newFrom() + x - diagonal);
  }

  /// One more edit from the start; the index of the diagonal on which both searches meet, or -1.
  private int goForward(Box box, int d, int delta, int middle) {
    int oldSize = box.oldSize();
    int newSize = box.newSize();
    for (int k = lowest(d, newSize); k <= highest(d, oldSize); k += 2) {
      int x = step(forward, k, d, middle);
      while (x < oldSize && x - k < newSize && old[box.oldFrom() + x] == neu[box.newFrom() + x - k]) {
        x++;
      }
      forward[middle + k] = x;
      if ((delta & 1) != 0 && meets(box, x, k, backward[at(delta - k, d - 1)])) {
        return middle + k;
      }
    }
    return -1;
  }

  private int goBackward(Box box, int d, int delta, int middle) {
    int oldSize = box.oldSize();
    int newSize = box.newSize();
    for (int k = lowest(d, newSize); k <= highest(d, oldSize); k += 2) {
      int x = step(backward, k, d, middle);
      while (x < oldSize
          && x - k < newSize
          && old[box.oldTo() - 1 - x] == neu[box.newTo() - 1 - x + k]) {
        x++;
      }
      backward[middle + k] = x;
      if ((delta & 1) == 0 && meets(box, x, k, forward[at(delta - k, d)])) {
        return middle + k;
      }
    }
    return -1;
  }

  private static int lowest(int d, int newSize) {
    return d <= newSize ? -d : -(2 * newSize - d);
  }

  private static int highest(int d, int oldSize) {
    return d <= oldSize ? d : 2 * oldSize - d;
  }

  private static int step(int[] reach, int k, int d, int middle) {
    boolean isDown = k == -d || (k != d && reach[middle + k - 1] < reach[middle + k + 1]);
    return isDown ? reach[middle + k + 1] : reach[middle + k - 1] + 1;
  }

  /// Where the other search's diagonal is kept; a place never reached if it is not there yet.
  private static int at(int diagonal, int d) {
    return Math.abs(diagonal) <= d ? MOST_EDITS + 1 + diagonal : NEVER;
  }

  /// Whether a point of this search and one of the other, on one diagonal, lie on a common path. A
  /// search that has run over an edge of the box stands outside and meets nothing.
  private static boolean meets(Box box, int x, int k, int there) {
    int oldSize = box.oldSize();
    int newSize = box.newSize();
    boolean isInside = x <= oldSize && x - k <= newSize;
    int y = there - (oldSize - newSize - k);
    return isInside && there >= 0 && there <= oldSize && y <= newSize && x + there >= oldSize;
  }

  private Split furthest(Box box, int middle) {
    int best = 0;
    int diagonal = 0;
    for (int k = -MOST_EDITS; k <= MOST_EDITS; k++) {
      int x = forward[middle + k];
      int y = x - k;
      boolean isInside =
          x >= 0 && y >= 0 && x <= box.oldSize() && y <= box.newSize();
      if (isInside && x + y > best) {
        best = x + y;
        diagonal = k;
      }
    }
    return splitAt(box, diagonal, forward[middle + diagonal]);
  }
}
