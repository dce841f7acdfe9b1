package org.entente.redline;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import org.entente.base.PartyCode;
import org.entente.text.Language;
import org.entente.text.Mark;
import org.entente.text.ProvisionId;

/// The consolidated text as lines for a terminal, in one language: a label, the words with rival
/// ones in attributed brackets, and below it, indented, whatever words do not show
/// ([StructureNotes]).
///
/// `Article 3(1)  The Parties [CAN: shall] [USA: may, on request,] consult each other.`
///
/// What only some parties hold stands in one bracket, which says who proposes and who opposes where
/// there are three parties or more; provisions below it that the same parties hold name them only.
public final class ConsolidatedText {
  private final Labelled labelled;
  private final JointLines lines;
  private final StructureNotes notes;
  private final Colour colour;
  private final StringBuilder out = new StringBuilder();

  private ConsolidatedText(
      Consolidation consolidation, Language language, Colour colour, Background background) {
    this.labelled = new Labelled(consolidation, language);
    this.lines = new JointLines(consolidation, language, background);
    this.notes = new StructureNotes(consolidation, labelled, language);
    this.colour = colour;
  }

  /// The whole text.
  public static String of(Consolidation consolidation, Language language, Colour colour) {
    return of(consolidation, language, colour, Background.NONE);
  }

  /// The whole text, aligned through what was last common.
  public static String of(
      Consolidation consolidation, Language language, Colour colour, Background background) {
    return below(
        consolidation.roots(), new ConsolidatedText(consolidation, language, colour, background));
  }

  /// One provision and all below it, a chapter for instance; empty if there is none with this id.
  public static String of(
      Consolidation consolidation,
      ProvisionId only,
      Language language,
      Colour colour,
      Background background) {
    return below(
        consolidation.find(only).stream().toList(),
        new ConsolidatedText(consolidation, language, colour, background));
  }

  private static String below(Collection<ConsolidatedProvision> tops, ConsolidatedText text) {
    tops.forEach(top -> text.write(top, Collections.emptySortedSet()));
    return text.out.toString();
  }

  /// @param around who alone holds the provision this one stands below; nobody if all do
  private void write(ConsolidatedProvision at, SortedSet<PartyCode> around) {
    boolean isOneSided = at.status() == Status.ONE_SIDED;
    if (at.placements().values().stream().anyMatch(place -> place.parent().isPresent())) {
      out.append(colour.strong(labelled.label(at.id()))).append("  ");
    }
    String words = words(at);
    boolean isBracketed = isOneSided && !words.isEmpty();
    out.append(labelled.resolved(isBracketed ? inOneBracket(at, around, words) : words));
    at.firmness()
        .filter(mark -> mark != Mark.PROPOSED)
        .ifPresent(mark -> out.append("  <").append(mark.word()).append('>'));
    out.append('\n');
    notes
        .of(at)
        .forEach(note -> out.append("    ").append(colour.bracket(note)).append('\n'));
    SortedSet<PartyCode> own = isOneSided ? at.holders() : Collections.emptySortedSet();
    at.children().forEach(child -> write(child, own));
  }

  private String words(ConsolidatedProvision at) {
    Stances stances = lines.stances(at);
    String heading = lines.heading(at).text(colour, stances);
    String body = lines.body(at).text(colour, stances);
    return heading + (heading.isEmpty() || body.isEmpty() ? "" : " / ") + body;
  }

  private String inOneBracket(
      ConsolidatedProvision at, SortedSet<PartyCode> around, String words) {
    String by = lines.attribution(at, at.holders().equals(around));
    return colour.bracket("[" + by + ":") + " " + words + colour.bracket("]");
  }
}
