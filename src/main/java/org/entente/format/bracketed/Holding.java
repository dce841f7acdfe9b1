package org.entente.format.bracketed;

/// For every character of a block: who holds it, as bits, and in how many attributed brackets it
/// stands; and whether it is a word, a gap between rival brackets, or a bracket and gone.
final class Holding {
  static final byte WORD = 0;
  static final byte GAP = 1;
  static final byte GONE = 2;

  final int[] masks;
  final byte[] roles;
  final byte[] depths;

  /// Who holds the place before the first character.
  final int before;

  Holding(int length, int before) {
    this.before = before;
    masks = new int[length];
    roles = new byte[length];
    depths = new byte[length];
  }

  /// Who holds this place; of the end, as of the start.
  int maskAt(int at) {
    return at < masks.length ? masks[at] : before;
  }

  void set(int at, int mask, byte role, int depth) {
    masks[at] = mask;
    roles[at] = role;
    depths[at] = (byte) depth;
  }
}
