package org.entente.format.bracketed;

import java.util.ArrayList;
import java.util.List;
import org.entente.base.Refused;

/// The list of what was not understood, while it grows.
final class Findings {
  private final List<Finding> list = new ArrayList<>();
  private final String place;

  Findings(String place) {
    this.place = place;
  }

  void add(Reason reason, int line, int column, String words) {
    if (list.size() >= Limits.FINDINGS) {
      throw new Refused(
          new BracketedRefusal.TooLarge(place, "places not understood", Limits.FINDINGS));
    }
    list.add(new Finding(reason, line, column, words.strip()));
  }

  /// Adds words of a block, from one place of it to another.
  void add(Reason reason, PlacedText text, int from, int to) {
    add(reason, text.line(from), text.column(from), text.string(from, to));
  }

  List<Finding> sorted() {
    return list.stream().sorted().toList();
  }
}
