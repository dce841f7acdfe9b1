package org.entente.redline;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.entente.base.PartyCode;
import org.entente.text.Language;
import org.entente.text.Provision;

/// Brackets the lines of a consolidation in one language, with what is known of how they came
/// about.
final class JointLines {
  private final Consolidation consolidation;
  private final Language language;
  private final Background background;

  JointLines(Consolidation consolidation, Language language, Background background) {
    this.consolidation = consolidation;
    this.language = language;
    this.background = background;
  }

  Language language() {
    return language;
  }

  InlineBrackets heading(ConsolidatedProvision at) {
    return brackets(at, Change.Part.HEADING);
  }

  InlineBrackets body(ConsolidatedProvision at) {
    return brackets(at, Change.Part.BODY);
  }

  Stances stances(ConsolidatedProvision at) {
    return new Stances(
        language, (reader, author) -> background.hasAnswered(reader, author, at.id()));
  }

  /// Who stands how to a provision only some hold, in the usual notation where three parties or
  /// more have a position; below one that the same parties alone hold, only who they are.
  String attribution(ConsolidatedProvision at, boolean isBelowSame) {
    var without = new TreeSet<>(consolidation.present());
    without.removeAll(at.holders());
    boolean isStated = consolidation.present().size() > 2 && !without.isEmpty() && !isBelowSame;
    return isStated ? stances(at).of(at.holders(), without) : Stances.codes(at.holders());
  }

  private InlineBrackets brackets(ConsolidatedProvision at, Change.Part part) {
    boolean isOne = at.sides().size() == 1; // as in most of a text: nothing needs its origin
    var held = held(at, own -> words(own, part));
    return isOne
        ? InlineBrackets.of(held)
        : InlineBrackets.of(held, background.lastCommon(at.id(), language, part));
  }

  private String words(Provision own, Change.Part part) {
    return switch (part) {
      case HEADING -> own.in(language).heading();
      case BODY -> own.in(language).body();
    };
  }

  /// A field as each party that holds the provision has it.
  static SortedMap<PartyCode, String> held(
      ConsolidatedProvision at, Function<Provision, String> field) {
    var held = new TreeMap<PartyCode, String>();
    for (Side side : at.sides()) {
      String value = field.apply(side.own());
      side.parties().forEach(party -> held.put(party, value));
    }
    return held;
  }
}
