package org.entente.words;

/// A stretch of old tokens beside a stretch of new ones, to be compared; ends are exclusive.
record Box(int oldFrom, int oldTo, int newFrom, int newTo) {
  int oldSize() {
    return oldTo - oldFrom;
  }

  int newSize() {
    return newTo - newFrom;
  }

  boolean isEmpty() {
    return oldFrom == oldTo || newFrom == newTo;
  }
}
