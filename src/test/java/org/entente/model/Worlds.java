package org.entente.model;

import java.util.Arrays;

/// Worlds seen, each once, in the order they were found, and from which each was reached first.
final class Worlds {
  static final int KNOWN = -1;
  static final int NONE = -1;

  private final int width;
  private int[] cells;
  private int[] parents = new int[1024];
  private int[] table = new int[4096];
  private int size;

  Worlds(int width) {
    this.width = width;
    this.cells = new int[1024 * width];
    Arrays.fill(table, NONE);
  }

  int size() {
    return size;
  }

  int[] get(int index) {
    return Arrays.copyOfRange(cells, index * width, (index + 1) * width);
  }

  int parent(int index) {
    return parents[index];
  }

  /// The world's index if it is new, else [#KNOWN].
  int add(int[] world, int parent) {
    int slot = slotOf(world);
    if (table[slot] != NONE) {
      return KNOWN;
    }
    if (size == parents.length) {
      parents = Arrays.copyOf(parents, size * 2);
      cells = Arrays.copyOf(cells, size * 2 * width);
    }
    System.arraycopy(world, 0, cells, size * width, width);
    parents[size] = parent;
    table[slot] = size++;
    if (size * 2 > table.length) {
      grow();
    }
    return size - 1;
  }

  private void grow() {
    table = new int[table.length * 2];
    Arrays.fill(table, NONE);
    for (int index = 0; index < size; index++) {
      table[slotOf(get(index))] = index;
    }
  }

  private int slotOf(int[] world) {
    int hash = Arrays.hashCode(world) * 0x9E3779B9;
    int slot = (hash ^ hash >>> 15) & table.length - 1;
    while (table[slot] != NONE && !isAt(table[slot], world)) {
      slot = slot + 1 & table.length - 1;
    }
    return slot;
  }

  private boolean isAt(int index, int[] world) {
    return Arrays.equals(cells, index * width, (index + 1) * width, world, 0, width);
  }
}
