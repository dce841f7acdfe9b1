package org.entente.gen;

import java.util.List;

/// Carries the known places of the words of an edited line over to the tokens of the new text.
final class Places {

  /// The tokens of the line, `to` excluded, and whether it was moved.
  record At(int from, int to, boolean moved) {}

  private Places() {}

  /// The line was made from these words. What an edit brought together may be cut otherwise than
  /// before; such a token is new.
  static void report(List<Word> words, Tokens neu, At at, Correspondence.Report report) {
    if (at.from == at.to) {
      return;
    }
    int start = neu.start(at.from);
    String line = neu.text().substring(start, neu.end(at.to - 1));
    int reached = 0;
    for (Word word : words) {
      reached = line.indexOf(word.text(), reached);
      int token = neu.at(start + reached, start + reached + word.text().length());
      if (word.place() >= 0 && token >= 0) {
        report.token(word.place(), token, at.moved);
      }
      reached += word.text().length();
    }
  }
}
