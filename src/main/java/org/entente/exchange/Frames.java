package org.entente.exchange;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.entente.base.Bounds;
import org.entente.base.LineRefusal;
import org.entente.base.Refused;

/// Takes lines and runs of bytes from a stream, counting, and never more than a pouch may hold.
final class Frames {
  /// The longest line is `negotiation` or `have`, about 100 bytes.
  private static final int MOST_LINE = 128;

  private final InputStream in;
  private final String name;
  private long at;

  Frames(InputStream in, String name) {
    this.in = new BufferedInputStream(in, 1 << 16);
    this.name = name;
  }

  /// Bytes taken so far.
  long at() {
    return at;
  }

  /// Where reading stands, for messages.
  String place() {
    return name + ", byte " + at;
  }

  /// The next line without its LF; ASCII only.
  String line() throws IOException {
    var line = new StringBuilder();
    for (int c = next(); c != '\n'; c = next()) {
      if (c < ' ' || c > '~' || line.length() == MOST_LINE) {
        throw new Refused(new ExchangeRefusal.UnknownItem(place(), line.toString()));
      }
      line.append((char) c);
    }
    return line.toString();
  }

  /// Just so many bytes; the caller has checked the length.
  byte[] bytes(int length) throws IOException {
    requireRoom(length);
    byte[] bytes = in.readNBytes(length);
    at += bytes.length;
    if (bytes.length < length) {
      throw new Refused(new ExchangeRefusal.CutShort(place()));
    }
    return bytes;
  }

  void zeros(long count) throws IOException {
    requireRoom(count);
    byte[] part = new byte[1 << 13];
    for (long left = count; left > 0; ) {
      int read = in.readNBytes(part, 0, (int) Math.min(left, part.length));
      if (read == 0) {
        throw new Refused(new ExchangeRefusal.CutShort(place()));
      }
      for (int i = 0; i < read; i++) {
        if (part[i] != 0) {
          throw new Refused(new ExchangeRefusal.PaddingWrong(place(), "a byte of it is not zero"));
        }
      }
      at += read;
      left -= read;
    }
  }

  /// Asks that nothing follows.
  void end() throws IOException {
    if (in.read() >= 0) {
      throw new Refused(new ExchangeRefusal.BytesAfterEnd(place()));
    }
  }

  private int next() throws IOException {
    requireRoom(1);
    int c = in.read();
    if (c < 0) {
      throw new Refused(new ExchangeRefusal.CutShort(place()));
    }
    at++;
    return c;
  }

  private void requireRoom(long more) {
    if (at + more > Bounds.POUCH_BYTES) {
      throw new Refused(new LineRefusal.TooLarge(name, "bytes", Bounds.POUCH_BYTES));
    }
  }
}
