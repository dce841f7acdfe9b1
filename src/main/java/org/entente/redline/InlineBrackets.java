package org.entente.redline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.entente.base.Bounds;
import org.entente.base.PartyCode;
import org.entente.words.Vocabulary;
import org.entente.words.Words;

/// The rival wordings of one line in one: what all share stands outside, what they do not stands in
/// brackets, each alternative attributed to the parties that hold it.
///
/// One wording, that of most parties, is compared with each of the others; only tokens that all of
/// them keep are common. Where inline brackets would be longer to read than the wordings one after
/// the other, or where nothing but signs and small words is shared, one bracket stands around the
/// whole. Choosing one party gives its wording, character for character.
public record InlineBrackets(List<Piece> pieces) {

  /// A stretch of the line.
  public sealed interface Piece {}

  /// Words all parties share.
  public record Shared(String text) implements Piece {}

  /// Words they do not share; ordered by the alternatives' first parties. A party that has nothing
  /// here holds an alternative that is empty.
  public record Rival(List<Alternative> alternatives) implements Piece {
    public Rival {
      alternatives = List.copyOf(alternatives);
    }
  }

  /// The words some parties hold at one place.
  public record Alternative(SortedSet<PartyCode> parties, String text) {
    public Alternative {
      parties = Collections.unmodifiableSortedSet(new TreeSet<>(parties));
    }
  }

  /// What a reader pays for opening one more bracket, in characters.
  private static final int BRACKET_COST = 16;

  public InlineBrackets {
    pieces = List.copyOf(pieces);
  }

  /// Brackets the wordings of these parties, of which there must be one.
  public static InlineBrackets of(Map<PartyCode, String> wordings) {
    Bounds.require(!wordings.isEmpty(), "a bracket needs a wording");
    SortedMap<String, SortedSet<PartyCode>> sides = new TreeMap<>();
    wordings.forEach((party, text) -> sides.computeIfAbsent(text, _ -> new TreeSet<>()).add(party));
    var texts = new ArrayList<>(sides.keySet());
    texts.sort(
        Comparator.comparing((String text) -> -sides.getOrDefault(text, none()).size())
            .thenComparing(Comparator.naturalOrder()));
    List<SortedSet<PartyCode>> holders =
        texts.stream().map(text -> sides.getOrDefault(text, none())).toList();
    var inline = new InlineBrackets(SharedWords.pieces(texts, holders));
    var whole = new InlineBrackets(List.of(SharedWords.rivals(texts, holders)));
    boolean isShort = inline.sharesAWord() && inline.cost() < whole.cost();
    return texts.size() == 1 || isShort ? inline : whole;
  }

  /// Whether more is shared than signs and small words.
  private boolean sharesAWord() {
    for (Piece piece : pieces) {
      if (piece instanceof Shared(String text) && Vocabulary.hasWeight(Words.of(text))) {
        return true;
      }
    }
    return false;
  }

  private static SortedSet<PartyCode> none() {
    return Collections.emptySortedSet();
  }

  /// The wording of one party.
  public String choose(PartyCode party) {
    return pieces.stream()
        .map(piece ->
            switch (piece) {
              case Shared(String text) -> text;
              case Rival(List<Alternative> alternatives) -> held(alternatives, party);
            })
        .collect(Collectors.joining());
  }

  private static String held(List<Alternative> alternatives, PartyCode party) {
    return alternatives.stream()
        .filter(alternative -> alternative.parties().contains(party))
        .findFirst()
        .map(Alternative::text)
        .orElseThrow(() -> new IllegalArgumentException(party + " holds no wording here"));
  }

  /// For the eye: `The Parties [CAN: shall] [USA: may, on request,] consult each other.` An empty
  /// alternative is not shown, and spaces stand outside the brackets.
  public String text() {
    return text(Colour.NONE);
  }

  String text(Colour colour) {
    var out = new StringBuilder();
    for (Piece piece : pieces) {
      switch (piece) {
        case Shared(String text) -> out.append(text);
        case Rival(List<Alternative> alternatives) -> out.append(shown(alternatives, colour));
      }
    }
    return out.toString();
  }

  private static String shown(List<Alternative> alternatives, Colour colour) {
    String brackets =
        alternatives.stream()
            .filter(alternative -> !alternative.text().isBlank())
            .map(a -> colour.bracket("[" + codes(a) + ": " + a.text().strip() + "]"))
            .collect(Collectors.joining(" "));
    boolean hasSpaceBefore = alternatives.stream().anyMatch(a -> a.text().startsWith(" "));
    boolean hasSpaceAfter = alternatives.stream().anyMatch(a -> a.text().endsWith(" "));
    return (hasSpaceBefore ? " " : "") + brackets + (hasSpaceAfter ? " " : "");
  }

  private static String codes(Alternative alternative) {
    return alternative.parties().stream().map(PartyCode::code).collect(Collectors.joining(", "));
  }

  private int cost() {
    int cost = 0;
    for (Piece piece : pieces) {
      cost +=
          switch (piece) {
            case Shared(String text) -> text.length();
            case Rival(List<Alternative> alternatives) ->
                alternatives.stream().mapToInt(a -> a.text().length()).sum() + BRACKET_COST;
          };
    }
    return cost;
  }
}
