package org.entente.format.bracketed;

/// Every limit of this room. The parties are limited by [org.entente.base.Bounds#PARTIES].
public final class Limits {
  private Limits() {}

  /// Characters of a source, of its HTML as of its words: three times a full-size agreement.
  public static final int SOURCE_CHARS = 4 << 20;

  /// Lines of a source.
  public static final int LINES = 200_000;

  /// Brackets inside each other.
  public static final int NESTING = 64;

  /// Options of one choice, such as “Option 1” to “Option 26”.
  public static final int OPTIONS = 26;

  /// Footnotes of a source; each takes one of the characters reserved for private use.
  public static final int FOOTNOTES = 6_000;

  /// Findings kept in the list.
  public static final int FINDINGS = 100_000;

  /// Levels of items under a paragraph.
  static final int ITEM_LEVELS = 6;

  /// Characters before the colon of an attribution.
  static final int ATTRIBUTION_CHARS = 240;
}
