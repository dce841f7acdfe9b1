package org.entente.base;

import java.nio.charset.StandardCharsets;

/// Writes canonical text: each line is a key, a space and a value, and ends with LF.
public final class LineWriter {
  private final StringBuilder text = new StringBuilder();

  public LineWriter(String typeLine) {
    text.append(typeLine).append('\n');
  }

  /// Adds a line. A value with a line break or another control character would read back as
  /// something else, and is refused with its field named.
  public LineWriter put(String key, Object... values) {
    text.append(key);
    for (Object value : values) {
      String words = value.toString();
      requireNoControl(key, words);
      text.append(' ').append(words);
    }
    text.append('\n');
    return this;
  }

  private static void requireNoControl(String key, String words) {
    for (int i = 0; i < words.length(); i++) {
      if (Character.isISOControl(words.charAt(i))) {
        throw new Refused(
            new LineRefusal.HiddenCharacter(
                "“" + key + "”, character " + (i + 1),
                String.format("U+%04X", (int) words.charAt(i))));
      }
    }
  }

  public String text() {
    return text.toString();
  }

  public byte[] bytes() {
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
