package org.entente.node;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.entente.base.Digest;
import org.entente.base.Refused;
import org.entente.base.Timestamp;
import org.entente.record.ActKind;
import org.entente.record.Matter;
import org.entente.record.Office;
import org.entente.record.SignedAct;
import org.entente.record.Statement;
import org.entente.talks.Offer;
import org.entente.talks.StateOfPlay;
import org.entente.talks.TalksRefusal;
import org.entente.text.Agreement;
import org.entente.text.Grafts;
import org.entente.text.Language;
import org.entente.text.Mark;
import org.entente.text.Position;
import org.entente.text.Provision;
import org.entente.text.ProvisionId;
import org.entente.text.References;
import org.entente.text.TextRefusal;

/// What a party says in the talks: positions, packages, silence, reopening, conclusion, notes. Each
/// is one signed act, and each is checked before it is signed.
public final class Moves {
  private final Ledger ledger;
  private final Drafting drafting;
  private final Surroundings surroundings;

  Moves(Ledger ledger, Drafting drafting, Surroundings surroundings) {
    this.ledger = ledger;
    this.drafting = drafting;
    this.surroundings = surroundings;
  }

  /// Refuses what [#propose] would refuse, and changes nothing.
  public void requireProposable(Office by) {
    ledger.record().authority(ledger.self()).requirePower(by, ActKind.POSITION);
    requireNew(requireSound(drafting.required()));
  }

  /// Puts the working draft forward as the party's position.
  public SignedAct propose(Office by) {
    Position draft = requireSound(drafting.required());
    requireNew(draft);
    SignedAct act = ledger.signPosition(by, draft, Map.of(), Statement.PutForward::new);
    drafting.discard();
    return act;
  }

  /// Offers provisions of the party's position as a package: they stand or fall together.
  public SignedAct offerPackage(Office by, List<ProvisionId> provisions, String title) {
    requireHeld(provisions);
    return ledger.signWithMatter(by, Matter.of(provisions, title), Statement.Package::new);
  }

  /// Proposes provisions of the party's position by silence until a deadline.
  public SignedAct offerBySilence(
      Office by, List<ProvisionId> provisions, String words, Timestamp until) {
    requireHeld(provisions);
    Position position = drafting.positionOf(ledger.self());
    Digest digest = ledger.library().digests().of(position);
    return ledger.signWithMatter(
        by, Matter.of(provisions, words), matter -> new Statement.Silence(digest, matter, until));
  }

  /// Takes another party's package or silence proposal: its wording of those provisions goes into
  /// the party's position, which is put forward with the rest of the working draft.
  public SignedAct take(Office by, Digest offerId) {
    Offer offer = requireOffer(offerId);
    Position theirs = drafting.positionOf(offer.author());
    Matter matter = ledger.library().matter(offer.matter());
    Position mine = drafting.required();
    Agreement text = mine.text();
    for (ProvisionId id : matter.provisions()) {
      text = Grafts.take(text, theirs.text(), id);
    }
    Position taken = requireSound(Drafting.withText(mine, text));
    SignedAct act =
        ledger.signPosition(
            by,
            taken,
            Map.of(),
            (position, consolidated) -> new Statement.Take(offer.id(), position, consolidated));
    drafting.discard();
    return act;
  }

  public SignedAct decline(Office by, Digest offerId, String reason) {
    Offer offer = requireOffer(offerId);
    return ledger.signWithMatter(
        by,
        Matter.of(List.of(), reason),
        matter ->
            offer.sort() == Offer.Sort.SILENCE
                ? new Statement.Objection(offer.id(), matter)
                : new Statement.Decline(offer.id(), matter));
  }

  /// Takes back an offer of the party's own.
  public SignedAct withdrawOffer(Office by, Digest offerId) {
    boolean own =
        ledger.proceedings().offers().stream()
            .anyMatch(o -> o.id().equals(offerId) && o.author().equals(ledger.self()));
    if (!own) {
      throw new Refused(new TalksRefusal.UnknownOffer("offer " + offerId.brief()));
    }
    return ledger.sign(by, new Statement.Withdraw(offerId));
  }

  /// Answers, for this party alone and by its own clock, every silence procedure whose deadline has
  /// passed without its objecting: silence is consent (the charter allows it). Signed by the node's
  /// own key.
  public List<SignedAct> answerSilence() {
    var acts = new ArrayList<SignedAct>();
    for (Offer offer : offersToUs()) {
      boolean over = offer.until().filter(until -> passed(until)).isPresent();
      if (offer.sort() == Offer.Sort.SILENCE && over) {
        acts.add(take(Office.NODE, offer.id()));
      }
    }
    return acts;
  }

  /// Offers of other parties this party has yet to answer.
  public List<Offer> offersToUs() {
    return ledger.proceedings().offers().stream().filter(this::waitsForUs).toList();
  }

  /// Withdraws "closed" from provisions, or the conclusion when the agreement itself is named, with
  /// a reason.
  public SignedAct reopen(Office by, List<ProvisionId> provisions, String reason) {
    requireHeld(provisions);
    return ledger.signWithMatter(by, Matter.of(provisions, reason), Statement.Reopen::new);
  }

