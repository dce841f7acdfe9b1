package org.entente.format.bracketed;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Words in which every character knows the line and the column of the source it came from.
final class PlacedText {
  private final StringBuilder text = new StringBuilder();
  private int[] lines = new int[64];
  private int[] columns = new int[64];
  private @Nullable String whole;

  /// Adds a line's words: single spaces, and one space before them unless the text so far ends with
  /// a hyphen that parts a word.
  void add(Line line) {
    String words = line.text();
    boolean isCompound = endsWithHyphen() && startsWithLetter(words);
    if (!text.isEmpty() && !isCompound) {
      add(' ', line.number(), 1);
    }
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      boolean isDouble = c == ' ' && (text.isEmpty() || text.charAt(text.length() - 1) == ' ');
      if (!isDouble) {
        add(c, line.number(), i + 1);
      }
    }
    while (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
      text.setLength(text.length() - 1);
      whole = null;
    }
  }

  private void add(char c, int line, int column) {
    int at = text.length();
    if (at == lines.length) {
      lines = Arrays.copyOf(lines, at * 2);
      columns = Arrays.copyOf(columns, at * 2);
    }
    lines[at] = line;
    columns[at] = column;
    whole = null;
    text.append(c);
  }

  /// A part of it.
  PlacedText part(int from, int to) {
    var part = new PlacedText();
    part.append(this, from, to);
    return part;
  }

  /// Adds a part of another text.
  PlacedText append(PlacedText other, int from, int to) {
    for (int i = from; i < to; i++) {
      add(other.text.charAt(i), other.lines[i], other.columns[i]);
    }
    return this;
  }

  int length() {
    return text.length();
  }

  char at(int index) {
    return text.charAt(index);
  }

  int line(int index) {
    return lines[Math.min(index, Math.max(0, text.length() - 1))];
  }

  int column(int index) {
    return columns[Math.min(index, Math.max(0, text.length() - 1))];
  }

  String string(int from, int to) {
    return text.substring(from, Math.min(to, text.length()));
  }

  @Override
  public String toString() {
    String known = whole;
    if (known == null) {
      known = text.toString();
      whole = known;
    }
    return known;
  }

  private boolean endsWithHyphen() {
    int length = text.length();
    return length > 1
        && text.charAt(length - 1) == '-'
        && Character.isLetter(text.charAt(length - 2));
  }

  private static boolean startsWithLetter(String words) {
    String stripped = words.stripLeading();
    return !stripped.isEmpty() && Character.isLetter(stripped.charAt(0));
  }
}
