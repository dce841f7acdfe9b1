package org.entente.redline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.entente.base.PartyCode;
import org.entente.redline.InlineBrackets.Alternative;
import org.entente.redline.InlineBrackets.Piece;
import org.entente.redline.InlineBrackets.Rival;
import org.entente.redline.InlineBrackets.Shared;
import org.entente.words.Vocabulary;
import org.entente.words.Words;

/// Chooses how rival wordings are bracketed, by what it costs to read ([Reading]).
///
/// Where all share words, these stand outside, and each gap between them is bracketed by itself.
/// Where they share nothing but signs and small words, or one bracket around the whole is cheaper,
/// one stands around the whole. In a bracket, parties that have nothing are set apart from those
/// that have words; of three wordings or more, the two whose common words save most are put into
/// one alternative with brackets inside, again and again while it saves anything. Brackets go
/// [#DEEPEST] deep, and beyond that alternatives stay side by side.
///
/// With an origin, the wording all come from, what each party changed since stands in a bracket of
/// its own; two changes that touch stay in one where that is cheaper. Ties are broken by the words,
/// never by the names of parties; so renaming the parties renames the result and nothing else.
final class Bracketing {
  private static final int DEEPEST = 2;

  /// Wordings of one place that are searched for common words in pairs, by depth.
  private static final int[] SEARCHED = {12, 4};

  /// One wording and the parties that hold it.
  private record Held(String text, SortedSet<PartyCode> parties) {}

  /// Wordings in one alternative, and how they are shown there.
  private record Group(List<Held> sides, List<Piece> pieces) {
    Alternative alternative() {
      return new Alternative(parties(sides), pieces);
    }

    /// What the group is called when two save alike: its wordings.
    String key() {
      return sides.stream().map(Held::text).sorted().collect(Collectors.joining("\u0000"));
    }
  }

  private record Union(int one, int other, Group group, int saved) {}

  private Bracketing() {}

  static List<Piece> of(Map<PartyCode, String> wordings, Optional<String> origin) {
    return joined(sides(wordings), origin, 0);
  }

  /// The wordings, that of most parties first; ties by the words.
  private static List<Held> sides(Map<PartyCode, String> wordings) {
    SortedMap<String, SortedSet<PartyCode>> holders = new TreeMap<>();
    wordings.forEach(
        (party, text) -> holders.computeIfAbsent(text, _ -> new TreeSet<>()).add(party));
    var sides = new ArrayList<Held>();
    holders.forEach((text, parties) -> sides.add(new Held(text, parties)));
    sides.sort(
        Comparator.comparing((Held side) -> -side.parties().size()).thenComparing(Held::text));
    return sides;
  }

  private static List<Piece> joined(List<Held> sides, Optional<String> origin, int depth) {
    if (sides.size() == 1) { // as in most of a text: nothing to compare
      String only = sides.getFirst().text();
      return only.isEmpty() ? List.of() : List.of(new Shared(only));
    }
    List<Piece> whole = List.of(rival(sides, depth));
    if (hasNothing(sides)) {
      return whole;
    }
    List<Piece> inline = inline(sides, origin, depth);
    if (sharesAWord(inline) && Reading.cost(inline, depth) < Reading.cost(whole, depth)) {
      return inline;
    }
    return origin.isPresent() ? joined(sides, Optional.empty(), depth) : whole;
  }

  private static boolean hasNothing(List<Held> sides) {
    return sides.stream().anyMatch(side -> side.text().isBlank());
  }

  private static List<Piece> inline(List<Held> sides, Optional<String> origin, int depth) {
    var pieces = new ArrayList<Piece>();
    var texts = sides.stream().map(Held::text).toList();
    for (SharedWords.Segment segment : SharedWords.of(texts, origin)) {
      switch (segment) {
        case SharedWords.Common(String text) -> pieces.add(new Shared(text));
        case SharedWords.Gap gap -> pieces.addAll(cheapest(gap, sides, origin, depth));
      }
    }
    return merged(pieces);
  }

  private static List<Piece> cheapest(
      SharedWords.Gap gap, List<Held> sides, Optional<String> origin, int depth) {
    List<Piece> whole = between(gap.texts(), sides, origin, depth);
    if (gap.parts().size() == 1) {
      return whole;
    }
    var parts = new ArrayList<Piece>();
    gap.parts().forEach(part -> parts.addAll(between(part, sides, origin, depth)));
    List<Piece> split = merged(parts);
    return Reading.cost(split, depth) <= Reading.cost(whole, depth) ? split : whole;
  }

