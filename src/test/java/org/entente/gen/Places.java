package org.entente.gen;

import java.util.List;

/// Carries the known places of the words of an edited line over to the tokens of the new text.
final class Places {
  private Places() {}

  /// Tokens `from` to `to` of the new text were made from these words. What an edit brought
  /// together may be cut otherwise than before; such a token is new.
  static void report(
      List<Word> words,
      Tokens old,
      Tokens neu,
      int from,
      int to,
      boolean moved,
      Correspondence.Report report) {
    int start = from < to ? neu.start(from) : 0;
    String line = neu.text().substring(start, from < to ? neu.end(to - 1) : start);
    int at = 0;
    for (Word word : words) {
      at = line.indexOf(word.text(), at);
      int token = neu.at(start + at, start + at + word.text().length());
      if (word.place() >= 0 && token >= 0 && old.get(word.place()).equals(word.text())) {
        report.token(word.place(), token, moved);
      }
      at += word.text().length();
    }
  }
}
