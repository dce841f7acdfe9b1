package org.entente.seal;

import java.util.List;

/// One recipient stanza of an age header: its words and its body.
@SuppressWarnings("ArrayRecordComponent") // never compared
record AgeStanza(List<String> words, byte[] body) {
  private static final int COLUMNS = 64;

  AgeStanza {
    words = List.copyOf(words);
  }

  String type() {
    return words.getFirst();
  }

  /// As it stands in the header: full lines of 64 columns, then a shorter one, which may be empty.
  String text() {
    var text = new StringBuilder("-> ").append(String.join(" ", words)).append('\n');
    String base64 = CanonicalBase64.unpadded(body);
    for (int at = 0; at <= base64.length(); at += COLUMNS) {
      text.append(base64, at, Math.min(at + COLUMNS, base64.length())).append('\n');
    }
    return text.toString();
  }
}
