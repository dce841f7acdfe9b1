package org.entente.base;

import java.util.ArrayList;
import java.util.List;

/// Twelve words that two people read aloud to each other to be sure they hold the same digest: each
/// stands for 11 bits, from the first on, so the twelve cover the first 132 of its 256 bits.
public final class DigestWords {
  static final int WORDS = 12;
  static final int BITS = WordList.BITS;
  static final int LIST = WordList.SIZE;

  private DigestWords() {}

  public static List<String> english(Digest digest) {
    return words(digest, WordList.english());
  }

  public static List<String> french(Digest digest) {
    return words(digest, WordList.french());
  }

  private static List<String> words(Digest digest, WordList list) {
    byte[] bytes = digest.bytes();
    var words = new ArrayList<String>();
    for (int word = 0; word < WORDS; word++) {
      int index = 0;
      for (int bit = word * BITS; bit < (word + 1) * BITS; bit++) {
        index = index << 1 | bytes[bit / 8] >> (7 - bit % 8) & 1;
      }
      words.add(list.word(index));
    }
    return List.copyOf(words);
  }
}
