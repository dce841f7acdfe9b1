package org.entente.format.bracketed;

/// A line of the source, its spaces kept; `isPageEnd` stands for a form feed and has no words.
record Line(int number, String text, boolean isPageEnd) {
  Line(int number, String text) {
    this(number, text, false);
  }

  String words() {
    return text.strip().replaceAll(" {2,}", " ");
  }

  boolean isBlank() {
    return text.isBlank();
  }

  int indent() {
    return text.length() - text.stripLeading().length();
  }

  Line with(String replaced) {
    return new Line(number, replaced, isPageEnd);
  }
}
