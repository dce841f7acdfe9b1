package org.entente.format.bracketed;

/// Why something is in the list of what was not understood, or was read in a way a person should
/// check.
public enum Reason {
  UNATTRIBUTED("a bracket that names nobody"),
  UNKNOWN_PARTY("looks like an attribution, but names no party given; read as naming nobody"),
  UNCLOSED("a bracket opens and is not closed; kept as a character in every text"),
  UNOPENED("a bracket closes and was not opened; kept as a character"),
  NO_PROPOSER("says who opposes and not who proposes; kept, in its brackets, for all others"),
  SILENT("takes some parties' stance and not these parties'; read as not held by them"),
  CONTRADICTION("names a party both for and against; read as naming nobody"),
  NOBODY_HOLDS("words of a party inside a bracket that it does not hold; they are in no text"),
  SPANS("opens inside one provision and closes in another; read so"),
  PLACEHOLDER("a blank to be filled; kept as it stands"),
  EDITORS_NOTE("a note on the draft in brackets; kept as it stands"),
  OPTION("an option that names nobody; kept as it stands"),
  OPTION_WITHOUT_END("nothing says where the last option ends; the options are kept as they stand"),
  STUCK("no space before the bracket; read as one word"),
  BRACKETED_NUMBER("a number alone in brackets; kept among the words"),
  LONE_MARKER("a number alone on its line; its words may stand above it"),
  LONE_NUMBER("a number alone on its line, neither a page nor a footnote; kept as words"),
  STUCK_NUMBER("a figure after a party's name that calls no footnote; left out"),
  NOTE_UNCALLED("a footnote with no call on its page; kept as a paragraph"),
  NOTE_AMBIGUOUS("a footnote that more than one place on its page could call; kept as a paragraph"),
  NOTE_BROKEN_OFF("a footnote that breaks off; its end may stand on the next page"),
  HIDDEN_CHARACTER("characters that show nothing, or turn the direction, left out"),
  LEFT_OUT("words the page does not show, left out"),
  STRUCK("words struck through in the page; kept"),
  TABLE("a table; its cells are kept as words, row by row");

  private final String sentence;

  Reason(String sentence) {
    this.sentence = sentence;
  }

  /// The reason in words, without its full stop.
  public String sentence() {
    return sentence;
  }
}
