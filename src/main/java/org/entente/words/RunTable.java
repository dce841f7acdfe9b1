package org.entente.words;

import java.util.Arrays;

/// Which value was entered for a run of so many tokens; a run entered with two values has none.
final class RunTable {
  /// Answers for a run never entered, and for one entered with several values.
  static final int NONE = -1;

  private static final int MANY = -2;
  private static final long FACTOR = 0x9E3779B97F4A7C15L;

  private final int run;
  private final long[] keys;
  private final int[] values;

  RunTable(int run, int tokens) {
    this.run = run;
    int room = Integer.highestOneBit(Math.max(16, tokens)) << 2;
    keys = new long[room];
    values = new int[room];
    Arrays.fill(values, NONE);
  }

  /// Enters every run of a stretch of tokens with one value, at least 0.
  void enter(int[] tokens, int from, int to, int value) {
    for (int at = from; at + run <= to; at++) {
      long key = key(tokens, at);
      int slot = slot(key);
      keys[slot] = key;
      values[slot] = values[slot] == NONE || values[slot] == value ? value : MANY;
    }
  }

  /// The value of the run that begins here, or [#NONE].
  int find(int[] tokens, int at) {
    return Math.max(NONE, values[slot(key(tokens, at))]);
  }

  private long key(int[] tokens, int at) {
    long key = 1;
    for (int i = at; i < at + run; i++) {
      key = key * FACTOR + tokens[i] + 1;
    }
    return key == 0 ? 1 : key;
  }

  private int slot(long key) {
    int slot = (int) (key * FACTOR >>> 33) & keys.length - 1;
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = slot + 1 & keys.length - 1;
    }
    return slot;
  }
}
