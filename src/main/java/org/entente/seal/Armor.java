package org.entente.seal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.entente.base.Refused;

/// An age file as plain ASCII (strict PEM, RFC 7468), for channels that carry text only.
public final class Armor {
  private static final String BEGIN = "-----BEGIN AGE ENCRYPTED FILE-----";
  private static final String END = "-----END AGE ENCRYPTED FILE-----";
  private static final int COLUMNS = 64;

  private Armor() {}

  public static byte[] encode(byte[] file) {
    String base64 = CanonicalBase64.padded(file);
    var text = new StringBuilder(BEGIN).append('\n');
    for (int at = 0; at < base64.length(); at += COLUMNS) {
      text.append(base64, at, Math.min(at + COLUMNS, base64.length())).append('\n');
    }
    return Bytes.ascii(text.append(END).append('\n').toString());
  }

  /// Takes LF or CRLF and white space around the whole; nothing else that encoding would not write.
  public static byte[] decode(byte[] armored, String place) {
    String text = new String(armored, StandardCharsets.ISO_8859_1);
    List<String> lines = Arrays.asList(trim(text).replace("\r\n", "\n").split("\n", -1));
    if (lines.size() < 2 || !lines.getFirst().equals(BEGIN) || !lines.getLast().equals(END)) {
      throw malformed(place, "it does not stand between its two marks");
    }
    List<String> body = lines.subList(1, lines.size() - 1);
    for (int i = 0; i < body.size(); i++) {
      int length = body.get(i).length();
      if (length == 0 || length > COLUMNS || (length < COLUMNS && i < body.size() - 1)) {
        throw malformed(place, "its lines are not 64 columns wide");
      }
    }
    return CanonicalBase64.fromPadded(String.join("", body))
        .orElseThrow(() -> malformed(place, "it is not canonical Base64"));
  }

  private static String trim(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isSpace(text.charAt(from))) {
      from++;
    }
    while (to > from && isSpace(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
  }

  private static Refused malformed(String place, String detail) {
    return new Refused(new SealRefusal.ArmorMalformed(place, detail));
  }
}
