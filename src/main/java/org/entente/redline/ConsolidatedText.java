package org.entente.redline;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.base.PartyCode;
import org.entente.text.Language;
import org.entente.text.Mark;
import org.entente.text.Numbering;
import org.entente.text.Provision;
import org.entente.text.ProvisionId;
import org.entente.text.Wording;

/// The consolidated text as lines for a terminal, in one language: a label, the words with rival
/// ones in attributed brackets, and below it, indented, whatever words do not show: rival numbers,
/// kinds and places, other languages that differ, marks and reserves.
///
/// `Article 3(1) The Parties [CAN: shall] [USA: may, on request,] consult each other.`
public final class ConsolidatedText {
  private static final Pattern REFERENCE = Pattern.compile("\\{@([a-z0-9-]+)\\}");

  private final Numbering numbering;
  private final Language language;
  private final Colour colour;
  private final StringBuilder out = new StringBuilder();

  private ConsolidatedText(Consolidation consolidation, Language language, Colour colour) {
    this.numbering = Numbering.of(Merged.of(consolidation));
    this.language = language;
    this.colour = colour;
  }

  /// The whole text.
  public static String of(Consolidation consolidation, Language language, Colour colour) {
    return below(consolidation, consolidation.roots(), language, colour);
  }

  /// One provision and all below it, a chapter for instance; empty if there is none with this id.
  public static String of(
      Consolidation consolidation, ProvisionId only, Language language, Colour colour) {
    return below(consolidation, consolidation.find(only).stream().toList(), language, colour);
  }

  private static String below(
      Consolidation consolidation,
      Collection<ConsolidatedProvision> tops,
      Language language,
      Colour colour) {
    var text = new ConsolidatedText(consolidation, language, colour);
    tops.forEach(top -> top.walk(text::write));
    return text.out.toString();
  }

  private void write(ConsolidatedProvision at) {
    String heading = bracketed(at, Wording::heading);
    String body = bracketed(at, Wording::body);
    String gap = heading.isEmpty() || body.isEmpty() ? "" : " / ";
    String firmness =
        at.firmness()
            .filter(mark -> mark != Mark.PROPOSED)
            .map(mark -> "  <" + mark.word() + ">")
            .orElse("");
    if (at.placements().values().stream().anyMatch(place -> place.parent().isPresent())) {
      out.append(colour.strong(label(at.id()))).append("  ");
    }
    out.append(labelled(heading + gap + body)).append(firmness).append('\n');
    noteNumbers(at);
    notePlaces(at);
    noteLanguages(at);
    if (at.firmness().isEmpty()) {
      at.marks().forEach((party, mark) -> noteMark(party, mark));
    }
    at.reserves().forEach((party, reason) -> note("reserve of " + party + ": " + reason));
  }

  /// The words with each reference shown as the label of what it names. Brackets stand around whole
  /// references, so it is done last.
  private String labelled(String words) {
    return REFERENCE
        .matcher(words)
        .replaceAll(found -> Matcher.quoteReplacement(full(found.group(1))));
  }

  private String full(String id) {
    var provision = new ProvisionId(id);
    return numbering.has(provision) ? numbering.full(provision, language) : id;
  }

  private void noteMark(PartyCode party, Mark mark) {
    if (mark != Mark.PROPOSED) {
      note("marked by " + party + ": " + mark.word());
    }
  }

  private void noteNumbers(ConsolidatedProvision at) {
    var numbers = held(at, own -> RedlineText.word(own.label()));
    if (numbers.values().stream().distinct().count() > 1) {
      note("number: " + sides(numbers));
    }
    var kinds = held(at, own -> own.kind().word());
    if (kinds.values().stream().distinct().count() > 1) {
      note("kind: " + sides(kinds));
    }
  }

  private void notePlaces(ConsolidatedProvision at) {
    if (at.displaced().isEmpty()) {
      return;
    }
    var places = new TreeMap<PartyCode, String>();
    at.placements()
        .forEach((party, placement) ->
            places.put(party, at.displaced().contains(party) ? place(placement) : "here"));
    note("place: " + sides(places));
  }

  private String place(Placement placement) {
    return placement
        .after()
        .map(id -> "after " + label(id))
        .orElse("first" + placement.parent().map(id -> " in " + label(id)).orElse(""));
  }

  private void noteLanguages(ConsolidatedProvision at) {
    var differing =
        at.sides().stream()
            .flatMap(side -> side.own().wordings().keySet().stream())
            .distinct()
            .sorted()
            .filter(other -> !other.equals(language))
            .filter(other -> at.sides().stream().map(s -> s.own().in(other)).distinct().count() > 1)
            .map(Language::code)
            .toList();
    if (!differing.isEmpty()) {
      note("also differs in: " + String.join(", ", differing));
    }
  }

  private void note(String note) {
    out.append("    ").append(colour.bracket(note)).append('\n');
  }

  private String bracketed(ConsolidatedProvision at, Function<Wording, String> part) {
    var brackets = InlineBrackets.of(held(at, own -> part.apply(own.in(language))));
    String text = brackets.text(colour);
    return at.status() == Status.ONE_SIDED && !text.isEmpty()
        ? colour.bracket("[" + codes(at.holders()) + ":") + " " + text + colour.bracket("]")
        : text;
  }

  private static SortedMap<PartyCode, String> held(
      ConsolidatedProvision at, Function<Provision, String> field) {
    var held = new TreeMap<PartyCode, String>();
    for (Side side : at.sides()) {
      side.parties().forEach(party -> held.put(party, field.apply(side.own())));
    }
    return held;
  }

  private static String sides(Map<PartyCode, String> values) {
    return values.values().stream()
        .distinct()
        .map(value -> "[" + codes(holding(values, value)) + ": " + value + "]")
        .collect(Collectors.joining(" "));
  }

  private static List<PartyCode> holding(Map<PartyCode, String> values, String value) {
    return values.keySet().stream().filter(p -> value.equals(values.get(p))).toList();
  }

  private static String codes(Collection<PartyCode> parties) {
    return parties.stream().map(PartyCode::code).collect(Collectors.joining(", "));
  }

  private String label(ProvisionId id) {
    String label = numbering.has(id) ? numbering.full(id, language) : "";
    return label.isBlank() ? id.value() : label;
  }
}
