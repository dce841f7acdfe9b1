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
    Word before = null;
    for (Word word : words) {
      boolean glued = word.gap.isEmpty() && before != null && before.place + 1 != word.place;
      boolean opened = before != null && "([«“‘\"’'-–".contains(before.text);
      boolean parts = glued && word.isWord() && !opened && before.place != NEW;
      line.append(before == null ? "" : parts ? " " : word.gap).append(word.text);
      before = word;
    }
    return line.toString();
  }
}
