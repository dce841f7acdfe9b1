package org.entente.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Sure points of contact between two long sequences: runs of tokens that stand exactly once in
/// each, in the longest order both sides share (Bram Cohen's patience diff, on runs instead of
/// lines). What lies between two anchors is compared on its own, so long texts cost their length.
final class Anchors {
  private static final int RUN = 4;

  record Anchor(int oldAt, int newAt) {}

  private Anchors() {}

  static List<Anchor> of(int[] old, int[] neu) {
    Map<Long, Integer> oldOnce = once(old);
    Map<Long, Integer> newOnce = once(neu);
    var common = new ArrayList<Anchor>();
    for (int i = 0; i + RUN <= old.length; i++) {
      long run = run(old, i);
      Integer there = newOnce.get(run);
      if (there != null && there >= 0 && isAt(oldOnce, run, i) && isSame(old, i, neu, there)) {
        common.add(new Anchor(i, there));
      }
    }
    boolean[] kept = LongestRun.of(common.stream().mapToInt(Anchor::newAt).toArray());
    var chain = new ArrayList<Anchor>();
    for (int i = 0; i < kept.length; i++) {
      if (kept[i]) {
        chain.add(common.get(i));
      }
    }
    return chain;
  }

  private static boolean isAt(Map<Long, Integer> once, long run, int place) {
    Integer at = once.get(run);
    return at != null && at == place;
  }

  /// Where each run stands, -1 if it stands more than once.
  private static Map<Long, Integer> once(int[] tokens) {
    var places = new HashMap<Long, Integer>(2 * tokens.length);
    for (int i = 0; i + RUN <= tokens.length; i++) {
      places.merge(run(tokens, i), i, (_, _) -> -1);
    }
    return places;
  }

  private static long run(int[] tokens, int at) {
    long hash = 1;
    for (int i = at; i < at + RUN; i++) {
      hash = hash * 0x9E3779B97F4A7C15L + tokens[i];
    }
    return hash;
  }

  private static boolean isSame(int[] old, int i, int[] neu, int j) {
    for (int k = 0; k < RUN; k++) {
      if (old[i + k] != neu[j + k]) {
        return false;
      }
    }
    return true;
  }
}