  /// Brackets what stands between common words. Words that all have put there since the origin are
  /// still to be found.
  private static List<Piece> between(
      List<String> texts, List<Held> sides, Optional<String> origin, int depth) {
    var pieces = new ArrayList<Piece>();
    for (SharedWords.Segment segment : SharedWords.trimmed(texts)) {
      switch (segment) {
        case SharedWords.Common(String text) -> pieces.add(new Shared(text));
        case SharedWords.Gap(List<String> rest, var _) -> {
          List<Held> held = held(rest, sides);
          boolean isNew = origin.isPresent() || held.size() == 1;
          pieces.addAll(
              isNew ? joined(held, Optional.empty(), depth) : List.of(rival(held, depth)));
        }
      }
    }
    return pieces;
  }

  /// Texts of these sides, in their order; equal ones together.
  private static List<Held> held(List<String> texts, List<Held> sides) {
    var held = new TreeMap<PartyCode, String>();
    for (int i = 0; i < texts.size(); i++) {
      String text = texts.get(i);
      sides.get(i).parties().forEach(party -> held.put(party, text));
    }
    return sides(held);
  }

  private static Rival rival(List<Held> sides, int depth) {
    List<Held> words = sides.stream().filter(side -> !side.text().isBlank()).toList();
    List<Held> blank = sides.stream().filter(side -> side.text().isBlank()).toList();
    var groups = new ArrayList<Group>();
    if (words.size() > 1 && !blank.isEmpty() && depth < DEEPEST) {
      groups.add(new Group(words, joined(words, Optional.empty(), depth + 1)));
    } else {
      groups.addAll(grouped(words, depth));
    }
    blank.forEach(side -> groups.add(alone(side)));
    return new Rival(
        groups.stream()
            .map(Group::alternative)
            .sorted(Comparator.comparing(alternative -> alternative.parties().first()))
            .toList());
  }

  private static Group alone(Held side) {
    return new Group(List.of(side), joined(List.of(side), Optional.empty(), 0));
  }

  private static List<Group> grouped(List<Held> sides, int depth) {
    var groups = new ArrayList<Group>();
    sides.forEach(side -> groups.add(alone(side)));
    if (depth >= DEEPEST || groups.size() > SEARCHED[depth]) {
      return groups;
    }
    var unions = new ArrayList<Union>();
    for (int i = 0; i < groups.size() && groups.size() > 2; i++) {
      union(groups, i, depth, unions);
    }
    while (groups.stream().filter(group -> !group.sides().isEmpty()).count() > 2) {
      Optional<Union> best = best(unions, groups);
      if (best.isEmpty()) {
        break;
      }
      Union union = best.get();
      groups.set(union.one(), new Group(List.of(), List.of()));
      groups.set(union.other(), new Group(List.of(), List.of()));
      unions.removeIf(other -> touches(other, union));
      groups.add(union.group());
      union(groups, groups.size() - 1, depth, unions);
    }
    groups.removeIf(group -> group.sides().isEmpty());
    return groups;
  }

  private static boolean touches(Union one, Union other) {
    return one.one() == other.one()
        || one.one() == other.other()
        || one.other() == other.one()
        || one.other() == other.other();
  }

  /// Adds what is saved by putting this group together with each before it.
  private static void union(List<Group> groups, int with, int depth, List<Union> unions) {
    Group group = groups.get(with);
    for (int i = 0; i < with; i++) {
      Group other = groups.get(i);
      if (!other.sides().isEmpty()) {
        var sides = new ArrayList<>(other.sides());
        sides.addAll(group.sides());
        sides.sort(
            Comparator.comparing((Held side) -> -side.parties().size()).thenComparing(Held::text));
        var both = new Group(sides, inline(sides, Optional.empty(), depth + 1));
        int saved = cost(group, depth) + cost(other, depth) - cost(both, depth);
        if (saved > 0 && sharesAWord(both.pieces())) {
          unions.add(new Union(i, with, both, saved));
        }
      }
    }
  }

  private static Optional<Union> best(List<Union> unions, List<Group> groups) {
    return unions.stream()
        .filter(union -> !groups.get(union.one()).sides().isEmpty())
        .min(
            Comparator.comparing((Union union) -> -union.saved())
                .thenComparing(union -> union.group().key()));
  }

  private static int cost(Group group, int depth) {
    return Reading.cost(group.alternative(), depth);
  }

  private static SortedSet<PartyCode> parties(Collection<Held> sides) {
    var parties = new TreeSet<PartyCode>();
    sides.forEach(side -> parties.addAll(side.parties()));
    return parties;
  }

  private static boolean sharesAWord(List<Piece> pieces) {
    return pieces.stream()
        .anyMatch(
            piece -> piece instanceof Shared(String text) && Vocabulary.hasWeight(Words.of(text)));
  }

  /// Shared words that touch become one piece.
  private static List<Piece> merged(List<Piece> pieces) {
    var merged = new ArrayList<Piece>();
    for (Piece piece : pieces) {
      if (piece instanceof Shared(String text)
          && !merged.isEmpty()
          && merged.getLast() instanceof Shared(String before)) {
        merged.set(merged.size() - 1, new Shared(before + text));
      } else {
        merged.add(piece);
      }
    }
    return merged;
  }
}
