package org.entente.gen;

import java.util.HashMap;
import java.util.Map;

/// The least number of tokens any comparison without moves must mark in two texts: those that are
/// not in a longest common subsequence (Myers 1986, greedy, without bounds). Time grows with the
/// square of the answer, so it is for texts of a chapter or a convention.
public final class ExactMinimum {
  private ExactMinimum() {}

  public static int of(Tokens old, Tokens neu) {
    Map<String, Integer> forms = new HashMap<>();
    return of(forms(old, forms), forms(neu, forms));
  }

  private static int[] forms(Tokens tokens, Map<String, Integer> forms) {
    int[] numbers = new int[tokens.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = forms.computeIfAbsent(tokens.get(i), _ -> forms.size());
    }
    return numbers;
  }

  static int of(int[] old, int[] neu) {
    int most = old.length + neu.length;
    int[] reach = new int[2 * most + 3];
    for (int d = 0; d <= most; d++) {
      for (int k = -d; k <= d; k += 2) {
        boolean down = k == -d || (k != d && reach[most + k] < reach[most + k + 2]);
        int i = down ? reach[most + k + 2] : reach[most + k] + 1;
        while (i < old.length && i - k < neu.length && i >= k && old[i] == neu[i - k]) {
          i++;
        }
        reach[most + k + 1] = i;
        if (i >= old.length && i - k >= neu.length) {
          return d;
        }
      }
    }
    return most;
  }
}
