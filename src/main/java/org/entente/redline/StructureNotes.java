package org.entente.redline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.entente.base.PartyCode;
import org.entente.text.Language;
import org.entente.text.Mark;
import org.entente.text.ProvisionId;

/// What words do not show of a consolidated provision, one line for each: rival numbers, kinds,
/// parents and places, other languages that differ, marks and reserves.
final class StructureNotes {
  private final Labelled labelled;
  private final Language language;
  private final Map<ProvisionId, Optional<ProvisionId>> parents = new HashMap<>();

  StructureNotes(Consolidation consolidation, Labelled labelled, Language language) {
    this.labelled = labelled;
    this.language = language;
    for (ConsolidatedProvision at : consolidation.byId().values()) {
      at.children().forEach(child -> parents.put(child.id(), Optional.of(at.id())));
    }
  }

  List<String> of(ConsolidatedProvision at) {
    var notes = new ArrayList<String>();
    addRivals(notes, "number: ", numbers(at));
    addRivals(notes, "kind: ", kinds(at));
    if (!at.displaced().isEmpty()) {
      notes.add("place: " + sides(places(at)));
    }
    addLanguages(notes, at);
    if (at.firmness().isEmpty()) {
      at.marks().entrySet().stream()
          .filter(entry -> entry.getValue() != Mark.PROPOSED)
          .forEach(e -> notes.add("marked by " + e.getKey() + ": " + e.getValue().word()));
    }
    at.reserves().forEach((party, why) -> notes.add("reserve of " + party + ": " + why));
    return notes;
  }

  /// What words do not show of one party's own.
  List<String> of(ConsolidatedProvision at, PartyCode party) {
    var notes = new ArrayList<String>();
    addOwn(notes, "number: ", numbers(at), party);
    addOwn(notes, "kind: ", kinds(at), party);
    if (at.displaced().contains(party)) {
      notes.add("place: " + places(at).get(party));
    }
    Optional.ofNullable(at.marks().get(party))
        .filter(mark -> mark != Mark.PROPOSED && at.firmness().isEmpty())
        .ifPresent(mark -> notes.add("mark: " + mark.word()));
    Optional.ofNullable(at.reserves().get(party)).ifPresent(why -> notes.add("reserve: " + why));
    return notes;
  }

  private static void addOwn(
      List<String> notes, String what, Map<PartyCode, String> values, PartyCode party) {
    if (isRival(values)) {
      notes.add(what + values.get(party));
    }
  }

  /// How each party numbers it.
  static Map<PartyCode, String> numbers(ConsolidatedProvision at) {
    return JointLines.held(at, own -> RedlineText.word(own.label()));
  }

  static Map<PartyCode, String> kinds(ConsolidatedProvision at) {
    return JointLines.held(at, own -> own.kind().word());
  }

  static boolean isRival(Map<PartyCode, String> values) {
    return values.values().stream().distinct().count() > 1;
  }

  /// Where each party has it: here, or where else.
  Map<PartyCode, String> places(ConsolidatedProvision at) {
    var places = new TreeMap<PartyCode, String>();
    at.placements()
        .forEach((party, placement) ->
            places.put(party, at.displaced().contains(party) ? place(at, placement) : "here"));
    return places;
  }

  /// A place under another parent says so.
  private String place(ConsolidatedProvision at, Placement placement) {
    var here = parents.getOrDefault(at.id(), Optional.empty());
    String parent =
        placement.parent().filter(under -> !here.equals(Optional.of(under))).isPresent()
            ? "in " + placement.parent().map(labelled::label).orElse("") + ", "
            : "";
    return parent + placement.after().map(id -> "after " + labelled.label(id)).orElse("first");
  }

  private static void addRivals(
      List<String> notes, String what, Map<PartyCode, String> values) {
    if (isRival(values)) {
      notes.add(what + sides(values));
    }
  }

  private void addLanguages(List<String> notes, ConsolidatedProvision at) {
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
      notes.add("also differs in: " + String.join(", ", differing));
    }
  }

  private static String sides(Map<PartyCode, String> values) {
    return values.values().stream()
        .distinct()
        .map(value -> "[" + Stances.codes(holding(values, value)) + ": " + value + "]")
        .collect(Collectors.joining(" "));
  }

  private static List<PartyCode> holding(Map<PartyCode, String> values, String value) {
    return values.keySet().stream().filter(p -> value.equals(values.get(p))).toList();
  }
}
