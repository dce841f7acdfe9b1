package org.entente.words;

import java.util.Arrays;

/// The lines of two long texts that are equal: those that stayed in order, and those that moved.
///
/// A line that stands once in both texts anchors the comparison; of all such lines the order that
/// holds most characters has stayed, and the equal lines next to them with it. Of the others those
/// long enough have moved. Short and blank lines never anchor: they deceive. What is left is
/// compared by words.
final class Lines {
  /// The least characters of a line by which its place is known.
  private static final int TELLING = 24;

  private static final long FACTOR = 0x9E3779B97F4A7C15L;
  private static final int SAMPLES = 16;
  private static final int LAST = 8;
  private static final int NOWHERE = -1;
  private static final int MANY = -2;

  private final char[] old;
  private final char[] neu;
  private final int[] oldStarts;
  private final int[] newStarts;

  /// For each old line its new line, or -1; whether it moved there.
  private final int[] newOf;

  private final int[] oldOf;
  private final boolean[] isMoved;

  private Lines(Words old, Words neu) {
    this.old = old.chars();
    this.neu = neu.chars();
    oldStarts = starts(old.text());
    newStarts = starts(neu.text());
    newOf = new int[oldCount()];
    oldOf = new int[newCount()];
    isMoved = new boolean[oldCount()];
    Arrays.fill(newOf, NOWHERE);
    Arrays.fill(oldOf, NOWHERE);
    anchor();
    grow();
    growMoved();
  }

  static Lines of(Words old, Words neu) {
    return new Lines(old, neu);
  }

  int oldCount() {
    return oldStarts.length - 1;
  }

  int newCount() {
    return newStarts.length - 1;
  }

  /// The new line an old one has become, word for word; -1 if there is none.
  int newOf(int oldLine) {
    return newOf[oldLine];
  }

  int oldOf(int newLine) {
    return oldOf[newLine];
  }

  /// Whether the line is kept where it stood.
  boolean isStayed(int oldLine) {
    return newOf[oldLine] >= 0 && !isMoved[oldLine];
  }

  int oldStart(int line) {
    return oldStarts[line];
  }

  int oldEnd(int line) {
    return oldStarts[line + 1] - 1;
  }

  int newStart(int line) {
    return newStarts[line];
  }

  int newEnd(int line) {
    return newStarts[line + 1] - 1;
  }

  private void anchor() {
    int[] anchors = new int[Math.min(oldCount(), newCount())];
    int count = 0;
    var table = new Table();
    for (int i = 0; i < oldCount(); i++) {
      int there = table.onceInNew(i);
      if (there >= 0) {
        anchors[count++] = i;
        pair(i, there);
      }
    }
    markMoved(Arrays.copyOf(anchors, count));
  }

  /// The telling lines of both texts by their characters.
  private final class Table {
    private final long[] keys;
    private final int[] oldAt;
    private final int[] newAt;
    private final int[] slots = new int[oldCount()];

    Table() {
      int room = Integer.highestOneBit(Math.max(16, oldCount())) << 2;
      keys = new long[room];
      oldAt = new int[room];
      newAt = new int[room];
      Arrays.fill(oldAt, NOWHERE);
      Arrays.fill(newAt, NOWHERE);
      Arrays.fill(slots, NOWHERE);
      for (int i = 0; i < oldCount(); i++) {
        if (oldEnd(i) - oldStart(i) >= TELLING) {
          enterOld(i);
        }
      }
      for (int j = 0; j < newCount(); j++) {
        if (newEnd(j) - newStart(j) >= TELLING) {
          enterNew(j);
        }
      }
    }

    /// The new line equal to this old one, if it stands once in both texts.
    int onceInNew(int oldLine) {
      int slot = slots[oldLine];
      boolean isOnce = slot >= 0 && oldAt[slot] == oldLine && newAt[slot] >= 0;
      return isOnce && isSame(oldLine, newAt[slot]) ? newAt[slot] : NOWHERE;
    }

    private void enterOld(int line) {
      long key = key(old, oldStart(line), oldEnd(line));
      int slot = slot(key);
      keys[slot] = key;
      oldAt[slot] = oldAt[slot] == NOWHERE ? line : MANY;
      slots[line] = slot;
    }

    private void enterNew(int line) {
      long key = key(neu, newStart(line), newEnd(line));
      int slot = slot(key);
      if (keys[slot] == key) {
        newAt[slot] = newAt[slot] == NOWHERE ? line : MANY;
      }
    }

