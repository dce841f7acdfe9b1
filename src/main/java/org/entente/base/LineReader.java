package org.entente.base;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/// Reads canonical text line by line, in the one order its grammar allows; whatever does not fit is
/// refused with the line named.
public final class LineReader {
  private final String place;
  private final String[] lines;
  private int next;

  /// Takes a whole text that starts with the given type line and ends with LF.
  public LineReader(byte[] bytes, String typeLine, String place) {
    this(CanonicalText.decode(bytes, place), typeLine, place);
  }

  public LineReader(String text, String typeLine, String place) {
    this.place = place;
    if (!text.endsWith("\n")) {
      throw new Refused(new LineRefusal.NotCanonical(place, "the last line does not end with LF"));
    }
    this.lines = text.substring(0, text.length() - 1).split("\n", -1);
    if (lines.length > Bounds.LINES) {
      throw new Refused(new LineRefusal.TooLarge(place, "lines", Bounds.LINES));
    }
    if (!lines[0].equals(typeLine)) {
      throw new Refused(
          new LineRefusal.UnexpectedLine(
              place + ", line 1", "“" + typeLine + "”", brief(lines[0])));
    }
    next = 1;
  }

  /// The value of the next line, which must have this key.
  public String take(String key) {
    return optional(key)
        .orElseThrow(() ->
            new Refused(new LineRefusal.UnexpectedLine(here(), "a line “" + key + " …”", found())));
  }

  /// The value of the next line if it has this key.
  public Optional<String> optional(String key) {
    if (next < lines.length && startsWith(lines[next], key)) {
      String value = lines[next].substring(key.length() + 1);
      if (!CanonicalText.isSimple(value)) {
        CanonicalText.require(value, here());
      }
      next++;
      return Optional.of(value);
    }
    return Optional.empty();
  }

  /// The values of all following lines with this key.
  public List<String> all(String key) {
    var values = new ArrayList<String>();
    for (var value = optional(key); value.isPresent(); value = optional(key)) {
      values.add(value.get());
    }
    return values;
  }

  /// Hands over all following lines that have either key, in the order found.
  public void allOf(String one, String other, BiConsumer<String, String> taker) {
    while (true) {
      var first = optional(one);
      if (first.isPresent()) {
        taker.accept(one, first.get());
        continue;
      }
      var second = optional(other);
      if (second.isEmpty()) {
        return;
      }
      taker.accept(other, second.get());
    }
  }

  /// Splits a value into exactly so many words.
  public String[] words(String value, int count) {
    String[] words = value.split(" ", -1);
    if (words.length != count) {
      throw new Refused(new LineRefusal.UnexpectedLine(last(), count + " words", brief(value)));
    }
    return words;
  }

  public Digest takeDigest(String key) {
    return Digest.parse(take(key), last());
  }

  /// A positive whole number in decimal, without sign or leading zero.
  public long number(String value) {
    if (!value.matches("[1-9][0-9]{0,17}")) {
      throw new Refused(
          new LineRefusal.UnexpectedLine(last(), "a positive whole number", brief(value)));
    }
    return Long.parseLong(value);
  }

  /// Asks that nothing is left.
  public void end() {
    if (next < lines.length) {
      throw new Refused(new LineRefusal.UnexpectedLine(here(), "the end", found()));
    }
  }

  public boolean atEnd() {
    return next >= lines.length;
  }

  /// The place of the line last taken, for messages.
  public String last() {
    return place + ", line " + next;
  }

  private String here() {
    return place + ", line " + (next + 1);
  }

  private String found() {
    return next < lines.length ? brief(lines[next]) : "";
  }

  private static boolean startsWith(String line, String key) {
    return line.startsWith(key) && line.startsWith(" ", key.length());
  }

  private static String brief(String line) {
    return line.length() <= 60 ? line : line.substring(0, 57) + "...";
  }
}
