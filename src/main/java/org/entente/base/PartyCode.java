package org.entente.base;

import java.util.regex.Pattern;

/// The short name of a negotiating side, such as `CAN` or `EU27`: two to eight capital letters or
/// digits, a letter first.
public record PartyCode(String code) implements Comparable<PartyCode> {
  private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9]{1,7}");

  public PartyCode {
    if (!FORM.matcher(code).matches()) {
      throw new Refused(
          new LineRefusal.UnexpectedLine(
              "party code", "two to eight of A-Z and 0-9, a letter first", code));
    }
  }

  @Override
  public int compareTo(PartyCode other) {
    return code.compareTo(other.code);
  }

  @Override
  public String toString() {
    return code;
  }
}
