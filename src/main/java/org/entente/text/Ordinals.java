package org.entente.text;

/// Ways of writing a number counted from 1.
final class Ordinals {
  private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
  private static final String[] SIGNS = {
    "M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"
  };

  private Ordinals() {}

  static String roman(int number) {
    var out = new StringBuilder();
    int rest = number;
    for (int i = 0; i < VALUES.length; i++) {
      for (; rest >= VALUES[i]; rest -= VALUES[i]) {
        out.append(SIGNS[i]);
      }
    }
    return out.toString();
  }

  /// A to Z, then AA, AB and so on.
  static String letters(int number) {
    var out = new StringBuilder();
    for (int rest = number; rest > 0; rest = (rest - 1) / 26) {
      out.append((char) ('A' + (rest - 1) % 26));
    }
    return out.reverse().toString();
  }
}
