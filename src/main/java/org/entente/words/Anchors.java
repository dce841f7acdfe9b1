package org.entente.words;

import java.util.Arrays;

/// Sure points of contact between two sequences: runs of tokens that stand exactly once in each, in
/// the longest order both share (Bram Cohen's patience diff, on runs of words instead of lines).
/// What lies between two anchors is compared on its own, so long texts cost their length.
final class Anchors {
  private static final long FACTOR = 0x9E3779B97F4A7C15L;

  /// Places beside the table's keys: never seen, and seen more than once.
  private static final int NONE = 0;

  private static final int MANY = -1;

  private final int[] old;
  private final int[] neu;
  private final int run;
  private final long[] keys;
  private final int[] oldAt;
  private final int[] newAt;
  private int[] found = new int[32];
  private int size;

  private Anchors(int[] old, int[] neu, int run, int tokens) {
    this.old = old;
    this.neu = neu;
    this.run = run;
    int room = Integer.highestOneBit(Math.max(16, tokens)) << 2;
    keys = new long[room];
    oldAt = new int[room];
    newAt = new int[room];
  }

  /// The first tokens of the common runs of this length within a box, old and new place in turn, in
  /// order; empty if there are none.
  static int[] of(int[] old, int[] neu, Box box, int run) {
    var anchors = new Anchors(old, neu, run, Math.min(box.oldSize(), box.newSize()));
    if (box.oldSize() <= box.newSize()) {
      anchors.take(old, box.oldFrom(), box.oldTo(), anchors.oldAt);
      anchors.look(neu, box.newFrom(), box.newTo(), anchors.newAt);
    } else {
      anchors.take(neu, box.newFrom(), box.newTo(), anchors.newAt);
      anchors.look(old, box.oldFrom(), box.oldTo(), anchors.oldAt);
    }
    return anchors.chain(box);
  }

  /// Enters all runs of the shorter side.
  private void take(int[] tokens, int from, int to, int[] places) {
    long hash = 0;
    long drop = power();
    for (int end = from; end < to; end++) {
      hash = hash * FACTOR + tokens[end] + 1;
      int start = end - run + 1;
      if (start >= from) {
        int slot = slot(hash);
        places[slot] = keys[slot] == 0 ? start + 1 : MANY;
        keys[slot] = key(hash);
        hash -= drop * (tokens[start] + 1);
      }
    }
  }

  /// Notes those of them that the other side has as well.
  private void look(int[] tokens, int from, int to, int[] places) {
    long hash = 0;
    long drop = power();
    for (int end = from; end < to; end++) {
      hash = hash * FACTOR + tokens[end] + 1;
      int start = end - run + 1;
      if (start >= from) {
        int slot = slot(hash);
        if (keys[slot] != 0) {
          places[slot] = places[slot] == NONE ? start + 1 : MANY;
        }
        hash -= drop * (tokens[start] + 1);
      }
    }
  }

  private long power() {
    long power = 1;
    for (int i = 1; i < run; i++) {
      power *= FACTOR;
    }
    return power;
  }

  private static long key(long hash) {
    return hash == 0 ? 1 : hash;
  }

  private int slot(long hash) {
    long key = key(hash);
    int slot = (int) (key * FACTOR >>> 33) & keys.length - 1;
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = slot + 1 & keys.length - 1;
    }
    return slot;
  }

  private int[] chain(Box box) {
    collect(box);
    int[] news = new int[size / 2];
    for (int i = 0; i < news.length; i++) {
      news[i] = found[2 * i + 1];
    }
    boolean[] kept = LongestRun.of(news);
    int[] chain = new int[size];
    int length = 0;
    for (int i = 0; i < kept.length; i++) {
      if (kept[i]) {
        chain[length++] = found[2 * i];
        chain[length++] = found[2 * i + 1];
      }
    }
    return Arrays.copyOf(chain, length);
  }

  /// The runs that stand once in both, in old order.
  private void collect(Box box) {
    int[] newOf = new int[box.oldSize()];
    Arrays.fill(newOf, -1);
    for (int slot = 0; slot < keys.length; slot++) {
      boolean isOnce = oldAt[slot] > 0 && newAt[slot] > 0;
      if (isOnce && isSame(oldAt[slot] - 1, newAt[slot] - 1)) {
        newOf[oldAt[slot] - 1 - box.oldFrom()] = newAt[slot] - 1;
      }
    }
    for (int i = 0; i < newOf.length; i++) {
      if (newOf[i] >= 0) {
        add(box.oldFrom() + i, newOf[i]);
      }
    }
  }

  /// Equal hashes are not trusted.
  private boolean isSame(int i, int j) {
    return Arrays.equals(old, i, i + run, neu, j, j + run);
  }

  private void add(int oldPlace, int newPlace) {
    if (size == found.length) {
      found = Arrays.copyOf(found, 2 * size);
    }
    found[size++] = oldPlace;
    found[size++] = newPlace;
  }
}
