package org.entente.redline;

/// How changes and brackets are made visible on a terminal.
public enum Colour {
  /// Signs only: `[-old-]{+new+}`, `[→1 moved away]`, `{1→ moved here}`, for files, pipes and screen readers.
  NONE,

  /// ANSI sequences (ECMA-48): deletions red and struck out, insertions green and underlined,
  /// moves cyan, brackets yellow.
  ANSI;

  private static final String RESET = "\u001b[0m";

  String deleted(String text) {
    return this == NONE ? "[-" + text + "-]" : "\u001b[31;9m" + text + RESET;
  }

  String inserted(String text) {
    return this == NONE ? "{+" + text + "+}" : "\u001b[32;4m" + text + RESET;
  }

  /// Words that moved away: `[→1 words]`.
  String movedOut(int move, String text) {
    return this == NONE ? "[→" + move + " " + text + "]" : "\u001b[36;9m" + text + RESET;
  }

  /// Words that moved here, marked with what changed in them: `{1→ words}`.
  String movedIn(int move, String marked) {
    return this == NONE
        ? "{" + move + "→ " + marked + "}"
        : "\u001b[36;4m" + marked.replace(RESET, RESET + "\u001b[36;4m") + RESET;
  }

  String bracket(String text) {
    return this == NONE ? text : "\u001b[33m" + text + RESET;
  }

  String strong(String text) {
    return this == NONE ? text : "\u001b[1m" + text + RESET;
  }
}
