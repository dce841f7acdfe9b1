package org.entente.base;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Twelve words that two people read aloud to each other to be sure they hold the same digest: each
/// stands for 11 bits, from the first on, so the twelve cover the first 132 of its 256 bits. The
/// lists are those of BIP-39, 2048 words a language.
public final class DigestWords {
  static final int WORDS = 12;
  static final int BITS = 11;
  static final int LIST = 1 << BITS;

  private static final List<String> ENGLISH = list("words-english.txt");
  private static final List<String> FRENCH = list("words-french.txt");

  private DigestWords() {}

  public static List<String> english(Digest digest) {
    return words(digest, ENGLISH);
  }

  public static List<String> french(Digest digest) {
    return words(digest, FRENCH);
  }

  private static List<String> words(Digest digest, List<String> list) {
    byte[] bytes = digest.bytes();
    var words = new ArrayList<String>();
    for (int word = 0; word < WORDS; word++) {
      int index = 0;
      for (int bit = word * BITS; bit < (word + 1) * BITS; bit++) {
        index = index << 1 | bytes[bit / 8] >> (7 - bit % 8) & 1;
      }
      words.add(list.get(index));
    }
    return List.copyOf(words);
  }

  private static List<String> list(String resource) {
    try (InputStream in = DigestWords.class.getResourceAsStream(resource)) {
      Bounds.require(in != null, "the program lacks its word list %s", resource);
      var words = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      Bounds.require(words.size() == LIST, "%s has %d words", resource, words.size());
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException("the program's word list " + resource + " cannot be read", e);
    }
  }
}
