package org.entente.redline;

/// How changes and brackets are made visible on a terminal.
public enum Colour {
  /// Signs only: `[-old-]{+new+}`, for files, pipes and screen readers.
  NONE,

  /// ANSI sequences (ECMA-48): deletions red and struck out, insertions green and underlined,
  /// brackets in yellow.
  ANSI;

  private static final String RESET = "\u001b[0m";

  String deleted(String text) {
    return this == NONE ? "[-" + text + "-]" : "\u001b[31;9m" + text + RESET;
  }

  String inserted(String text) {
    return this == NONE ? "{+" + text + "+}" : "\u001b[32;4m" + text + RESET;
  }

  String bracket(String text) {
    return this == NONE ? text : "\u001b[33m" + text + RESET;
  }

  String strong(String text) {
    return this == NONE ? text : "\u001b[1m" + text + RESET;
  }
}
