package org.entente.words;

import java.util.Arrays;
import java.util.BitSet;

/// A line of text as words, in English or French. Words, numbers and signs are tokens; white space
/// is not, but every character keeps its place, so any stretch of tokens gives back its exact text.
///
/// One token each: a word with its inner hyphens and apostrophes (`cross-border`, `Party’s`), a
/// French elision (`l’`, `qu’`), a number with its separators, currency sign and per cent sign
/// (`1,000.50`, `1 000,5`, `25 %`, `0406.10`), a date (`1 January 2027`, `1er janvier 2027`,
/// `January 1, 2027`, `2027-01-01`), a reference `{@id}`, a footnote call `[^id]`, a defined term
/// `**term**`, an escaped character, and any other single sign.
public final class Words {
  private final String text;
  private final Scanner scanner;
  private int[] starts = new int[16];
  private int[] ends = new int[16];
  private final BitSet lineStarts = new BitSet();
  private int size;

  private Words(String text) {
    this.text = text;
    scanner = new Scanner(text);
  }

  /// The characters of the whole text; not to be written to.
  char[] chars() {
    return scanner.chars();
  }

  /// No token yet; its lines are read one by one.
  static Words none(String text) {
    return new Words(text);
  }

  public static Words of(String text) {
    var words = new Words(text);
    words.readLine(0, text.length());
    return words;
  }

  public int size() {
    return size;
  }

  public String text() {
    return text;
  }

  /// The token with this number.
  public String word(int i) {
    return text.substring(starts[i], ends[i]);
  }

  /// The place of the token's first character.
  public int start(int i) {
    return starts[i];
  }

  /// The place after the token's last character; 0 for the token before the first.
  public int end(int i) {
    return i < 0 ? 0 : ends[i];
  }

  /// Whether the token is the first of a line.
  boolean startsLine(int i) {
    return lineStarts.get(i);
  }

  /// Whether the token ends a sentence or a clause of its own.
  boolean isSentenceEnd(int i) {
    char c = text.charAt(starts[i]);
    return c == '.' || c == ';' || c == ':' || c == '?' || c == '!';
  }

  /// The text between two kept tokens: after token `before`, up to token `next`.
  public String between(int before, int next) {
    return text.substring(end(before), next < size ? starts[next] : text.length());
  }

  /// Adds the tokens of a line of the text, which comes after those read so far.
  void readLine(int from, int to) {
    lineStarts.set(size);
    scanner.scan(from, to, this);
  }

  void add(int start, int end) {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, 2 * size);
      ends = Arrays.copyOf(ends, 2 * size);
    }
    starts[size] = start;
    ends[size++] = end;
  }
}
