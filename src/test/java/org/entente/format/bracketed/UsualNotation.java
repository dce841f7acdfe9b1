package org.entente.format.bracketed;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.base.PartyCode;
import org.entente.redline.ConsolidatedProvision;
import org.entente.redline.Consolidation;
import org.entente.redline.InlineBrackets;
import org.entente.redline.Side;
import org.entente.text.Headings;
import org.entente.text.Kind;
import org.entente.text.Label;
import org.entente.text.Language;
import org.entente.text.Provision;
import org.entente.text.Wording;

/// Writes a consolidation as negotiators write drafts: numbers, rival words in attributed brackets,
/// a provision of some parties in a bracket of its own or, where all below it is theirs too, in one
/// around the whole. The words inside a line are as [InlineBrackets] shows them.
final class UsualNotation {
  private static final char NO_BREAK = '\u0001';

  private final Language language;
  private final Random random;
  private final int width;
  private final StringBuilder out = new StringBuilder();
  private final Map<Kind, Integer> through = new HashMap<>();

  /// Lines that are broken have room for all parties' names, once as those who propose and oppose,
  /// and some words.
  private UsualNotation(Language language, Random random, int parties) {
    this.language = language;
    this.random = random;
    this.width = random.nextBoolean() ? Integer.MAX_VALUE : 50 + 5 * parties + random.nextInt(60);
  }

  static String of(Consolidation consolidation, Language language, Random random) {
    var notation = new UsualNotation(language, random, consolidation.parties().size());
    var all = consolidation.parties();
    consolidation.roots().forEach(root -> notation.write(root, all, "", 0));
    return notation.out.toString();
  }

  private void write(
      ConsolidatedProvision at, SortedSet<PartyCode> around, String number, int depth) {
    boolean isHeaded = at.sides().getFirst().own().kind() != Kind.PARAGRAPH && depth == 0;
    String words = brackets(at, isHeaded ? Wording::heading : Wording::body);
    String gap = number.isEmpty() || words.isEmpty() ? "" : isHeaded ? ": " : " ";
    boolean isAll = at.holders().equals(around);
    boolean isWhole = !isAll && random.nextBoolean() && isOf(at, at.holders());
    String bracket = isAll ? "" : "[" + codes(at.holders()) + ": ";
    String lead = (number + gap).replace(' ', NO_BREAK);
    String opening = isAll ? lead : bracket.strip() + NO_BREAK + lead;
    opening = isHeaded ? opening.replace(' ', NO_BREAK) : opening;
    block(opening, words + (isAll || isWhole ? "" : "]"));
    below(at, isWhole ? at.holders() : around, isHeaded ? 0 : depth);
    if (isWhole) {
      out.insert(out.length() - 2, ']');
    }
  }

  private void below(ConsolidatedProvision at, SortedSet<PartyCode> around, int depth) {
    int numbered = 0;
    for (ConsolidatedProvision child : at.children()) {
      Provision own = child.sides().getFirst().own();
      boolean isNumbered = !(own.label() instanceof Label.Unnumbered);
      numbered += isNumbered ? 1 : 0;
      String number = isNumbered ? number(own.kind(), numbered, depth) : "";
      write(child, around, number, own.kind() == Kind.ITEM ? depth + 1 : 0);
    }
  }

  private String number(Kind kind, int count, int depth) {
    return switch (kind) {
      case PARAGRAPH -> count + ".";
      case ITEM -> depth == 0 ? "(" + (char) ('a' + count - 1) + ")" : "(" + ROMAN[count - 1] + ")";
      default -> Headings.word(kind, language) + " " + through.merge(kind, 1, Integer::sum);
    };
  }

  private static final String[] ROMAN = {
    "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv"
  };

  private static boolean isOf(ConsolidatedProvision at, SortedSet<PartyCode> holders) {
    return at.holders().equals(holders)
        && at.children().stream().allMatch(child -> isOf(child, holders));
  }

  private String brackets(ConsolidatedProvision at, Function<Wording, String> part) {
    SortedMap<PartyCode, String> held = new TreeMap<>();
    for (Side side : at.sides()) {
      side.parties().forEach(party -> held.put(party, part.apply(side.own().in(language))));
    }
    return InlineBrackets.of(held).text();
  }

  /// A block, its lines broken at spaces where there is no more room; a number stands in the
  /// line of the words after it and of the end of the attribution, that of a heading of all of it.
  private void block(String lead, String words) {
    int column = 0;
    for (String word : (lead + words).split(" ", -1)) {
      boolean breaks = column > 0 && column + word.length() >= width && width < 1000;
      out.append(column == 0 ? "" : breaks ? "\n" : " ").append(word.replace(NO_BREAK, ' '));
      column = breaks ? word.length() : column + 1 + word.length();
    }
    out.append("\n\n");
  }

  private static String codes(SortedSet<PartyCode> parties) {
    return parties.stream().map(PartyCode::code).collect(Collectors.joining(", "));
  }
}
