package org.entente.bench;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// A text cut for those that compare lists: runs of letters and digits, and single signs. As plain
/// and fast as can be, so that cutting costs the others no more than it must.
final class Pieces {
  final String text;
  int[] starts = new int[1024];
  int[] ends = new int[1024];
  int size;

  Pieces(String text) {
    this.text = text;
    int at = 0;
    while (at < text.length()) {
      int end = at + 1;
      char c = text.charAt(at);
      if (Character.isLetterOrDigit(c)) {
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
          end++;
        }
      }
      if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
        add(at, end);
      }
      at = end;
    }
  }

  private void add(int start, int end) {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, 2 * size);
      ends = Arrays.copyOf(ends, 2 * size);
    }
    starts[size] = start;
    ends[size++] = end;
  }

  String get(int piece) {
    return text.substring(starts[piece], ends[piece]);
  }

  int[] numbers(Map<String, Integer> forms) {
    int[] numbers = new int[size];
    for (int i = 0; i < size; i++) {
      numbers[i] = forms.computeIfAbsent(get(i), _ -> forms.size());
    }
    return numbers;
  }

  String[] strings() {
    var interned = new HashMap<String, String>();
    String[] strings = new String[size];
    for (int i = 0; i < size; i++) {
      strings[i] = interned.computeIfAbsent(get(i), piece -> piece);
    }
    return strings;
  }
}
