package org.entente.gen;

import java.util.ArrayList;
import java.util.List;

/// A token of a text being edited: the white space before it in its line, and the old token it is,
/// -1 if it is new.
record Word(String gap, String text, int place) {
  static final int NEW = -1;

  static List<Word> of(Tokens tokens, int from, int to) {
    var words = new ArrayList<Word>();
    for (int i = from; i < to; i++) {
      words.add(new Word(tokens.gap(i), tokens.get(i), i));
    }
    return words;
  }

  Word fresh() {
    return new Word(gap, text, NEW);
  }

  Word spaced() {
    return gap.isEmpty() ? new Word(" ", text, place) : this;
  }

  boolean isWord() {
    return Character.isLetterOrDigit(text.codePointAt(0));
  }

  boolean isNumber() {
    return Character.isDigit(text.codePointAt(0));
  }

  boolean endsSentence() {
    return text.equals(".") || text.equals(";");
  }

  /// The words as a line; what an edit brought together is kept apart by a space.
  static String line(List<Word> words) {
    var line = new StringBuilder();
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      String between = i == 0 ? "" : word.isTorn(words.get(i - 1)) ? " " : word.gap;
      line.append(between).append(word.text);
    }
    return line.toString();
  }

  /// Whether it would now run into a word it did not follow before.
  private boolean isTorn(Word before) {
    boolean follows = before.place + 1 == place || before.place == NEW;
    return gap.isEmpty() && isWord() && !follows && !"([«“‘\"’'-–".contains(before.text);
  }
}
