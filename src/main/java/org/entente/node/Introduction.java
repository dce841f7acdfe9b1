package org.entente.node;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.entente.base.Bounds;
import org.entente.base.LineRefusal;
import org.entente.base.Refused;
import org.entente.record.SignedAct;

/// The first acts of a chain as a plain file: who a party is and who may act for it. It is public,
/// and is handed over like the charter; only when each has the other's can dispatches be sealed.
///
/// Bytes: the line `entente/introduction/1`, for each act `act LENGTH` and its bytes, and `end
/// COUNT`.
final class Introduction {
  static final String TYPE = "entente/introduction/1\n";

  private Introduction() {}

  static boolean isOne(byte[] bytes) {
    byte[] type = ascii(TYPE);
    return bytes.length >= type.length
        && Arrays.equals(type, 0, type.length, bytes, 0, type.length);
  }

  static byte[] bytes(List<SignedAct> acts) {
    var out = new ByteArrayOutputStream();
    out.writeBytes(ascii(TYPE));
    for (SignedAct act : acts) {
      out.writeBytes(ascii("act " + act.bytes().length + "\n"));
      out.writeBytes(act.bytes());
    }
    out.writeBytes(ascii("end " + acts.size() + "\n"));
    return out.toByteArray();
  }

  /// Reads the acts; a file cut, lengthened or otherwise written is refused.
  static List<SignedAct> parse(byte[] bytes, String place) {
    var acts = new ArrayList<SignedAct>();
    int at = TYPE.length();
    while (at < bytes.length) {
      String line = lineAt(bytes, at, place);
      at += line.length() + 1;
      if (line.equals("end " + acts.size()) && at == bytes.length) {
        return acts;
      }
      int length = lengthOf(line, place);
      if (length > bytes.length - at) {
        throw new Refused(new LineRefusal.UnexpectedLine(place, length + " bytes of an act", ""));
      }
      acts.add(SignedAct.parse(Arrays.copyOfRange(bytes, at, at + length), place));
      at += length;
    }
    throw new Refused(new LineRefusal.UnexpectedLine(place, "“end " + acts.size() + "”", ""));
  }

  private static String lineAt(byte[] bytes, int from, String place) {
    for (int i = from; i < bytes.length && i < from + 20; i++) {
      if (bytes[i] == '\n') {
        return new String(bytes, from, i - from, StandardCharsets.US_ASCII);
      }
    }
    throw new Refused(new LineRefusal.UnexpectedLine(place, "“act LENGTH” or “end COUNT”", ""));
  }

  private static int lengthOf(String line, String place) {
    if (!line.matches("act [1-9][0-9]{0,6}")) {
      throw new Refused(new LineRefusal.UnexpectedLine(place, "“act LENGTH” or “end COUNT”", line));
    }
    int length = Integer.parseInt(line.substring("act ".length()));
    if (length > Bounds.ACT_BYTES) {
      throw new Refused(new LineRefusal.TooLarge(place, "bytes in an act", Bounds.ACT_BYTES));
    }
    return length;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
