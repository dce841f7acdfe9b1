package org.entente.words;

import java.util.Arrays;

/// Which pieces of a text hold a run of so many tokens: up to [#MOST] of them for a run; a run that
/// stands in more pieces tells nothing and is forgotten.
final class RunTable {
  static final int MOST = 8;
  private static final int MANY = -2;
  private static final int NONE = -1;
  private static final long FACTOR = 0x9E3779B97F4A7C15L;

  private final int run;
  private final long[] keys;
  private final int[] heads;
  private final byte[] counts;
  private int[] pieces = new int[64];
  private int[] nexts = new int[64];
  private int size;

  RunTable(int run, int tokens) {
    this.run = run;
    int room = Integer.highestOneBit(Math.max(16, tokens)) << 2;
    keys = new long[room];
    heads = new int[room];
    counts = new byte[room];
    Arrays.fill(heads, NONE);
  }

  /// Enters every run of a piece; pieces are entered one after the other.
  void enter(int[] tokens, int from, int to, int piece) {
    for (int at = from; at + run <= to; at++) {
      long key = key(tokens, at);
      int slot = slot(key);
      keys[slot] = key;
      boolean isNew = heads[slot] != MANY && (heads[slot] == NONE || pieces[heads[slot]] != piece);
      if (isNew && counts[slot] == MOST) {
        heads[slot] = MANY;
      } else if (isNew) {
        counts[slot]++;
        heads[slot] = link(piece, heads[slot]);
      }
    }
  }

  private int link(int piece, int next) {
    if (size == pieces.length) {
      pieces = Arrays.copyOf(pieces, 2 * size);
      nexts = Arrays.copyOf(nexts, 2 * size);
    }
    pieces[size] = piece;
    nexts[size] = next;
    return size++;
  }

  /// The first link of the run that begins here, to be followed with [#next]; negative if there is
  /// none.
  int first(int[] tokens, int at) {
    return heads[slot(key(tokens, at))];
  }

  int next(int link) {
    return nexts[link];
  }

  int piece(int link) {
    return pieces[link];
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
