package org.entente.words;

/// How natural it is to cut a line between two tokens.
final class Border {
  private Border() {}

  /// From 0, within a phrase, to 6, at an end of the line.
  static int before(Words words, int token) {
    if (token <= 0 || token >= words.size()) {
      return 6;
    }
    int after =
        switch (words.word(token - 1)) {
          case ".", ";", ":" -> 5;
          case "," -> 4;
          case ")" -> 2;
          default -> 0;
        };
    int ahead =
        switch (Vocabulary.plain(words.word(token))) {
          case "," -> 3;
          case "(", "and", "or", "et", "ou" -> 2;
          case ".", ";", ":" -> 1;
          default -> 0;
        };
    return Math.max(after, ahead);
  }
}
