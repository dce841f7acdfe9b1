package org.entente.words;

import java.util.Arrays;

/// Stretches of the old text, in characters, each beside the stretch of the new text it has become,
/// in order.
final class Spans {
  private static final int FIELDS = 4;

  private int[] places = new int[16 * FIELDS];
  private int size;
  private int chars;

  void add(int oldFrom, int oldTo, int newFrom, int newTo) {
    if (size * FIELDS == places.length) {
      places = Arrays.copyOf(places, 2 * places.length);
    }
    chars += oldTo - oldFrom;
    int at = size++ * FIELDS;
    places[at] = oldFrom;
    places[at + 1] = oldTo;
    places[at + 2] = newFrom;
    places[at + 3] = newTo;
  }

  /// The old characters of all stretches together.
  int chars() {
    return chars;
  }

  int size() {
    return size;
  }

  int oldFrom(int i) {
    return places[i * FIELDS];
  }

  int oldTo(int i) {
    return places[i * FIELDS + 1];
  }

  int newFrom(int i) {
    return places[i * FIELDS + 2];
  }

  int newTo(int i) {
    return places[i * FIELDS + 3];
  }
}
