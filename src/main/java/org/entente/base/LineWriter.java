package org.entente.base;

import java.nio.charset.StandardCharsets;

/// Writes canonical text: each line is a key, a space and a value, and ends with LF.
public final class LineWriter {
  private final StringBuilder text = new StringBuilder();

  public LineWriter(String typeLine) {
    text.append(typeLine).append('\n');
  }

  public LineWriter put(String key, Object... values) {
    text.append(key);
    for (Object value : values) {
      text.append(' ').append(value);
    }
    text.append('\n');
    return this;
  }

  public String text() {
    return text.toString();
  }

  public byte[] bytes() {
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
