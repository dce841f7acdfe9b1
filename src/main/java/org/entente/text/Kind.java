package org.entente.text;

import java.util.Locale;
import java.util.Optional;

/// What sort of unit a provision is. The order is from the whole to the smallest part.
public enum Kind {
  AGREEMENT,
  PREAMBLE,
  RECITAL,
  PART,
  CHAPTER,
  SECTION,
  ARTICLE,
  PARAGRAPH,
  ITEM,
  ANNEX,
  SCHEDULE,
  ROW,
  FOOTNOTE,
  SIGNATURES;

  /// The word that stands for it in canonical text.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Kind> ofWord(String word) {
    for (Kind kind : values()) {
      if (kind.word().equals(word)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
