package org.entente.model;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Sets of small numbers, each known by one number, so that a world is a few numbers and equal
/// worlds are equal at once. The empty set is 0.
final class Sets {
  static final int EMPTY = 0;
  private final List<BitSet> sets = new ArrayList<>(List.of(new BitSet()));
  private final List<int[]> items = new ArrayList<>(List.of(new int[0]));
  private final Map<BitSet, Integer> known = new HashMap<>(Map.of(new BitSet(), EMPTY));
  private final Map<Long, Integer> sums = new HashMap<>();

  boolean has(int set, int item) {
    return sets.get(set).get(item);
  }

  /// The items, ascending; not to be changed.
  int[] items(int set) {
    return items.get(set);
  }

  int with(int set, int item) {
    if (has(set, item)) {
      return set;
    }
    return sums.computeIfAbsent(
        (long) set << 32 | item,
        _ -> {
          BitSet more = (BitSet) sets.get(set).clone();
          more.set(item);
          return of(more);
        });
  }

  private int of(BitSet set) {
    Integer had = known.get(set);
    if (had != null) {
      return had;
    }
    known.put(set, sets.size());
    sets.add(set);
    items.add(set.stream().toArray());
    return sets.size() - 1;
  }

  boolean isWithin(int part, int whole) {
    BitSet left = (BitSet) sets.get(part).clone();
    left.andNot(sets.get(whole));
    return left.isEmpty();
  }

  int count() {
    return sets.size();
  }
}
