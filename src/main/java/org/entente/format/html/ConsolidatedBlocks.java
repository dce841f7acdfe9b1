package org.entente.format.html;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.base.PartyCode;
import org.entente.format.html.Block.Note;
import org.entente.redline.ConsolidatedProvision;
import org.entente.redline.InlineBrackets;
import org.entente.redline.Placement;
import org.entente.redline.Side;
import org.entente.redline.Status;
import org.entente.text.Kind;
import org.entente.text.Label;
import org.entente.text.Language;
import org.entente.text.Mark;
import org.entente.text.Provision;
import org.entente.text.Wording;

/// Makes the consolidated text ready for the page: brackets in the words; rival numbers, kinds and
/// places, marks and reserves in the margin.
final class ConsolidatedBlocks {
  private final Labelling labels;
  private final List<Language> languages;
  private final Language speech;
  private int turns;

  ConsolidatedBlocks(Labelling labels, List<Language> languages, Language speech) {
    this.labels = labels;
    this.languages = List.copyOf(languages);
    this.speech = speech;
  }

  /// How many places of the page are not agreed, or under a reserve.
  int turns() {
    return turns;
  }

  Block of(ConsolidatedProvision at) {
    Standing standing =
        switch (at.status()) {
          case AGREED -> at.reserves().isEmpty() ? Standing.SAME : Standing.CHANGED;
          case BRACKETED -> Standing.BRACKETED;
          case ONE_SIDED -> Standing.ONE_SIDED;
        };
    int turn = standing == Standing.SAME ? 0 : ++turns;
    return new Block(
        Labelling.anchor(at.id()),
        kind(at),
        standing,
        turn,
        languages.stream().map(language -> column(at, language)).toList(),
        notes(at),
        at.children().stream().map(this::of).toList());
  }

  private static Kind kind(ConsolidatedProvision at) {
    return at.sides().getFirst().own().kind();
  }

  private Block.Column column(ConsolidatedProvision at, Language language) {
    Provision own = at.sides().getFirst().own();
    var heading = held(at, side -> side.in(language).heading());
    boolean hasHeading = heading.values().stream().anyMatch(words -> !words.isEmpty());
    String label = labels.numbering().has(at.id()) ? labels.start(own, hasHeading, language) : "";
    return new Block.Column(language, label, content(at, heading), cells(at, language));
  }

  /// One body, or cell by cell if all have as many.
  private static List<Content> cells(ConsolidatedProvision at, Language language) {
    var bodies = held(at, side -> side.in(language).body());
    var widths =
        bodies.values().stream().map(body -> TextBlocks.cells(kind(at), body).size()).distinct();
    if (widths.count() > 1) {
      return List.of(content(at, bodies));
    }
    int width = TextBlocks.cells(kind(at), bodies.values().iterator().next()).size();
    var cells = new ArrayList<Content>();
    for (int i = 0; i < width; i++) {
      int cell = i;
      var texts = new TreeMap<PartyCode, String>();
      bodies.forEach(
          (party, body) -> texts.put(party, TextBlocks.cells(kind(at), body).get(cell)));
      cells.add(content(at, texts));
    }
    return cells;
  }

  private static Content content(ConsolidatedProvision at, Map<PartyCode, String> texts) {
    var brackets = InlineBrackets.of(texts);
    boolean isOneSided = at.status() == Status.ONE_SIDED && !brackets.text().isEmpty();
    return new Content.Rival(
        brackets, isOneSided ? at.holders() : Collections.emptySortedSet());
  }

  private List<Note> notes(ConsolidatedProvision at) {
    var notes = new ArrayList<Note>();
    if (at.status() != Status.AGREED) {
      boolean isRival = at.status() == Status.BRACKETED;
      notes.add(new Note.State(say(isRival ? Phrase.BRACKETED : Phrase.ONE_SIDED)));
    }
    at.firmness()
        .filter(mark -> mark != Mark.PROPOSED)
        .ifPresent(mark -> notes.add(new Note.Flag(mark.word())));
    rival(Phrase.NUMBER_WAS, held(at, own -> word(own.label())), notes);
    rival(Phrase.KIND_WAS, held(at, own -> own.kind().word()), notes);
    places(at, notes);
    languages(at, notes);
    if (at.firmness().isEmpty()) {
      at.marks().forEach((party, mark) -> mark(party, mark, notes));
    }
    at.reserves()
        .forEach((party, why) -> remark(Phrase.RESERVE_OF, party + ": " + why, notes));
    return notes;
  }

  private void mark(PartyCode party, Mark mark, List<Note> notes) {
    if (mark != Mark.PROPOSED) {
      remark(Phrase.MARKED_BY, party + ": " + mark.word(), notes);
    }
  }

  private void rival(Phrase what, Map<PartyCode, String> values, List<Note> notes) {
    if (values.values().stream().distinct().count() > 1) {
      remark(what, sides(values), notes);
    }
  }

  private void places(ConsolidatedProvision at, List<Note> notes) {
    var places = new TreeMap<PartyCode, String>();
    at.placements()
        .forEach((party, place) -> places.put(
            party, at.displaced().contains(party) ? place(place) : say(Phrase.HERE)));
    if (!at.displaced().isEmpty()) {
      remark(Phrase.PLACE, sides(places), notes);
    }
  }

  private String place(Placement placement) {
    return placement
        .after()
        .map(id -> say(Phrase.AFTER) + labels.full(id, speech))
        .or(() -> placement.parent().map(id -> say(Phrase.FIRST_IN) + labels.full(id, speech)))
        .orElse(say(Phrase.FIRST));
  }

  /// Languages that differ and are not shown.
  private void languages(ConsolidatedProvision at, List<Note> notes) {
    String codes =
        at.sides().stream()
            .flatMap(side -> side.own().wordings().keySet().stream())
            .distinct()
            .sorted()
            .filter(language -> !languages.contains(language))
            .filter(language -> rivals(at, language) > 1)
            .map(Language::code)
            .collect(Collectors.joining(", "));
    if (!codes.isEmpty()) {
      remark(Phrase.DIFFERS_IN, codes, notes);
    }
  }

  private static long rivals(ConsolidatedProvision at, Language language) {
    List<Wording> wordings = at.sides().stream().map(side -> side.own().in(language)).toList();
    return wordings.stream().distinct().count();
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
        .map(value -> "[" + holding(values, value) + ": " + value + "]")
        .collect(Collectors.joining(" "));
  }

  private static String holding(Map<PartyCode, String> values, String value) {
    Collection<PartyCode> parties = values.keySet();
    return parties.stream()
        .filter(party -> value.equals(values.get(party)))
        .map(PartyCode::code)
        .collect(Collectors.joining(", "));
  }

  private String word(Label label) {
    return switch (label) {
      case Label.FromPlace _ -> say(Phrase.BY_PLACE);
      case Label.Unnumbered _ -> say(Phrase.NO_NUMBER);
      case Label.Fixed(String number) -> number;
    };
  }

  private void remark(Phrase what, String words, List<Note> notes) {
    notes.add(new Note.Remark(say(what) + words));
  }

  private String say(Phrase phrase) {
    return phrase.in(speech);
  }
}
