package org.entente.text;

import org.entente.base.Bounds;
import org.entente.base.CanonicalText;
import org.entente.base.LineRefusal;
import org.entente.base.Refused;

/// The words of one provision in one language: a heading and a body, either of which may be empty,
/// each one line of canonical text with the closed set of inline marks (`docs/format/text.md`). A
/// schedule's body holds its column titles and a row's its cells, parted by ` | `.
public record Wording(String heading, String body) {
  public static final Wording EMPTY = new Wording("", "");

  public Wording {
    check(heading, "heading");
    check(body, "body");
  }

  public static Wording ofBody(String body) {
    return new Wording("", body);
  }

  public boolean isEmpty() {
    return heading.isEmpty() && body.isEmpty();
  }

  private static void check(String line, String place) {
    if (line.length() > Bounds.BODY_CHARS) {
      throw new Refused(new LineRefusal.TooLarge(place, "characters", Bounds.BODY_CHARS));
    }
    CanonicalText.require(line, place);
    if (!line.equals(line.strip())) {
      throw new Refused(new LineRefusal.NotCanonical(place, "it starts or ends with a space"));
    }
    if (line.contains("  ")) {
      throw new Refused(new LineRefusal.NotCanonical(place, "two spaces stand together"));
    }
    checkMarks(line, place);
  }

  private static void checkMarks(String line, String place) {
    if (line.indexOf('|') < 0) {
      Inline.parse(line, place);
      return;
    }
    var cells = Cells.split(line);
    cells.forEach(cell -> Inline.parse(cell, place));
    if (!Cells.join(cells).equals(line)) {
      throw new Refused(new LineRefusal.NotCanonical(place, "cells are parted by “ | ”"));
    }
  }
}
