package org.entente.words;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// The lines of two long texts that are equal: those that stayed in order, and those that moved.
///
/// A line that stands once in both texts anchors the comparison; of all such lines the order that
/// holds most characters has stayed, and the equal lines next to them with it. Of the others those
/// long enough have moved. Short and blank lines never anchor: they deceive. What is left is
/// compared by words.
final class Lines {
  /// The least characters of a line by which its place is known.
  private static final int TELLING = 24;

  private static final int NOWHERE = -1;
  private static final int MANY = -2;

  private final int[] oldStarts;
  private final int[] newStarts;
  private final String[] oldLines;
  private final String[] newLines;

  /// For each old line its new line, or -1; whether it moved there.
  private final int[] newOf;

  private final int[] oldOf;
  private final boolean[] isMoved;

  private Lines(String old, String neu) {
    oldStarts = starts(old);
    newStarts = starts(neu);
    oldLines = lines(old, oldStarts);
    newLines = lines(neu, newStarts);
    newOf = new int[oldLines.length];
    oldOf = new int[newLines.length];
    isMoved = new boolean[oldLines.length];
    Arrays.fill(newOf, NOWHERE);
    Arrays.fill(oldOf, NOWHERE);
    anchor();
    grow();
    growMoved();
  }

  static Lines of(String old, String neu) {
    return new Lines(old, neu);
  }

  int oldCount() {
    return oldLines.length;
  }

  int newCount() {
    return newLines.length;
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
    return oldStarts[line] + oldLines[line].length();
  }

  int newStart(int line) {
    return newStarts[line];
  }

  int newEnd(int line) {
    return newStarts[line] + newLines[line].length();
  }

  private void anchor() {
    Map<String, int[]> places = new HashMap<>(2 * oldLines.length);
    for (int i = 0; i < oldLines.length; i++) {
      if (oldLines[i].length() >= TELLING) {
        int[] place = places.computeIfAbsent(oldLines[i], _ -> new int[] {NOWHERE, NOWHERE});
        place[0] = place[0] == NOWHERE ? i : MANY;
      }
    }
    for (int j = 0; j < newLines.length; j++) {
      int[] place = newLines[j].length() < TELLING ? null : places.get(newLines[j]);
      if (place != null) {
        place[1] = place[1] == NOWHERE ? j : MANY;
      }
    }
    int[] anchors = new int[Math.min(oldLines.length, newLines.length)];
    int count = 0;
    for (int i = 0; i < oldLines.length; i++) {
      int[] place = oldLines[i].length() < TELLING ? null : places.get(oldLines[i]);
      if (place != null && place[0] == i && place[1] >= 0) {
        anchors[count++] = i;
        pair(i, place[1]);
      }
    }
    markMoved(Arrays.copyOf(anchors, count));
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
      weights[i] = oldLines[anchors[i]].length();
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
    for (int i = 0; i <= oldLines.length; i++) {
      boolean isEnd = i == oldLines.length;
      if (isEnd || isStayed(i)) {
        growInto(oldFrom, i, newFrom, isEnd ? newLines.length : newOf[i]);
        oldFrom = i + 1;
        newFrom = isEnd ? newFrom : newOf[i] + 1;
      }
    }
  }

  /// A moved line takes the equal lines next to it along.
  private void growMoved() {
    for (int i = 0; i < oldLines.length; i++) {
      for (int k = i; isMoved[i] && k > 0 && joins(k - 1, newOf[k] - 1); k--) {
        isMoved[k - 1] = true;
      }
      if (isMoved[i] && i + 1 < oldLines.length && joins(i + 1, newOf[i] + 1)) {
        isMoved[i + 1] = true;
      }
    }
  }

  private boolean joins(int oldLine, int newLine) {
    boolean isThere = newLine >= 0 && newLine < newLines.length;
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
        && oldLines[oldLine].equals(newLines[newLine]);
  }

  private static int[] starts(String text) {
    int[] starts = new int[16];
    int size = 1;
    for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
      if (size == starts.length) {
        starts = Arrays.copyOf(starts, 2 * size);
      }
      starts[size++] = at + 1;
    }
    return Arrays.copyOf(starts, size);
  }

  private static String[] lines(String text, int[] starts) {
    String[] lines = new String[starts.length];
    for (int i = 0; i < starts.length; i++) {
      int end = i + 1 < starts.length ? starts[i + 1] - 1 : text.length();
      lines[i] = text.substring(starts[i], end);
    }
    return lines;
  }
}
