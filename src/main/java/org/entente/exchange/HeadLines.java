package org.entente.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.base.Bounds;
import org.entente.base.Digest;
import org.entente.base.PartyCode;
import org.entente.base.Refused;
import org.entente.record.Head;

/// Heads as the carriers write them: a line each, or in the query of an address.
final class HeadLines {
  private static final String CODE = "([A-Z][A-Z0-9]{1,7})";
  private static final String SEQ = "([1-9][0-9]{0,17})";
  private static final String ID = "([0-9a-f]{64})";
  private static final Pattern LINE = Pattern.compile(CODE + " " + SEQ + " " + ID);
  private static final Pattern PARAMETER = Pattern.compile(CODE + "=" + SEQ + "-" + ID);

  private HeadLines() {}

  static String lines(List<Head> heads) {
    return heads.stream().map(head -> head + "\n").collect(Collectors.joining());
  }

  static List<Head> ofLines(String text, String place) {
    return text.isEmpty()
        ? List.of()
        : read(text.substring(0, text.length() - 1).split("\n", -1), LINE, place);
  }

  static String query(List<Head> heads) {
    return heads.stream()
        .map(head -> head.party() + "=" + head.seq() + "-" + head.id())
        .collect(Collectors.joining("&"));
  }

  static List<Head> ofQuery(String text, String place) {
    return text.isEmpty() ? List.of() : read(text.split("&", -1), PARAMETER, place);
  }

  private static List<Head> read(String[] parts, Pattern form, String place) {
    Dispatch.requireMost(place, "heads", parts.length, Bounds.HEADS);
    var heads = new ArrayList<Head>();
    for (String part : parts) {
      Matcher head = form.matcher(part);
      if (!head.matches()) {
        throw new Refused(new CarrierRefusal.MalformedRequest(place, "heads, as they are written"));
      }
      heads.add(
          new Head(
              new PartyCode(head.group(1)),
              Long.parseLong(head.group(2)),
              Digest.parse(head.group(3), place)));
    }
    return heads;
  }
}
