package org.entente.talks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.entente.base.Digest;
import org.entente.base.PartyCode;
import org.entente.base.Timestamp;
import org.entente.record.Act;
import org.entente.record.Charter;
import org.entente.record.Head;
import org.entente.record.Record;
import org.entente.record.SignedAct;
import org.entente.record.Statement;

/// What the acts alone say, no text read: all that a neutral depositary can know.
public record Proceedings(
    Charter charter,
    SortedMap<PartyCode, Standing> standings,
    List<Offer> offers,
    Finality finality) {

  public Proceedings {
    standings = Collections.unmodifiableSortedMap(new TreeMap<>(standings));
    offers = List.copyOf(offers);
  }

  public static Proceedings of(Record record) {
    var standings = new TreeMap<PartyCode, Standing>();
    for (PartyCode party : record.charter().sides().keySet()) {
      standings.put(party, Standings.of(record, party));
    }
    return new Proceedings(record.charter(), standings, offersOf(record), Finality.of(record));
  }

  public Standing standing(PartyCode party) {
    Standing standing = standings.get(party);
    if (standing == null) {
      throw new IllegalArgumentException(party + " is not a party");
    }
    return standing;
  }

  /// The parties that have yet to answer a position they had not seen when they last put one
  /// forward.
  public SortedSet<PartyCode> toMove() {
    return partiesWhere(this::hasSomethingNew);
  }

  public SortedSet<PartyCode> partiesWhere(Predicate<Standing> condition) {
    var found = new TreeSet<PartyCode>();
    standings.forEach((party, standing) -> {
      if (condition.test(standing)) {
        found.add(party);
      }
    });
    return found;
  }

  /// The one instrument that all parties have initialled.
  public Optional<Digest> initialledByAll() {
    return sameOfAll(standings.values().stream().map(Standing::initialled).toList());
  }

  /// The one text that all parties have concluded in substance.
  public Optional<Digest> concludedByAll() {
    return sameOfAll(standings.values().stream().map(Standing::concluded).toList());
  }

  public Phase phase() {
    Optional<Finality.Certified> certified = finality.certificate();
    if (certified.isPresent()) {
      return phaseOfFinal(certified.get().instrument());
    }
    if (!partiesWhere(s -> s.membership() == Standing.Membership.LEFT).isEmpty()) {
      return Phase.BROKEN_OFF;
    }
    if (!partiesWhere(s -> s.membership() == Standing.Membership.AWAITED).isEmpty()) {
      return Phase.FOUNDING;
    }
    if (finality.open().isPresent()) {
      return Phase.CLOSING;
    }
    if (initialledByAll().isPresent()) {
      return Phase.INITIALLED;
    }
    return concludedByAll().isPresent() ? Phase.CONCLUDED : Phase.NEGOTIATION;
  }

  private Phase phaseOfFinal(Digest instrument) {
    if (!partiesWhere(s -> !s.released().contains(instrument)).isEmpty()) {
      return Phase.FINAL;
    }
    boolean announced = !partiesWhere(s -> s.announced().contains(instrument)).isEmpty();
    return announced ? Phase.ANNOUNCED : Phase.RELEASED;
  }

  private boolean hasSomethingNew(Standing standing) {
    Map<PartyCode, Long> seen = new TreeMap<>();
    standing
        .latestPosition()
        .ifPresent(act -> act.act().seen().forEach(head -> seen.put(head.party(), head.seq())));
    if (standing.membership() == Standing.Membership.LEFT) {
      return false;
    }
    boolean news =
        standings.values().stream()
            .filter(other -> !other.party().equals(standing.party()))
            .flatMap(other -> other.latestPosition().stream())
            .map(SignedAct::head)
            .anyMatch(head -> isNews(head, seen));
    boolean first = standing.latestPosition().isEmpty() && noPositionYet();
    return news || first;
  }

  private static boolean isNews(Head head, Map<PartyCode, Long> seen) {
    return head.seq() > seen.getOrDefault(head.party(), 0L);
  }

  private boolean noPositionYet() {
    return standings.values().stream().allMatch(s -> s.positions().isEmpty());
  }

  private static Optional<Digest> sameOfAll(List<Optional<Digest>> values) {
    boolean same = values.stream().distinct().count() == 1;
    return same ? values.getFirst() : Optional.empty();
  }

  private static List<Offer> offersOf(Record record) {
    Map<Digest, Offer> offers = new LinkedHashMap<>();
    var acts = new ArrayList<SignedAct>();
    record.charter().sides().keySet().forEach(party -> acts.addAll(record.live(party)));
    acts.forEach(signed -> offered(signed).ifPresent(offer -> offers.put(offer.id(), offer)));
    for (SignedAct signed : acts) {
      answerTo(signed.act())
          .ifPresent(of -> offers.computeIfPresent(of, (id, offer) -> after(offer, signed.act())));
    }
    return List.copyOf(offers.values());
  }

  private static Optional<Offer> offered(SignedAct signed) {
    return switch (signed.act().statement()) {
      case Statement.Package p ->
          Optional.of(offer(signed, Offer.Sort.PACKAGE, p.matter(), Optional.empty()));
      case Statement.Silence s ->
          Optional.of(offer(signed, Offer.Sort.SILENCE, s.matter(), Optional.of(s.until())));
      default -> Optional.empty();
    };
  }

  private static Offer offer(
      SignedAct signed, Offer.Sort sort, Digest matter, Optional<Timestamp> until) {
    var nobody = new TreeSet<PartyCode>();
    return new Offer(signed.id(), signed.act().party(), sort, matter, until, nobody, nobody, false);
  }

  private static Optional<Digest> answerTo(Act act) {
    return switch (act.statement()) {
      case Statement.Take s -> Optional.of(s.of());
      case Statement.Decline s -> Optional.of(s.of());
      case Statement.Objection s -> Optional.of(s.of());
      case Statement.Withdraw s -> Optional.of(s.of());
      default -> Optional.empty();
    };
  }

  /// An offer after another act about it. An author only withdraws; the others only take or
  /// decline, and a later word of theirs replaces an earlier one, since acts of one chain come in
  /// order.
  private static Offer after(Offer offer, Act act) {
    boolean own = act.party().equals(offer.author());
    var taken = new TreeSet<>(offer.takenBy());
    var declined = new TreeSet<>(offer.declinedBy());
    boolean withdrawn = offer.withdrawn() || (own && act.statement() instanceof Statement.Withdraw);
    if (!own && !(act.statement() instanceof Statement.Withdraw)) {
      taken.remove(act.party());
      declined.remove(act.party());
      (act.statement() instanceof Statement.Take ? taken : declined).add(act.party());
    }
    return new Offer(
        offer.id(),
        offer.author(),
        offer.sort(),
        offer.matter(),
        offer.until(),
        taken,
        declined,
        withdrawn);
  }
}