  /// Says that the text is concluded in substance. Everything that still stands in the way is named
  /// in the refusal.
  public SignedAct conclude(Office by) {
    StateOfPlay state = ledger.state();
    if (!state.isConcludable()) {
      String blocker =
          state.blockers().isEmpty() ? "it is final" : state.blockers().getFirst().words();
      throw new Refused(new TalksRefusal.NotConcluded("conclusion", blocker));
    }
    Position own = drafting.positionOf(ledger.self());
    Digest text = ledger.library().digests().of(own.text());
    return ledger.sign(by, new Statement.Conclude(text));
  }

  /// Puts the working draft forward as a change of the legal scrub, classed and explained.
  public SignedAct scrub(
      Office by, Statement.ScrubClass scrubClass, List<ProvisionId> provisions, String reason) {
    Position draft = requireSound(drafting.required());
    requireNew(draft);
    Matter matter = Matter.of(provisions, reason);
    Digest digest = ledger.library().digestOf(matter);
    SignedAct act =
        ledger.signPosition(
            by,
            draft,
            Map.of(digest, matter.bytes()),
            (position, consolidated) ->
                new Statement.Scrub(scrubClass, digest, position, consolidated));
    drafting.discard();
    return act;
  }

  /// Sends a note to the other parties.
  public SignedAct note(Office by, String words) {
    return ledger.signWithMatter(by, Matter.of(List.of(), words), Statement.Note::new);
  }

  /// Shares an account of a meeting, for the other parties or for the public.
  public SignedAct readout(Office by, Statement.Audience audience, String words) {
    return ledger.signWithMatter(
        by, Matter.of(List.of(), words), matter -> new Statement.Readout(audience, matter));
  }

  /// Walks away from the negotiation.
  public SignedAct leave() {
    return ledger.sign(Office.ROOT, new Statement.Leave());
  }

  /// What may be put forward: the charter's languages, references that resolve, no closed words
  /// changed.
  private Position requireSound(Position draft) {
    requireLanguages(draft);
    References.check(draft.text());
    requireClosedKept(draft);
    return draft;
  }

  private void requireLanguages(Position draft) {
    var wanted = new TreeSet<>(ledger.charter().languages());
    var found = new TreeSet<>(draft.text().languages());
    if (!wanted.equals(found)) {
      throw new Refused(
          new NodeRefusal.LanguageMissing("the draft", "wanted " + wanted + ", found " + found));
    }
    draft
        .text()
        .root()
        .walk(provision -> provision.wordings().keySet().forEach(l -> requireAll(provision, l)));
  }

  private void requireAll(Provision provision, Language language) {
    for (Language wanted : ledger.charter().languages()) {
      boolean same =
          provision.in(wanted).heading().isEmpty() == provision.in(language).heading().isEmpty()
              && provision.in(wanted).body().isEmpty() == provision.in(language).body().isEmpty();
      if (!same) {
        throw new Refused(
            new NodeRefusal.LanguageMissing(
                "provision " + provision.id(),
                "it has words in " + language + " and not in " + wanted));
      }
    }
  }

  /// Words the party holds as closed stay as they are until it reopens them.
  private void requireClosedKept(Position draft) {
    Optional<Position> held = drafting.putForward();
    if (held.isEmpty()) {
      return;
    }
    Map<ProvisionId, Provision> is = draft.text().byId();
    Map<ProvisionId, Provision> was = held.get().text().byId();
    held.get()
        .marks()
        .forEach((id, mark) -> {
          Provision before = was.get(id);
          Provision after = is.get(id);
          boolean kept = before != null && after != null && before.sameOwnFields(after);
          if (mark == Mark.CLOSED && !kept) {
            throw new Refused(new TalksRefusal.ClosedProvision("provision " + id));
          }
        });
  }

  private void requireNew(Position draft) {
    boolean same = drafting.putForward().filter(draft::equals).isPresent();
    if (same) {
      throw new Refused(new NodeRefusal.NothingNew("the draft of " + ledger.self()));
    }
  }

  private void requireHeld(List<ProvisionId> provisions) {
    Position own = drafting.positionOf(ledger.self());
    for (ProvisionId id : provisions) {
      if (own.text().find(id).isEmpty()) {
        throw new Refused(new TextRefusal.NoSuchProvision("provision " + id));
      }
    }
  }

  private Offer requireOffer(Digest id) {
    return offersToUs().stream()
        .filter(offer -> offer.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new Refused(new TalksRefusal.UnknownOffer("offer " + id.brief())));
  }

  private boolean waitsForUs(Offer offer) {
    return !offer.author().equals(ledger.self())
        && !offer.withdrawn()
        && !offer.takenBy().contains(ledger.self())
        && !offer.declinedBy().contains(ledger.self());
  }

  private boolean passed(Timestamp until) {
    return !surroundings.now().at().isBefore(until.at());
  }
}
