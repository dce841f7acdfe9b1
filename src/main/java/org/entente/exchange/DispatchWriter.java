package org.entente.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.entente.base.Bounds;
import org.entente.base.LineWriter;

/// Writes a dispatch as its bytes: a header of lines, each item behind a line with its length,
/// zeros up to a size that tells little, and the count.
final class DispatchWriter {
  private static final byte[] ZEROS = new byte[1 << 13];

  private final Dispatch dispatch;

  DispatchWriter(Dispatch dispatch) {
    this.dispatch = dispatch;
  }

  void write(OutputStream out) throws IOException {
    byte[] header = header();
    String end = end(dispatch.items().size());
    long bare = (long) header.length + end.length();
    for (Item item : dispatch.items()) {
      bare += (long) line(item).length() + item.bytes().length;
    }
    long zeros = Padding.zeros(bare);
    String pad = "pad " + zeros + "\n";
    Dispatch.requireMost(
        "dispatch to " + dispatch.to(), "bytes", bare + pad.length() + zeros, Bounds.POUCH_BYTES);
    out.write(header);
    for (Item item : dispatch.items()) {
      out.write(ascii(line(item)));
      out.write(item.bytes());
    }
    out.write(ascii(pad));
    writeZeros(out, zeros);
    out.write(ascii(end));
  }

  /// The last line of a dispatch of so many items, the pad not counted.
  static String end(int items) {
    return "end " + items + "\n";
  }

  private byte[] header() {
    var lines = new LineWriter(Dispatch.TYPE).put("negotiation", dispatch.negotiation());
    lines.put("from", dispatch.from()).put("to", dispatch.to());
    dispatch.have().forEach(head -> lines.put("have", head));
    return lines.bytes();
  }

  private static String line(Item item) {
    String line = item.word() + " " + item.bytes().length;
    return item instanceof Item.TextItem text ? line + " " + text.salted() + "\n" : line + "\n";
  }

  private static void writeZeros(OutputStream out, long zeros) throws IOException {
    for (long left = zeros; left > 0; left -= ZEROS.length) {
      out.write(ZEROS, 0, (int) Math.min(left, ZEROS.length));
    }
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
