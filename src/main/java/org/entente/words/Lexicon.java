package org.entente.words;

import java.text.Normalizer;
import java.util.Arrays;

/// A number for each distinct word of a comparison, so that words are compared as numbers.
///
/// Forms of one sign count as one word: quotation marks straight, curly or angled; apostrophes;
/// hyphens and dashes; breaking and no-break spaces in a number; ligatures. The words themselves
/// keep the form they have. What only depends on the word is computed once for each.
final class Lexicon {
  private static final char[] FORMS = forms();
  private static final long FACTOR = 0x9E3779B97F4A7C15L;
  private static final int HASHED = 56;
  private static final long LIGATURE = 0;
  private static final int FIRST_LIGATURE = 0xFB00;
  private static final int LAST_LIGATURE = 0xFB06;

  private int[] slots = new int[512];
  private long[] keys = new long[128];
  private int[] starts = new int[129];
  private char[] letters = new char[1024];
  private byte[] weights = new byte[128];
  private byte[] borders = new byte[128];
  private int size;

  /// The numbers of all tokens.
  int[] numbers(Words of) {
    int[] numbers = new int[of.size()];
    char[] chars = of.chars();
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = number(chars, of.start(i), of.end(i));
    }
    return numbers;
  }

  /// The weight of a word ([Vocabulary#weight]).
  int weight(int number) {
    if (weights[number] == 0) {
      weights[number] = (byte) Vocabulary.weight(word(number));
    }
    return weights[number];
  }

  /// How naturally a line is cut before and after a word ([Border]).
  int borderAfter(int number) {
    return border(number) >> 4;
  }

  int borderBefore(int number) {
    return border(number) & 15;
  }

  private int border(int number) {
    if (borders[number] == 0) {
      String word = word(number);
      borders[number] = (byte) (128 | Border.after(word) << 4 | Border.ahead(word));
    }
    return borders[number] & 127;
  }

  private int number(char[] chars, int from, int to) {
    long key = key(chars, from, to);
    if (key == LIGATURE) {
      String plain = Normalizer.normalize(new String(chars, from, to - from), Normalizer.Form.NFKC);
      return number(plain.toCharArray(), 0, plain.length());
    }
    boolean isExact = key >>> HASHED != 0xFF;
    int slot = slot(key);
    while (slots[slot] != 0) {
      int number = slots[slot] - 1;
      if (keys[number] == key && (isExact || isWord(number, chars, from, to))) {
        return number;
      }
      slot = slot + 1 & slots.length - 1;
    }
    slots[slot] = size + 1;
    return add(key, chars, from, to);
  }

  /// A word of up to eight common letters is its own key; any other is hashed, with a first byte
  /// that no such word begins with; one with a ligature has none.
  private static long key(char[] chars, int from, int to) {
    long key = 0;
    boolean isExact = to - from <= Long.BYTES;
    for (int i = from; i < to; i++) {
      int c = chars[i] < 0x80 ? chars[i] : form(chars[i]);
      if (c >= FIRST_LIGATURE && c <= LAST_LIGATURE) {
        return LIGATURE;
      }
      isExact &= c < 0xFF;
      key = isExact ? key << 8 | c : (key ^ c) * FACTOR;
    }
    return isExact ? key : key | 0xFFL << HASHED;
  }

  private int slot(long key) {
    return (int) (key * FACTOR >>> 40) & slots.length - 1;
  }

  private boolean isWord(int number, char[] chars, int from, int to) {
    int start = starts[number];
    if (starts[number + 1] - start != to - from) {
      return false;
    }
    for (int i = from; i < to; i++) {
      char c = chars[i];
      if (letters[start + i - from] != (c < 0x80 ? c : form(c))) {
        return false;
      }
    }
    return true;
  }

  private int add(long key, char[] chars, int from, int to) {
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, 2 * size);
      starts = Arrays.copyOf(starts, 2 * size + 1);
      weights = Arrays.copyOf(weights, 2 * size);
      borders = Arrays.copyOf(borders, 2 * size);
    }
    int at = starts[size];
    while (at + to - from > letters.length) {
      letters = Arrays.copyOf(letters, 2 * letters.length);
    }
    for (int i = from; i < to; i++) {
      letters[at++] = form(chars[i]);
    }
    keys[size] = key;
    starts[++size] = at;
    if (2 * size > slots.length) {
      spread();
    }
    return size - 1;
  }

  private String word(int number) {
    return new String(letters, starts[number], starts[number + 1] - starts[number]);
  }

  private void spread() {
    slots = new int[4 * slots.length];
    for (int number = 0; number < size; number++) {
      int slot = slot(keys[number]);
      while (slots[slot] != 0) {
        slot = slot + 1 & slots.length - 1;
      }
      slots[slot] = number + 1;
    }
  }

  private static char form(char c) {
    return c < FORMS.length ? FORMS[c] : c;
  }

  private static char[] forms() {
    char[] forms = new char[0x2100];
    for (int c = 0; c < forms.length; c++) {
      forms[c] = (char) c;
    }
    put(forms, "‘’‛ʼ", '\'');
    put(forms, "“”„‟«»", '"');
    put(forms, "\u2010\u2011\u2012–—\u2015", '-');
    put(forms, "\u00a0\u202f\u2009\u2007", ' ');
    return forms;
  }

  private static void put(char[] forms, String of, char form) {
    of.chars().forEach(c -> forms[c] = form);
  }
}
