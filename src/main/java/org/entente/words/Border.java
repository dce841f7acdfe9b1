package org.entente.words;

/// How natural it is to cut a line between two tokens, from 0, within a phrase, to 6, at an end of
/// the line.
final class Border {
  static final int END = 6;

  private Border() {}

  /// For a cut right after this token.
  static int after(String token) {
    return switch (token) {
      case ".", ";", ":" -> 5;
      case "," -> 4;
      case ")" -> 2;
      default -> 0;
    };
  }

  /// For a cut right before this token.
  static int ahead(String token) {
    return switch (Vocabulary.plain(token)) {
      case "," -> 3;
      case "(", "and", "or", "et", "ou" -> 2;
      case ".", ";", ":" -> 1;
      default -> 0;
    };
  }
}
