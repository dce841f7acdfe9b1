package org.entente.words;

import java.util.Arrays;

/// Which token of the new text is which of the old one, in order.
///
/// Short stretches go to [Myers] as they are. Long ones are first cut at [Anchors], long runs
/// before short ones, because a run of twelve words that stands once in both texts hardly ever
/// deceives and a single word often does.
final class Matching {
  private static final int SHORT = 400;
  private static final int[] RUNS = {12, 6, 3};

  private final int[] old;
  private final int[] neu;
  private final int[] mates;
  private final Myers myers;

  Matching(int[] old, int[] neu) {
    this.old = old;
    this.neu = neu;
    mates = new int[old.length];
    Arrays.fill(mates, -1);
    myers = new Myers(old, neu, mates);
  }

  /// For each old token its place in the new text; -1 if it is not kept.
  int[] mates() {
    return mates;
  }

  /// Matches the tokens of one box.
  void match(Box box) {
    match(box, 0);
  }

  private void match(Box whole, int level) {
    Box box = myers.trim(whole);
    if (box.isEmpty()) {
      return;
    }
    boolean isShort = box.oldSize() + box.newSize() <= SHORT;
    if (isShort || level == RUNS.length) {
      myers.keep(box);
      return;
    }
    int oldFrom = box.oldFrom();
    int newFrom = box.newFrom();
    int[] anchors = Anchors.of(old, neu, box, RUNS[level]);
    for (int i = 0; i < anchors.length; i += 2) {
      if (anchors[i] >= oldFrom && anchors[i + 1] >= newFrom) {
        match(new Box(oldFrom, anchors[i], newFrom, anchors[i + 1]), level + 1);
        int length = keepRun(anchors[i], anchors[i + 1], box);
        oldFrom = anchors[i] + length;
        newFrom = anchors[i + 1] + length;
      }
    }
    match(new Box(oldFrom, box.oldTo(), newFrom, box.newTo()), level + 1);
  }

  /// Keeps the equal tokens from here on; how many they are.
  private int keepRun(int oldAt, int newAt, Box box) {
    int length = 0;
    while (oldAt + length < box.oldTo()
        && newAt + length < box.newTo()
        && old[oldAt + length] == neu[newAt + length]) {
      mates[oldAt + length] = newAt + length;
      length++;
    }
    return length;
  }
}
