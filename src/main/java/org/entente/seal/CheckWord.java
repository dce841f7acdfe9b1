package org.entente.seal;

import java.util.List;

/// The last word of each line of a share: it makes a sum over the line come out as zero, in
/// GF(2048) with x¹¹+x²+1.
///
/// Word i of the line counts times αⁱ, its number times α⁸, and what tells its share from others of
/// the set times α⁹; α is x. So one wrong word, two words that changed places, a line in another's
/// place and a line of another share of the set are found for certain; anything else goes unnoticed
/// once in 2048 times.
final class CheckWord {
  static final int WORDS = 7;
  private static final int REDUCTION = 0b101;
  private static final int ORDER = 2047;

  private CheckWord() {}

  /// The seventh word after these six.
  static int of(List<Integer> six, int line, int share) {
    return times(sum(six, line, share), power(ORDER - WORDS));
  }

  static boolean holds(List<Integer> seven, int line, int share) {
    return sum(seven, line, share) == 0;
  }

  private static int sum(List<Integer> words, int line, int share) {
    int sum = times(line, power(WORDS + 1)) ^ times(share, power(WORDS + 2));
    for (int i = 0; i < words.size(); i++) {
      sum ^= times(words.get(i), power(i + 1));
    }
    return sum;
  }

  private static int power(int exponent) {
    int power = 1;
    for (int i = 0; i < exponent; i++) {
      power = times(power, 2);
    }
    return power;
  }

  static int times(int a, int b) {
    int product = 0;
    int shifted = a;
    for (int bit = 0; bit < 11; bit++) {
      product ^= shifted & -(b >> bit & 1);
      shifted = shifted << 1 & 0x7ff ^ REDUCTION & -(shifted >> 10);
    }
    return product;
  }
}
