package org.entente.base;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/// 2048 words, each for 11 bits: what is read aloud, and what is typed back from paper. The lists
/// are those of BIP-39, no two words of which start with the same four letters.
public final class WordList {
  public static final int BITS = 11;
  public static final int SIZE = 1 << BITS;

  /// So many letters tell a word from all others.
  public static final int LETTERS = 4;

  private static final int NONE = -1;
  private static final WordList ENGLISH = read("words-english.txt");
  private static final WordList FRENCH = read("words-french.txt");

  private final List<String> words;
  private final Map<String, Integer> places = new HashMap<>();

  private WordList(List<String> words) {
    this.words = words;
    for (int i = 0; i < words.size(); i++) {
      places.put(words.get(i), i);
      places.put(start(words.get(i)), i);
    }
  }

  public static WordList english() {
    return ENGLISH;
  }

  public static WordList french() {
    return FRENCH;
  }

  /// The word for this number, from 0 to 2047.
  public String word(int number) {
    return words.get(number);
  }

  /// The number of a word, in either case; its first four letters are enough, but what follows them
  /// must be right. Empty for what is no word of the list.
  public OptionalInt number(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    int place = places.getOrDefault(start(lower), NONE);
    boolean isIt = place != NONE && words.get(place).startsWith(lower);
    boolean isEnough = isIt && (lower.length() >= LETTERS || words.get(place).equals(lower));
    return isEnough ? OptionalInt.of(place) : OptionalInt.empty();
  }

  private static String start(String word) {
    return word.length() <= LETTERS ? word : word.substring(0, LETTERS);
  }

  private static WordList read(String resource) {
    try (InputStream in = WordList.class.getResourceAsStream(resource)) {
      Bounds.require(in != null, "the program lacks its word list %s", resource);
      var words = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      Bounds.require(words.size() == SIZE, "%s has %d words", resource, words.size());
      return new WordList(words);
    } catch (IOException e) {
      throw new UncheckedIOException("the program's word list " + resource + " cannot be read", e);
    }
  }
}