    private int slot(long key) {
      int slot = (int) (key >>> 33) & keys.length - 1;
      while (keys[slot] != 0 && keys[slot] != key) {
        slot = slot + 1 & keys.length - 1;
      }
      return slot;
    }
  }

  /// A number for a line, other than 0, from its length and some of its characters. Different lines
  /// may share one; then neither anchors.
  private static long key(char[] chars, int from, int to) {
    int step = Math.max(1, (to - from) / SAMPLES);
    long key = to - from;
    for (int at = from; at < to; at += step) {
      key = (key ^ chars[at]) * FACTOR;
    }
    for (int at = to - LAST; at < to; at++) {
      key = (key ^ chars[at]) * FACTOR;
    }
    key ^= key >>> 32;
    return key == 0 ? 1 : key;
  }

  /// Whether so little has stayed that the lines may deceive: a few equal ones may stand across many
  /// that are nearly equal.
  boolean areFew() {
    return 2 * stayedChars() < Math.min(old.length, neu.length);
  }

  /// No line at all: the whole texts are one gap.
  void forget() {
    Arrays.fill(newOf, NOWHERE);
    Arrays.fill(oldOf, NOWHERE);
  }

  private int stayedChars() {
    int chars = 0;
    for (int i = 0; i < oldCount(); i++) {
      chars += isStayed(i) ? oldEnd(i) - oldStart(i) : 0;
    }
    return chars;
  }

  private void pair(int oldLine, int newLine) {
    newOf[oldLine] = newLine;
    oldOf[newLine] = oldLine;
  }

  private void markMoved(int[] anchors) {
    int[] news = new int[anchors.length];
    int[] weights = new int[anchors.length];
    for (int i = 0; i < anchors.length; i++) {
      news[i] = newOf[anchors[i]];
      weights[i] = oldEnd(anchors[i]) - oldStart(anchors[i]);
    }
    boolean[] stayed = LongestRun.heaviest(news, weights);
    for (int i = 0; i < anchors.length; i++) {
      isMoved[anchors[i]] = !stayed[i];
    }
  }

  /// Keeps the equal lines next to those that stayed, and at both ends of the texts.
  private void grow() {
    int oldFrom = 0;
    int newFrom = 0;
    for (int i = 0; i <= oldCount(); i++) {
      boolean isEnd = i == oldCount();
      if (isEnd || isStayed(i)) {
        growInto(oldFrom, i, newFrom, isEnd ? newCount() : newOf[i]);
        oldFrom = i + 1;
        newFrom = isEnd ? newFrom : newOf[i] + 1;
      }
    }
  }

  /// A moved line takes the equal lines next to it along.
  private void growMoved() {
    for (int i = 0; i < oldCount(); i++) {
      for (int k = i; isMoved[i] && k > 0 && joins(k - 1, newOf[k] - 1); k--) {
        isMoved[k - 1] = true;
      }
      if (isMoved[i] && i + 1 < oldCount() && joins(i + 1, newOf[i] + 1)) {
        isMoved[i + 1] = true;
      }
    }
  }

  private boolean joins(int oldLine, int newLine) {
    boolean isThere = newLine >= 0 && newLine < newCount();
    if (!isThere || !isFree(oldLine, newLine)) {
      return false;
    }
    pair(oldLine, newLine);
    return true;
  }

  private void growInto(int oldFrom, int oldTo, int newFrom, int newTo) {
    int i = oldFrom;
    int j = newFrom;
    while (i < oldTo && j < newTo && isFree(i, j)) {
      pair(i++, j++);
    }
    int k = oldTo;
    int l = newTo;
    while (k > i && l > j && isFree(k - 1, l - 1)) {
      pair(--k, --l);
    }
  }

  private boolean isFree(int oldLine, int newLine) {
    return newOf[oldLine] < 0
        && oldOf[newLine] < 0
        && isSame(oldLine, newLine);
  }

  private boolean isSame(int oldLine, int newLine) {
    return Arrays.equals(
        old, oldStart(oldLine), oldEnd(oldLine), neu, newStart(newLine), newEnd(newLine));
  }

  /// Where each line starts, and at last the place after the end of the text and a line's end.
  private static int[] starts(String text) {
    int[] starts = new int[16];
    int size = 1;
    for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
      starts = size == starts.length ? Arrays.copyOf(starts, 2 * size) : starts;
      starts[size++] = at + 1;
    }
    starts = Arrays.copyOf(starts, size + 1);
    starts[size] = text.length() + 1;
    return starts;
  }
}
