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
  private static final int FIRST_LIGATURE = 0xFB00;
  private static final int LAST_LIGATURE = 0xFB06;

  private int[] slots = new int[512];
  private int[] hashes = new int[128];
  private String[] words = new String[128];
  private byte[] weights = new byte[128];
  private byte[] borders = new byte[128];
  private int size;

  /// The numbers of all tokens.
  int[] numbers(Words of) {
    int[] numbers = new int[of.size()];
    String text = of.text();
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = number(text, of.start(i), of.end(i));
    }
    return numbers;
  }

  /// The weight of a word ([Vocabulary#weight]).
  int weight(int number) {
    if (weights[number] == 0) {
      weights[number] = (byte) Vocabulary.weight(words[number]);
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
      String word = words[number];
      borders[number] = (byte) (128 | Border.after(word) << 4 | Border.ahead(word));
    }
    return borders[number] & 127;
  }

  private int number(String text, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        if (c >= FIRST_LIGATURE && c <= LAST_LIGATURE) {
          String plain = Normalizer.normalize(text.substring(from, to), Normalizer.Form.NFKC);
          return number(plain, 0, plain.length());
        }
        c = form(c);
      }
      hash = hash * 31 + c;
    }
    hash = (hash ^ hash >>> 15) * 0x9E3779B1;
    int slot = hash >>> 9 & slots.length - 1;
    while (slots[slot] != 0) {
      int number = slots[slot] - 1;
      if (hashes[number] == hash && isWord(words[number], text, from, to)) {
        return number;
      }
      slot = slot + 1 & slots.length - 1;
    }
    slots[slot] = size + 1;
    return add(hash, text, from, to);
  }

  private static boolean isWord(String word, String text, int from, int to) {
    if (word.length() != to - from) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      char c = text.charAt(from + i);
      if (word.charAt(i) != (c < 0x80 ? c : form(c))) {
        return false;
      }
    }
    return true;
  }

  private int add(int hash, String text, int from, int to) {
    if (size == words.length) {
      hashes = Arrays.copyOf(hashes, 2 * size);
      words = Arrays.copyOf(words, 2 * size);
      weights = Arrays.copyOf(weights, 2 * size);
      borders = Arrays.copyOf(borders, 2 * size);
    }
    hashes[size] = hash;
    words[size] = plain(text, from, to);
    size++;
    if (2 * size > slots.length) {
      spread();
    }
    return size - 1;
  }

  private void spread() {
    slots = new int[4 * slots.length];
    for (int number = 0; number < size; number++) {
      int slot = hashes[number] >>> 9 & slots.length - 1;
      while (slots[slot] != 0) {
        slot = slot + 1 & slots.length - 1;
      }
      slots[slot] = number + 1;
    }
  }

  private static String plain(String text, int from, int to) {
    char[] plain = new char[to - from];
    for (int i = 0; i < plain.length; i++) {
      plain[i] = form(text.charAt(from + i));
    }
    return new String(plain);
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
