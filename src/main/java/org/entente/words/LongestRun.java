package org.entente.words;

import java.util.Arrays;

/// The longest increasing subsequence, by patience sorting (Fredman 1975): n log n, and the same
/// choice every time where several are longest.
public final class LongestRun {
  private LongestRun() {}

  /// Says of each of the distinct numbers whether it belongs to the run.
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
    for (int i = ends[length - 1]; i >= 0; i = before[i]) {
      kept[i] = true;
    }
    return kept;
  }

  private static boolean isIncreasing(int[] numbers) {
    for (int i = 1; i < numbers.length; i++) {
      if (numbers[i] <= numbers[i - 1]) {
        return false;
      }
    }
    return true;
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
}
