package org.entente;

import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.entente.base.PartyCode;
import org.entente.record.Record;
import org.entente.record.SignedAct;
import org.entente.redline.Colour;
import org.entente.redline.ConsolidatedText;
import org.entente.redline.Status;
import org.entente.talks.Offer;
import org.entente.talks.PastPositions;
import org.entente.talks.Standing;
import org.entente.talks.StateOfPlay;
import org.entente.talks.Texts;
import org.entente.text.Language;
import org.entente.text.Numbering;
import org.entente.text.ProvisionId;

/// The state of play as a page a lawyer can read; and, with [#exact], everything a node knows of
/// it, so that two nodes can be compared letter by letter.
public final class Outline {
  private final StateOfPlay state;
  private final Texts texts;
  private final StringBuilder out = new StringBuilder();

  private Outline(StateOfPlay state, Texts texts) {
    this.state = state;
    this.texts = texts;
  }

  /// The page. It names acts by their party and number, and shows no digest and no time.
  public static String of(StateOfPlay state, Texts texts) {
    var outline = new Outline(state, texts);
    outline.write();
    return outline.out.toString();
  }

  /// The page, and below it every act held and every act that counts, by id.
  public static String exact(Record record, Texts texts) {
    StateOfPlay state = StateOfPlay.of(record, texts);
    var out = new StringBuilder(of(state, texts));
    record.all().forEach(act -> out.append(act.head()).append('\n'));
    for (PartyCode party : record.charter().chains()) {
      out.append(party).append(" counts:");
      record.live(party).forEach(act -> out.append(' ').append(act.id()));
      out.append("\nauthority ").append(record.authority(party).last());
      out.append(' ').append(record.authority(party).grants().keySet()).append('\n');
      record.openFork(party).ifPresent(fork -> fork.forEach(a -> out.append(a.id()).append('\n')));
    }
    state
        .positions()
        .forEach((party, held) ->
            out.append(party).append(' ').append(texts.digests().of(held)).append('\n'));
    out.append(state.consolidation().digest(texts.digests())).append('\n');
    out.append(record.ends()).append('\n').append(state.proceedings().offers()).append('\n');
    state.proceedings().finality().closings().forEach(c -> out.append(closing(c.act())));
    state.proceedings().finality().certificate().ifPresent(c -> out.append(closing(c.act())));
    return out.append(new TreeSet<>(state.agreed())).append('\n').toString();
  }

  private static String closing(SignedAct act) {
    return act.act().title() + " " + act.id() + "\n";
  }

  private void write() {
    line("phase: " + word(state.phase()));
    state.proceedings().standings().values().forEach(this::party);
    out.append('\n');
    var background = PastPositions.of(state, texts);
    out.append(
        ConsolidatedText.of(state.consolidation(), Language.EN, Colour.NONE, background));
    out.append('\n');
    line("agreed: %d of %d".formatted(state.agreed().size(), state.consolidation().byId().size()));
    state.consolidation().byId().values().stream()
        .filter(at -> at.status() == Status.AGREED && !state.agreed().contains(at.id()))
        .forEach(at -> line("held open though alike: " + label(at.id())));
    state.proceedings().offers().forEach(this::offer);
    state.alerts().forEach(alert -> line("alert: " + actsNamed(alert.words())));
    state.blockers().forEach(blocker -> line("in the way: " + blocker.words()));
    line("to move: " + codes(state.toMove()));
  }

  private void party(Standing standing) {
    var words = new StringJoiner("; ", standing.party() + ": ", "");
    words.add(word(standing.membership()));
    standing.latestPosition().ifPresent(act -> words.add("position of act " + act.act().seq()));
    standing.concluded().ifPresent(_ -> words.add("concluded"));
    standing.initialled().ifPresent(_ -> words.add("initialled"));
    standing.fork().ifPresent(two -> words.add("two acts number " + two.getFirst().act().seq()));
    line(words.toString());
  }

  private void offer(Offer offer) {
    var matter = texts.matter(offer.matter());
    String provisions =
        matter.provisions().stream().map(this::label).collect(Collectors.joining(", "));
    String until = offer.until().map(t -> " until " + t).orElse("");
    String said =
        (offer.takenBy().isEmpty() ? "" : ", taken by " + codes(offer.takenBy()))
            + (offer.declinedBy().isEmpty() ? "" : ", declined by " + codes(offer.declinedBy()));
    line(
        "%s of %s on %s (“%s”)%s: %s%s"
            .formatted(
                word(offer.sort()),
                offer.author(),
                provisions,
                matter.text(),
                until,
                word(offer.fate(state.proceedings().standings().size())),
                said));
  }

  private String label(ProvisionId id) {
    return state.positions().values().stream()
        .filter(position -> position.text().find(id).isPresent())
        .map(position -> Numbering.of(position.text()).full(id, Language.EN))
        .filter(label -> !label.isBlank())
        .findFirst()
        .orElse(id.value());
  }

  /// An alert names an act by the beginning of its id, which no reader can check.
  private static String actsNamed(String words) {
    return words.replaceAll("act [0-9a-f]{6,}.*", "an act");
  }

  private static String codes(Iterable<PartyCode> parties) {
    var joined = new StringJoiner(", ").setEmptyValue("nobody");
    parties.forEach(party -> joined.add(party.code()));
    return joined.toString();
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
  }

  private void line(String line) {
    out.append(line).append('\n');
  }
}
