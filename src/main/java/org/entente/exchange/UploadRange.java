package org.entente.exchange;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.base.Bounds;
import org.entente.base.LineRefusal;
import org.entente.base.Refused;

/// Which part of a pouch a request brings.
///
/// @param from the first byte of it
/// @param length how many bytes it brings
/// @param total how many bytes the pouch has
record UploadRange(long from, long length, long total) {
  private static final Pattern FORM =
      Pattern.compile("bytes (?:(0|[1-9][0-9]{0,9})-(0|[1-9][0-9]{0,9})|\\*)/([1-9][0-9]{0,9})");

  /// Reads the headers of a request. Without a range it brings the whole; with `*` it brings
  /// nothing, and asks what became of a pouch that is there in full.
  static UploadRange of(Optional<String> contentRange, long contentLength, String place) {
    UploadRange range =
        contentRange
            .map(text -> parse(text, contentLength, place))
            .orElseGet(() -> new UploadRange(0, contentLength, contentLength));
    if (range.total > Bounds.CARRIED_BYTES) {
      throw new Refused(
          new LineRefusal.TooLarge(place, "bytes over the network", Bounds.CARRIED_BYTES));
    }
    boolean isWithin = range.length >= 0 && range.from + range.length <= range.total;
    if (!isWithin || range.total == 0) {
      throw malformed(place, "the length of the body, and a range that fits it");
    }
    return range;
  }

  /// The header for a part.
  String text() {
    return length == 0
        ? "bytes */" + total
        : "bytes " + from + "-" + (from + length - 1) + "/" + total;
  }

  private static UploadRange parse(String text, long contentLength, String place) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw malformed(place, "Content-Range is “bytes FIRST-LAST/TOTAL”");
    }
    long total = Long.parseLong(form.group(3));
    if (form.group(1) == null) {
      return new UploadRange(total, 0, total);
    }
    long first = Long.parseLong(form.group(1));
    long length = Long.parseLong(form.group(2)) - first + 1;
    if (length != contentLength) {
      throw malformed(place, "Content-Range and Content-Length agree");
    }
    return new UploadRange(first, length, total);
  }

  private static Refused malformed(String place, String detail) {
    return new Refused(new CarrierRefusal.MalformedRequest(place, detail));
  }
}
