package org.entente.publish;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which words of a copy stand for which signed words.
///
/// Words that occur once on each side, in the same order on both, are anchors (the longest such
/// run: patience, after Bram Cohen); what lies between two anchors is aligned likewise. Where no
/// anchor is left, a longest common subsequence is computed if that is small, and otherwise nothing
/// there is called equal. So the cost stays near n log n.
final class WordAlignment {
  private static final long SMALL = 4_000_000;

  private final List<Word> signed;
  private final List<Word> copy;
  private final int[] match;

  private WordAlignment(List<Word> signed, List<Word> copy) {
    this.signed = signed;
    this.copy = copy;
    this.match = new int[signed.size()];
    Arrays.fill(match, -1);
  }

  /// For each signed word the place of its match in the copy, ascending, or -1.
  static int[] of(List<Word> signed, List<Word> copy) {
    var alignment = new WordAlignment(signed, copy);
    alignment.align(0, signed.size(), 0, copy.size());
    return alignment.match;
  }

  private void align(int fromS, int toS, int fromC, int toC) {
    int s = fromS;
    int c = fromC;
    while (s < toS && c < toC && same(s, c)) {
      match[s++] = c++;
    }
    int endS = toS;
    int endC = toC;
    while (endS > s && endC > c && same(endS - 1, endC - 1)) {
      match[--endS] = --endC;
    }
    if (s == endS || c == endC) {
      return;
    }
    List<int[]> anchors = longestRun(anchors(s, endS, c, endC));
    if (anchors.isEmpty()) {
      subsequence(s, endS, c, endC);
      return;
    }
    for (int[] anchor : anchors) {
      align(s, anchor[0], c, anchor[1]);
      match[anchor[0]] = anchor[1];
      s = anchor[0] + 1;
      c = anchor[1] + 1;
    }
    align(s, endS, c, endC);
  }

  /// Places of words that occur once on each side, ascending on the signed side.
  private List<int[]> anchors(int fromS, int toS, int fromC, int toC) {
    Map<String, Integer> inCopy = once(copy, fromC, toC);
    Map<String, Integer> inSigned = once(signed, fromS, toS);
    var anchors = new ArrayList<int[]>();
    for (int s = fromS; s < toS; s++) {
      String key = signed.get(s).key();
      int c = inCopy.getOrDefault(key, -1);
      if (c >= 0 && inSigned.getOrDefault(key, -1) == s) {
        anchors.add(new int[] {s, c});
      }
    }
    return anchors;
  }

  /// Where each word stands, or -1 if it stands more than once.
  private static Map<String, Integer> once(List<Word> words, int from, int to) {
    Map<String, Integer> places = new HashMap<>();
    for (int i = from; i < to; i++) {
      places.merge(words.get(i).key(), i, (one, other) -> -1);
    }
    return places;
  }

  /// The longest run of anchors that ascends on both sides.
  private static List<int[]> longestRun(List<int[]> anchors) {
    var tails = new ArrayList<Integer>();
    int[] before = new int[anchors.size()];
    for (int i = 0; i < anchors.size(); i++) {
      int at = place(tails, anchors, anchors.get(i)[1]);
      before[i] = at == 0 ? -1 : tails.get(at - 1);
      if (at == tails.size()) {
        tails.add(i);
      } else {
        tails.set(at, i);
      }
    }
    var run = new ArrayList<int[]>();
    for (int i = tails.isEmpty() ? -1 : tails.getLast(); i >= 0; i = before[i]) {
      run.addFirst(anchors.get(i));
    }
    return run;
  }

  private static int place(List<Integer> tails, List<int[]> anchors, int copyAt) {
    int low = 0;
    int high = tails.size();
    while (low < high) {
      int middle = (low + high) / 2;
      if (anchors.get(tails.get(middle))[1] < copyAt) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private void subsequence(int fromS, int toS, int fromC, int toC) {
    int rows = toS - fromS;
    int columns = toC - fromC;
    if ((long) rows * columns > SMALL) {
      return;
    }
    int[][] best = new int[rows + 1][columns + 1];
    for (int i = rows - 1; i >= 0; i--) {
      for (int j = columns - 1; j >= 0; j--) {
        best[i][j] =
            same(fromS + i, fromC + j)
                ? best[i + 1][j + 1] + 1
                : Math.max(best[i + 1][j], best[i][j + 1]);
      }
    }
    int i = 0;
    int j = 0;
    while (i < rows && j < columns) {
      if (same(fromS + i, fromC + j)) {
        match[fromS + i++] = fromC + j++;
      } else if (best[i + 1][j] >= best[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
  }

  private boolean same(int s, int c) {
    return signed.get(s).isSaidBy(copy.get(c));
  }
}
