package org.entente.base;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// A claimed moment, RFC 3339 in UTC to the second, such as `2026-11-22T10:31:07Z`. No rule ever
/// reads it.
public record Timestamp(Instant at) {
  public Timestamp {
    at = at.truncatedTo(ChronoUnit.SECONDS);
  }

  /// Reads the one accepted form; anything else is refused with the place named.
  public static Timestamp parse(String text, String place) {
    try {
      var stamp = new Timestamp(Instant.parse(text));
      if (stamp.toString().equals(text)) {
        return stamp;
      }
    } catch (DateTimeException e) {
      // falls through to the one refusal below
    }
    throw new Refused(
        new LineRefusal.UnexpectedLine(place, "a moment such as 2026-11-22T10:31:07Z", text));
  }

  @Override
  public String toString() {
    return at.toString();
  }
}
