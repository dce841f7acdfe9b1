package org.entente.redline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.entente.base.Bounds;
import org.entente.base.PartyCode;

/// The rival wordings of one line in one: what all share stands outside, what they do not stands in
/// brackets, each alternative attributed to the parties that hold it; an alternative may have
/// brackets of its own. How they are chosen is told at [Bracketing], what they cost to read at
/// [Reading]. Choosing one party gives its wording, character for character.
public record InlineBrackets(List<Piece> pieces) {

  /// A stretch of the line.
  public sealed interface Piece {}

  /// Words all parties share.
  public record Shared(String text) implements Piece {}

  /// Words they do not share; ordered by the alternatives' first parties. A party that has nothing
  /// here holds an alternative that is empty or blank.
  public record Rival(List<Alternative> alternatives) implements Piece {
    public Rival {
      alternatives = List.copyOf(alternatives);
    }
  }

  /// The words some parties hold at one place, with brackets where these parties differ.
  public record Alternative(SortedSet<PartyCode> parties, List<Piece> words) {
    public Alternative {
      parties = Collections.unmodifiableSortedSet(new TreeSet<>(parties));
      words = List.copyOf(words);
    }

    /// Whether these parties have nothing here.
    public boolean isNothing() {
      return words.stream().allMatch(w -> w instanceof Shared(String text) && text.isBlank());
    }
  }

  /// A stretch of one party's wording, and all parties that hold it with this one.
  public record Run(String text, SortedSet<PartyCode> parties) {
    public Run {
      parties = Collections.unmodifiableSortedSet(new TreeSet<>(parties));
    }
  }

  public InlineBrackets {
    pieces = List.copyOf(pieces);
  }

  /// Brackets the wordings of these parties, of which there must be one.
  public static InlineBrackets of(Map<PartyCode, String> wordings) {
    return of(wordings, Optional.empty());
  }

  /// Brackets wordings that come from this one, which all parties last held alike.
  public static InlineBrackets of(Map<PartyCode, String> wordings, Optional<String> lastCommon) {
    Bounds.require(!wordings.isEmpty(), "a bracket needs a wording");
    return new InlineBrackets(Bracketing.of(wordings, lastCommon));
  }

  /// Whether nothing is in brackets.
  public boolean isClean() {
    return pieces.stream().allMatch(Shared.class::isInstance);
  }

  /// The wording of one party.
  public String choose(PartyCode party) {
    return runs(party, Collections.emptySortedSet()).stream()
        .map(Run::text)
        .collect(Collectors.joining());
  }

  /// The wording of one party in stretches; `all` are the parties that share what is outside.
  public List<Run> runs(PartyCode party, SortedSet<PartyCode> all) {
    var runs = new ArrayList<Run>();
    addRuns(pieces, party, all, runs);
    return runs;
  }

  private static void addRuns(
      List<Piece> pieces, PartyCode party, SortedSet<PartyCode> holders, List<Run> runs) {
    for (Piece piece : pieces) {
      switch (piece) {
        case Shared(String text) -> runs.add(new Run(text, holders));
        case Rival(List<Alternative> alternatives) -> {
          Alternative own = held(alternatives, party);
          addRuns(own.words(), party, own.parties(), runs);
        }
      }
    }
  }

  private static Alternative held(List<Alternative> alternatives, PartyCode party) {
    return alternatives.stream()
        .filter(alternative -> alternative.parties().contains(party))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(party + " holds no wording here"));
  }

  /// For the eye: `The Parties [CAN: shall] [USA: may, on request,] consult each other.` An empty
  /// alternative is not shown, and spaces stand outside the brackets. Of three parties or more it
  /// is said who proposes words that others have not: `[CAN, MEX propose; USA opposes: promptly]`.
  public String text() {
    return text(Stances.ENGLISH);
  }

  /// The same, with stances told as given.
  public String text(Stances stances) {
    return text(Colour.NONE, stances);
  }

  String text(Colour colour, Stances stances) {
    return shown(pieces, colour, stances);
  }

  private static String shown(List<Piece> pieces, Colour colour, Stances stances) {
    var out = new StringBuilder();
    for (Piece piece : pieces) {
      switch (piece) {
        case Shared(String text) -> out.append(text);
        case Rival rival -> out.append(shown(rival, colour, stances));
      }
    }
    return out.toString();
  }

  private static String shown(Rival rival, Colour colour, Stances stances) {
    var brackets = new ArrayList<String>();
    boolean hasSpaceBefore = false;
    boolean hasSpaceAfter = false;
    for (Alternative alternative : rival.alternatives()) {
      String words = shown(alternative.words(), Colour.NONE, stances);
      hasSpaceBefore |= words.startsWith(" ");
      hasSpaceAfter |= words.endsWith(" ");
      if (!alternative.isNothing()) {
        String by =
            Reading.isStated(rival)
                ? stances.of(alternative.parties(), Reading.without(rival))
                : Stances.codes(alternative.parties());
        brackets.add(colour.bracket("[" + by + ": " + words.strip() + "]"));
      }
    }
    String between = String.join(" ", brackets);
    return (hasSpaceBefore ? " " : "") + between + (hasSpaceAfter ? " " : "");
  }
}
