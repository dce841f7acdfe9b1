package org.entente.redline;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.base.PartyCode;

/// What bracketed words cost to read, in characters: of several renderings of the same wordings the
/// cheapest is shown.
///
/// Every character of words is read once. A bracket costs 5 more for its signs and for stopping at
/// it, and 3 for each party named; one inside another costs 10 more, for the reader must keep in
/// mind whose words stand around. No rule looks at a party's name, or at how long it is.
final class Reading {
  private static final int BRACKET = 5;
  private static final int PARTY = 3;
  private static final int INSIDE = 10;

  private Reading() {}

  /// What these pieces cost inside so many brackets.
  static int cost(List<InlineBrackets.Piece> pieces, int depth) {
    int cost = 0;
    for (InlineBrackets.Piece piece : pieces) {
      cost +=
          switch (piece) {
            case InlineBrackets.Shared(String text) -> text.length();
            case InlineBrackets.Rival rival -> cost(rival, depth);
          };
    }
    return cost;
  }

  private static int cost(InlineBrackets.Rival rival, int depth) {
    int cost = isStated(rival) ? PARTY * without(rival).size() : 0;
    for (InlineBrackets.Alternative alternative : rival.alternatives()) {
      cost += cost(alternative, depth);
    }
    return cost;
  }

  /// What one alternative costs, in a bracket inside so many others; nothing if it has no words.
  static int cost(InlineBrackets.Alternative alternative, int depth) {
    return alternative.isNothing()
        ? 0
        : BRACKET
            + PARTY * alternative.parties().size()
            + (depth > 0 ? INSIDE : 0)
            + cost(alternative.words(), depth + 1);
  }

  /// Whether it is said who proposes and who opposes: where, of three or more parties, some have
  /// these words and the others have nothing.
  static boolean isStated(InlineBrackets.Rival rival) {
    var alternatives = rival.alternatives();
    long shown = alternatives.stream().filter(a -> !a.isNothing()).count();
    int parties = alternatives.stream().mapToInt(a -> a.parties().size()).sum();
    return shown == 1 && shown < alternatives.size() && parties > 2;
  }

  /// The parties that have nothing here.
  static SortedSet<PartyCode> without(InlineBrackets.Rival rival) {
    var without = new TreeSet<PartyCode>();
    rival.alternatives().stream()
        .filter(InlineBrackets.Alternative::isNothing)
        .forEach(alternative -> without.addAll(alternative.parties()));
    return without;
  }
}
