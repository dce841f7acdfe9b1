package org.entente.format.bracketed;

/// A place of the source that was not understood, or that a person should check: line and character
/// counted from 1, the words there, and the reason.
public record Finding(Reason reason, int line, int column, String words)
    implements Comparable<Finding> {
  private static final int SHOWN = 100;

  @Override
  public int compareTo(Finding other) {
    int byLine = Integer.compare(line, other.line);
    int byColumn = byLine != 0 ? byLine : Integer.compare(column, other.column);
    return byColumn != 0 ? byColumn : reason.compareTo(other.reason);
  }

  /// `12:7 a bracket that names nobody: “[shall]”`, long words shortened.
  @Override
  public String toString() {
    boolean isLong = words.codePointCount(0, words.length()) > SHOWN;
    int end = isLong ? words.offsetByCodePoints(0, SHOWN) : words.length();
    String shown = isLong ? words.substring(0, end).stripTrailing() + " …" : words;
    return line + ":" + column + "  " + reason.sentence() + ": “" + shown + "”";
  }
}
