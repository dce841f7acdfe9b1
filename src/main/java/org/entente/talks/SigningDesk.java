package org.entente.talks;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.entente.base.Digest;
import org.entente.base.PartyCode;
import org.entente.base.Refused;
import org.entente.record.DepositName;
import org.entente.record.Policy;
import org.entente.record.Record;
import org.entente.record.SignedAct;
import org.entente.record.Statement;

/// A party's side of the closing, as a value: which of its principals' signatures stand, which
/// closings it was asked, and what it answered. It holds the rules of an honest node:
///
/// - **R1** one live deposit for each office;
/// - **R2** each closing is answered once, and with *concur* only if it names just our live
///   deposits, all that it names satisfy the charter for every party, every closing we concurred in
///   before was reopened, and it stands on the part of the depositary's chain that counts;
/// - **R3** after *concur* nothing is withdrawn until that closing is reopened;
/// - **R4** a node that may have lost acts signs nothing until it has learnt its own head from a
///   peer, and answers a closing or withdraws only when all peers have shown it; and since no peer
///   can tell it which signatures it took back since the backup, it concurs over none given before.
///
/// @param policies who must sign for each party
/// @param given our deposits whose signatures hold today, each with its instrument
/// @param doubtful those that were given before this node was restored: they may be withdrawn, and
///   are concurred in no more
public record SigningDesk(
    PartyCode party,
    SortedMap<PartyCode, Policy> policies,
    SortedMap<DepositName, Digest> given,
    Set<DepositName> spent,
    Set<DepositName> doubtful,
    SortedMap<Digest, Asked> closings,
    Freshness freshness,
    boolean isFinal) {

  /// A closing as this party sees it.
  public record Asked(
      Digest instrument,
      Set<DepositName> deposits,
      Finality.Branch branch,
      Optional<Answer> answer,
      boolean reopened) {
    boolean isBinding() {
      return answer.equals(Optional.of(Answer.CONCUR)) && !reopened;
    }

    Asked with(Answer given) {
      return new Asked(instrument, deposits, branch, Optional.of(given), reopened);
    }
  }

  /// Whether the node knows its own head for certain.
  public enum Freshness {
    KNOWS_ITS_HEAD,
    /// It was restored, and some of the others have shown it its head: enough for all but closings.
    TOLD_BY_SOME,
    MAY_HAVE_LOST_ACTS
  }

  public SigningDesk {
    policies = Collections.unmodifiableSortedMap(new TreeMap<>(policies));
    given = Collections.unmodifiableSortedMap(new TreeMap<>(given));
    spent = Set.copyOf(spent);
    doubtful = Set.copyOf(doubtful);
    closings = Collections.unmodifiableSortedMap(new TreeMap<>(closings));
  }

  public static SigningDesk empty(PartyCode party, SortedMap<PartyCode, Policy> policies) {
    return new SigningDesk(
        party,
        policies,
        new TreeMap<>(),
        Set.of(),
        Set.of(),
        new TreeMap<>(),
        Freshness.KNOWS_ITS_HEAD,
        false);
  }

  /// A party's desk as the record and its own notes say.
  public static SigningDesk of(
      Record record,
      PartyCode party,
      SortedMap<DepositName, Digest> given,
      Set<DepositName> withdrawn) {
    Finality finality = Finality.of(record);
    var desk =
        new SigningDesk(
            party,
            DepositaryDesk.policiesOf(record.charter()),
            given,
            withdrawn,
            Set.of(),
            new TreeMap<>(),
            Freshness.KNOWS_ITS_HEAD,
            finality.certificate().isPresent());
    for (Finality.ClosingState state : finality.closings()) {
      Digest id = state.act().id();
      desk = desk.asked(id, state.closing().instrument(), state.deposits(), state.branch());
      desk = state.reopening().isPresent() ? desk.reopened(id) : desk;
    }
    for (SignedAct own : record.allOf(party)) {
      desk = desk.withOwn(own.act().statement());
    }
    return desk;
  }

  /// Takes what we signed ourselves, on whatever branch of our chain. A concurrence binds, whatever
  /// else we answered; in a closing that is not held here, it may be over all we gave.
  private SigningDesk withOwn(Statement statement) {
    return switch (statement) {
      case Statement.Concur own -> {
        var unheld =
            new Asked(
                own.closing(), given.keySet(), Finality.Branch.APART, Optional.empty(), false);
        Asked had = closings.getOrDefault(own.closing(), unheld);
        yield with(own.closing(), had.with(Answer.CONCUR));
      }
      case Statement.Refuse own -> answered(own.closing(), Answer.REFUSE);
      default -> this;
    };
  }

  /// Notes that a principal's signature is handed to the depositary (R1, R4).
  public SigningDesk deposit(DepositName name, Digest instrument) {
    requireFresh();
    if (isFinal) {
      throw new Refused(new TalksRefusal.AlreadyFinal(name.party() + "/" + name.office()));
    }
    boolean second = live().keySet().stream().anyMatch(d -> d.office().equals(name.office()));
    if (second) {
      throw new Refused(new TalksRefusal.SecondDeposit(name.party() + "/" + name.office()));
    }
    var more = new TreeMap<>(given);
    more.put(name, instrument);
    return new SigningDesk(party, policies, more, spent, doubtful, closings, freshness, isFinal);
  }

  /// Takes a signature back (R3).
  public SigningDesk withdraw(DepositName name) {
    requireFreshForClosing();
    boolean bound =
        isFinal
            || closings.values().stream()
                .anyMatch(a -> a.isBinding() && a.deposits().contains(name));
    if (bound) {
      throw new Refused(new TalksRefusal.BoundByClosing(name.party() + "/" + name.office()));
    }
    return withSpent(Set.of(name));
  }

  public SigningDesk asked(
      Digest closing, Digest instrument, Collection<DepositName> deposits, Finality.Branch branch) {
    Asked had = closings.get(closing);
    return had != null
        ? this
        : with(
            closing, new Asked(instrument, Set.copyOf(deposits), branch, Optional.empty(), false));
  }

  /// What an honest node answers this closing (R2, R4); a closing already answered is refused.
  public Answer answer(Digest closing) {
    requireFreshForClosing();
    return allowed(closing);
  }

  /// What the rules let it answer at most, once it knows its own head.
  public Answer allowed(Digest closing) {
    Asked asked = closings.get(closing);
    if (asked == null || asked.answer().isPresent() || asked.reopened()) {
      throw new Refused(new TalksRefusal.NothingToAnswer("closing " + closing.brief()));
    }
    boolean free = !isFinal && closings.values().stream().noneMatch(Asked::isBinding);
    boolean stands =
        asked.branch() == Finality.Branch.LIVE && namesOurDeposits(asked) && isComplete(asked);
    return free && stands ? Answer.CONCUR : Answer.REFUSE;
  }

  /// Notes this party's answer; the first one counts.
  public SigningDesk answered(Digest closing, Answer answer) {
    Asked had = closings.get(closing);
    return had == null || had.answer().isPresent() ? this : with(closing, had.with(answer));
  }

  /// A closing was reopened: its deposits are returned and bind nobody.
  public SigningDesk reopened(Digest closing) {
    Asked had = closings.get(closing);
    if (had == null) {
      return this;
    }
    var ended = new Asked(had.instrument(), had.deposits(), had.branch(), had.answer(), true);
    Set<DepositName> returned =
        had.deposits().stream().filter(d -> d.party().equals(party)).collect(Collectors.toSet());
    return with(closing, ended).withSpent(returned);
  }

  public SigningDesk certified() {
    return new SigningDesk(party, policies, given, spent, doubtful, closings, freshness, true);
  }

  public SigningDesk withFreshness(Freshness known) {
    return new SigningDesk(party, policies, given, spent, doubtful, closings, known, isFinal);
  }

  public SigningDesk withDoubtful(Set<DepositName> before) {
    return new SigningDesk(party, policies, given, spent, before, closings, freshness, isFinal);
  }

  /// The party's signatures that stand, each with its instrument.
  public SortedMap<DepositName, Digest> live() {
    var live = new TreeMap<>(given);
    live.keySet().removeAll(spent);
    return live;
  }

  /// Closings that wait for this party's answer.
  public Set<Digest> unanswered() {
    return closings.entrySet().stream()
        .filter(e -> e.getValue().answer().isEmpty() && !e.getValue().reopened())
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private boolean namesOurDeposits(Asked asked) {
    Set<DepositName> ours =
        asked.deposits().stream().filter(d -> d.party().equals(party)).collect(Collectors.toSet());
    SortedMap<DepositName, Digest> live = live();
    Optional<Digest> instrument = Optional.of(asked.instrument());
    return Collections.disjoint(ours, doubtful)
        && ours.stream().allMatch(d -> instrument.equals(Optional.ofNullable(live.get(d))));
  }

  /// Whether every party's signatures are among those it names, ours included: else we would be
  /// bound and another party would not.
  private boolean isComplete(Asked asked) {
    return policies.entrySet().stream()
        .allMatch(entry ->
            entry
                .getValue()
                .satisfiedBy(DepositaryDesk.officesOf(entry.getKey(), asked.deposits())));
  }

  private void requireFresh() {
    if (freshness == Freshness.MAY_HAVE_LOST_ACTS) {
      throw new Refused(new TalksRefusal.HeadUnknown(party.code()));
    }
  }

  private void requireFreshForClosing() {
    requireFresh();
    if (freshness == Freshness.TOLD_BY_SOME) {
      throw new Refused(new TalksRefusal.HeadNotShownByAll(party.code()));
    }
  }

  private SigningDesk with(Digest closing, Asked asked) {
    var changed = new TreeMap<>(closings);
    changed.put(closing, asked);
    return new SigningDesk(party, policies, given, spent, doubtful, changed, freshness, isFinal);
  }

  private SigningDesk withSpent(Collection<DepositName> names) {
    var more = new LinkedHashSet<>(spent);
    more.addAll(names);
    return new SigningDesk(party, policies, given, more, doubtful, closings, freshness, isFinal);
  }
}
