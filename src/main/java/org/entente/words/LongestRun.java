package org.entente.words;

import java.util.Arrays;

/// The increasing subsequence that weighs most; where several do, the same one every time.
///
/// With equal weights it is the longest, found by patience sorting (Fredman 1975); with others a
/// tree of best weights by value (Fenwick 1994) is asked. Both take n log n.
public final class LongestRun {
  private LongestRun() {}

  /// Says of each of the distinct numbers whether it belongs to the longest run.
  public static boolean[] of(int[] numbers) {
    boolean[] kept = new boolean[numbers.length];
    if (isIncreasing(numbers)) {
      Arrays.fill(kept, true);
      return kept;
    }
    int[] ends = new int[numbers.length];
    int[] before = new int[numbers.length];
    int length = 0;
    for (int i = 0; i < numbers.length; i++) {
      int pile = pile(numbers, ends, length, numbers[i]);
      before[i] = pile == 0 ? -1 : ends[pile - 1];
      ends[pile] = i;
      length = Math.max(length, pile + 1);
    }
    trace(kept, before, ends[length - 1]);
    return kept;
  }

  /// The same for the run whose weights, all positive, have the greatest sum.
  public static boolean[] heaviest(int[] numbers, int[] weights) {
    boolean[] kept = new boolean[numbers.length];
    if (isIncreasing(numbers)) {
      Arrays.fill(kept, true);
      return kept;
    }
    int[] ranks = ranks(numbers);
    var best = new Best(numbers.length);
    int[] before = new int[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      before[i] = best.below(ranks[i]);
      long sum = weights[i] + (before[i] < 0 ? 0 : best.sums[before[i]]);
      best.put(ranks[i], i, sum);
    }
    trace(kept, before, best.below(numbers.length));
    return kept;
  }

  private static void trace(boolean[] kept, int[] before, int last) {
    for (int i = last; i >= 0; i = before[i]) {
      kept[i] = true;
    }
  }

  private static boolean isIncreasing(int[] numbers) {
    for (int i = 1; i < numbers.length; i++) {
      if (numbers[i] <= numbers[i - 1]) {
        return false;
      }
    }
    return true;
  }

  private static int[] ranks(int[] numbers) {
    int[] sorted = numbers.clone();
    Arrays.sort(sorted);
    int[] ranks = new int[numbers.length];
    for (int i = 0; i < ranks.length; i++) {
      ranks[i] = Arrays.binarySearch(sorted, numbers[i]);
    }
    return ranks;
  }

  private static int pile(int[] numbers, int[] ends, int length, int number) {
    int low = 0;
    int high = length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (numbers[ends[middle]] < number) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /// The heaviest run that ends below a rank.
  private static final class Best {
    final long[] sums;
    private final int[] tree;

    Best(int size) {
      sums = new long[size];
      tree = new int[size + 1];
      Arrays.fill(tree, -1);
    }

    int below(int rank) {
      int best = -1;
      for (int at = rank; at > 0; at -= at & -at) {
        best = heavier(best, tree[at]);
      }
      return best;
    }

    void put(int rank, int index, long sum) {
      sums[index] = sum;
      for (int at = rank + 1; at < tree.length; at += at & -at) {
        tree[at] = heavier(tree[at], index);
      }
    }

    private int heavier(int one, int other) {
      if (one < 0 || other < 0) {
        return Math.max(one, other);
      }
      return sums[other] > sums[one] ? other : one;
    }
  }
}
