package org.entente.text;

import java.util.Optional;

/// How firmly a party stands on a provision, the least firm first.
public enum Mark {
  PROPOSED("proposed"),
  PROVISIONALLY_AGREED("provisional"),
  AD_REFERENDUM("ad-referendum"),
  CLOSED("closed");

  private final String word;

  Mark(String word) {
    this.word = word;
  }

  /// The word that stands for it in canonical text and in commands.
  public String word() {
    return word;
  }

  public static Optional<Mark> ofWord(String word) {
    for (Mark mark : values()) {
      if (mark.word.equals(word)) {
        return Optional.of(mark);
      }
    }
    return Optional.empty();
  }
}
