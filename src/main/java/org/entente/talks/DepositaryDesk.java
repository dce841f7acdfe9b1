package org.entente.talks;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.entente.base.Digest;
import org.entente.base.PartyCode;
import org.entente.record.Charter;
import org.entente.record.DepositName;
import org.entente.record.Office;
import org.entente.record.Policy;
import org.entente.record.Record;
import org.entente.record.Statement;

/// The depositary's side of the closing, as a value: deposits, withdrawals, closings and their
/// answers come in, and [#decide] says what an honest depositary does next.
///
/// Two steps make a deal final: when all required deposits stand on one instrument the depositary
/// opens a closing; when every party concurs it certifies. One refusal reopens. No clock ever ends
/// a closing. Deposits and withdrawals are sets, so losing order or repeating them changes nothing,
/// and a deposit once withdrawn or returned never counts again.
///
/// @param policies who must sign for each party
/// @param deposits each deposit and the instrument it is on
/// @param spent deposits withdrawn, or returned when their closing was reopened
public record DepositaryDesk(
    SortedMap<PartyCode, Policy> policies,
    SortedMap<DepositName, Digest> deposits,
    Set<DepositName> spent,
    SequencedMap<Digest, Opened> closings,
    Optional<Digest> certificate) {

  /// A closing on the depositary's own chain: what it asked, the answers so far, and whether it was
  /// reopened.
  public record Opened(
      long number,
      Digest instrument,
      SortedSet<DepositName> deposits,
      SortedMap<PartyCode, Digest> concurs,
      SortedMap<PartyCode, Digest> refusals,
      boolean reopened) {}

  /// What the depositary does next.
  public sealed interface Decision {
    record Open(long number, Digest instrument, SortedSet<DepositName> deposits)
        implements Decision {}

    record Certify(Digest closing, Digest instrument, SortedMap<PartyCode, Digest> concurs)
        implements Decision {}

    record Reopen(Digest closing, Digest refusal) implements Decision {}
  }

  public DepositaryDesk {
    policies = Collections.unmodifiableSortedMap(new TreeMap<>(policies));
    deposits = Collections.unmodifiableSortedMap(new TreeMap<>(deposits));
    spent = Set.copyOf(spent);
    closings = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(closings));
  }

  public static DepositaryDesk empty(SortedMap<PartyCode, Policy> policies) {
    return new DepositaryDesk(
        policies, new TreeMap<>(), Set.of(), new LinkedHashMap<>(), Optional.empty());
  }

  /// The depositary's desk as the record and the notes it was given say.
  ///
  /// @param deposits those whose signatures hold today
  public static DepositaryDesk of(
      Record record, SortedMap<DepositName, Digest> deposits, Set<DepositName> withdrawn) {
    Finality finality = Finality.of(record);
    var desk =
        new DepositaryDesk(
            policiesOf(record.charter()),
            deposits,
            withdrawn,
            new LinkedHashMap<>(),
            finality.certificate().map(certified -> certified.act().id()));
    for (Finality.ClosingState state : finality.closings()) {
      Digest id = state.act().id();
      Statement.Closing asked = state.closing();
      desk = desk.opened(id, asked.number(), asked.instrument(), asked.deposits());
      for (PartyCode party : state.answers().keySet()) {
        Digest act = state.answerOf(party).id();
        desk = desk.answered(id, party, state.answer(party).orElseThrow(), act);
      }
      desk = state.reopening().isPresent() ? desk.reopened(id) : desk;
    }
    return desk;
  }

  static SortedMap<PartyCode, Policy> policiesOf(Charter charter) {
    var policies = new TreeMap<PartyCode, Policy>();
    charter.sides().forEach((party, side) -> policies.put(party, side.signers()));
    return policies;
  }

  /// Takes a deposit. Where two of one office stand, neither counts: which is meant would be
  /// unclear.
  public DepositaryDesk deposited(DepositName name, Digest instrument) {
    var more = new TreeMap<>(deposits);
    more.put(name, instrument);
    return new DepositaryDesk(policies, more, spent, closings, certificate);
  }

  /// Takes a withdrawal, whether or not the deposit has arrived. An open closing stays open: the
  /// party answers it.
  public DepositaryDesk withdrawn(DepositName name) {
    return withSpent(Set.of(name));
  }

  public DepositaryDesk opened(
      Digest closing, long number, Digest instrument, SortedSet<DepositName> named) {
    return with(
        closing, new Opened(number, instrument, named, new TreeMap<>(), new TreeMap<>(), false));
  }

  /// Takes a party's answer to a closing; one to a closing that is not known changes nothing.
  public DepositaryDesk answered(Digest closing, PartyCode party, Answer answer, Digest act) {
    Opened had = closings.get(closing);
    if (had == null) {
      return this;
    }
    var concurs = new TreeMap<>(had.concurs());
    var refusals = new TreeMap<>(had.refusals());
    (answer == Answer.CONCUR ? concurs : refusals).putIfAbsent(party, act);
    return with(
        closing,
        new Opened(
            had.number(), had.instrument(), had.deposits(), concurs, refusals, had.reopened()));
  }

  public DepositaryDesk reopened(Digest closing) {
    Opened had = closings.get(closing);
    if (had == null) {
      return this;
    }
    var ended =
        new Opened(
            had.number(), had.instrument(), had.deposits(), had.concurs(), had.refusals(), true);
    return with(closing, ended).withSpent(had.deposits());
  }

  public DepositaryDesk certified(Digest certificateAct) {
    return new DepositaryDesk(policies, deposits, spent, closings, Optional.of(certificateAct));
  }

  /// The deposits that stand: neither withdrawn nor returned, and the only one of their office.
  public SortedMap<DepositName, Digest> live() {
    var live = new TreeMap<>(deposits);
    live.keySet().removeAll(spent);
    var alone = new TreeMap<>(live);
    alone.keySet().removeIf(name -> live.keySet().stream().anyMatch(other -> isRival(name, other)));
    return alone;
  }

  private static boolean isRival(DepositName one, DepositName other) {
    return one.party().equals(other.party())
        && one.office().equals(other.office())
        && !one.equals(other);
  }

  /// The closing that waits for answers.
  public Optional<Digest> openClosing() {
    return closings.entrySet().stream()
        .filter(entry -> !entry.getValue().reopened())
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /// What to do next, if anything.
  public Optional<Decision> decide() {
    if (certificate.isPresent()) {
      return Optional.empty();
    }
    if (openClosing().isEmpty()) {
      return nextClosing();
    }
    return closings.entrySet().stream()
        .filter(entry -> !entry.getValue().reopened())
        .flatMap(entry -> endOf(entry.getKey(), entry.getValue()).stream())
        .findFirst();
  }

  private Optional<Decision> endOf(Digest closing, Opened opened) {
    if (!opened.refusals().isEmpty()) {
      Digest refusal = opened.refusals().firstEntry().getValue();
      return Optional.of(new Decision.Reopen(closing, refusal));
    }
    return opened.concurs().keySet().containsAll(policies.keySet())
        ? Optional.of(new Decision.Certify(closing, opened.instrument(), opened.concurs()))
        : Optional.empty();
  }

  private Optional<Decision> nextClosing() {
    SortedMap<DepositName, Digest> live = live();
    return new TreeSet<>(live.values())
        .stream()
            .filter(instrument -> isComplete(namesOn(instrument, live)))
            .findFirst()
            .map(instrument ->
                new Decision.Open(closings.size() + 1L, instrument, namesOn(instrument, live)));
  }

  private boolean isComplete(Collection<DepositName> names) {
    return policies.entrySet().stream()
        .allMatch(entry -> entry.getValue().satisfiedBy(officesOf(entry.getKey(), names)));
  }

  static Set<Office> officesOf(PartyCode party, Collection<DepositName> names) {
    return names.stream()
        .filter(name -> name.party().equals(party))
        .map(DepositName::office)
        .collect(Collectors.toSet());
  }

  private static SortedSet<DepositName> namesOn(
      Digest instrument, SortedMap<DepositName, Digest> deposits) {
    var names = new TreeSet<DepositName>();
    deposits.forEach((name, on) -> {
      if (on.equals(instrument)) {
        names.add(name);
      }
    });
    return names;
  }

  private DepositaryDesk with(Digest closing, Opened opened) {
    var changed = new LinkedHashMap<>(closings);
    changed.put(closing, opened);
    return new DepositaryDesk(policies, deposits, spent, changed, certificate);
  }

  private DepositaryDesk withSpent(Collection<DepositName> names) {
    var more = new LinkedHashSet<>(spent);
    more.addAll(names);
    return new DepositaryDesk(policies, deposits, more, closings, certificate);
  }
}
