package org.entente.talks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.base.Digest;
import org.entente.base.PartyCode;
import org.entente.record.Charter;
import org.entente.record.DepositName;
import org.entente.record.Record;
import org.entente.record.SignedAct;
import org.entente.record.Statement;

/// How far the deal is on its way to being final: every closing with its answers, and the
/// certificate if one stands.
///
/// Closings are looked for on every branch of the depositary's chain: whoever concurred in one is
/// bound by it, though the depositary forked or its chain now counts another way. A reopening
/// counts only with the refusal it cites, so a depositary alone frees nobody from what it can still
/// certify (THREATS, G3).
///
/// A certificate counts when it names a closing of the depositary whose deposits satisfy the
/// charter and, for every party, a `concur` in that closing. It and the acts it names are looked
/// for wherever they stand, on chains that count or on a branch, so that no later fork, key or act
/// undoes it (THREATS, G4).
///
/// @param contradicting further certificates that count as well, on another closing or instrument:
///   each proves that the depositary and every party it names signed both
public record Finality(
    List<ClosingState> closings, Optional<Certified> certificate, List<Certified> contradicting) {

  public Finality {
    closings = List.copyOf(closings);
    contradicting = List.copyOf(contradicting);
  }

  /// Whether a closing stands on the part of the depositary's chain that counts.
  public enum Branch {
    LIVE,
    APART
  }

  /// A closing, its answers by party, and how it ended.
  public record ClosingState(
      SignedAct act,
      Statement.Closing closing,
      Branch branch,
      SortedMap<PartyCode, SignedAct> answers,
      Optional<SignedAct> reopening) {

    public ClosingState {
      answers = Collections.unmodifiableSortedMap(new TreeMap<>(answers));
    }

    public boolean refused() {
      return answers.values().stream()
          .anyMatch(a -> a.act().statement() instanceof Statement.Refuse);
    }

    /// The act a party answered with; asked only of parties that did.
    public SignedAct answerOf(PartyCode party) {
      return Objects.requireNonNull(answers.get(party), "no answer of " + party);
    }

    /// The refusal that reopened it.
    Optional<SignedAct> refusal(Record record) {
      return reopening
          .map(act -> ((Statement.Reopening) act.act().statement()).refusal())
          .flatMap(record::find);
    }

    public Optional<Answer> answer(PartyCode party) {
      return Optional.ofNullable(answers.get(party))
          .map(act ->
              act.act().statement() instanceof Statement.Concur ? Answer.CONCUR : Answer.REFUSE);
    }

    /// The parties that have not answered.
    public SortedSet<PartyCode> awaited(Charter charter) {
      var awaited = new TreeSet<>(charter.sides().keySet());
      awaited.removeAll(answers.keySet());
      return awaited;
    }

    public SortedSet<DepositName> deposits() {
      return closing.deposits();
    }
  }

  /// The certificate, its act and the closing it ends.
  public record Certified(SignedAct act, Statement.Certificate certificate, SignedAct closing) {
    public Digest instrument() {
      return certificate.instrument();
    }

    Digest concurOf(PartyCode party) {
      return Objects.requireNonNull(certificate.concurs().get(party), "no concurrence of " + party);
    }

    boolean agreesWith(Certified other) {
      return certificate.closing().equals(other.certificate.closing());
    }
  }

  public static Finality of(Record record) {
    var closings = new ArrayList<ClosingState>();
    var certified = new ArrayList<Certified>();
    PartyCode depositary = record.charter().depositary().code();
    List<SignedAct> live = record.live(depositary);
    List<SignedAct> all = record.allOf(depositary);
    closings.addAll(closingsIn(live, Branch.LIVE, record));
    closings.addAll(
        closingsIn(all.stream().filter(act -> !live.contains(act)).toList(), Branch.APART, record));
    for (SignedAct signed : all) {
      if (signed.act().statement() instanceof Statement.Certificate certificate) {
        certified(record, signed, certificate)
            .filter(one -> certified.stream().noneMatch(one::agreesWith))
            .ifPresent(certified::add);
      }
    }
    return new Finality(
        closings, certified.stream().findFirst(), certified.stream().skip(1).toList());
  }

  /// The closing that waits for answers or for its end.
  public Optional<ClosingState> open() {
    return certificate.isPresent()
        ? Optional.empty()
        : closings.stream().filter(c -> c.reopening().isEmpty()).findFirst();
  }

  private static List<ClosingState> closingsIn(List<SignedAct> acts, Branch branch, Record record) {
    var closings = new ArrayList<ClosingState>();
    for (SignedAct signed : acts) {
      if (signed.act().statement() instanceof Statement.Closing closing) {
        closings.add(stateOf(record, signed, closing, branch));
      }
    }
    return closings;
  }

  private static ClosingState stateOf(
      Record record, SignedAct signed, Statement.Closing closing, Branch branch) {
    var answers = new TreeMap<PartyCode, SignedAct>();
    for (PartyCode party : record.charter().sides().keySet()) {
      record.live(party).stream()
          .filter(act -> answers(act, signed.id()))
          .findFirst()
          .ifPresent(act -> answers.put(party, act));
    }
    Optional<SignedAct> reopening =
        record.allOf(signed.act().party()).stream()
            .filter(act -> reopens(record, act, signed.id()))
            .findFirst();
    return new ClosingState(signed, closing, branch, answers, reopening);
  }

  private static boolean answers(SignedAct act, Digest closing) {
    return switch (act.act().statement()) {
      case Statement.Concur concur -> concur.closing().equals(closing);
      case Statement.Refuse refuse -> refuse.closing().equals(closing);
      default -> false;
    };
  }

  private static boolean reopens(Record record, SignedAct act, Digest closing) {
    return act.act().statement() instanceof Statement.Reopening reopening
        && reopening.closing().equals(closing)
        && record
            .find(reopening.refusal())
            .filter(cited -> cited.act().statement().equals(new Statement.Refuse(closing)))
            .isPresent();
  }

  private static Optional<Certified> certified(
      Record record, SignedAct signed, Statement.Certificate certificate) {
    Optional<SignedAct> closing = record.find(certificate.closing());
    boolean ofThisInstrument =
        closing.isPresent()
            && closing.get().act().party().equals(signed.act().party())
            && closing.get().act().statement() instanceof Statement.Closing asked
            && asked.instrument().equals(certificate.instrument())
            && isComplete(record.charter(), asked);
    boolean allConcur =
        record.charter().sides().keySet().stream()
            .allMatch(party -> concurs(record, certificate, party));
    return ofThisInstrument && allConcur
        ? Optional.of(new Certified(signed, certificate, closing.get()))
        : Optional.empty();
  }

  private static boolean isComplete(Charter charter, Statement.Closing closing) {
    return charter.sides().entrySet().stream()
        .allMatch(side ->
            side.getValue()
                .signers()
                .satisfiedBy(DepositaryDesk.officesOf(side.getKey(), closing.deposits())));
  }

  private static boolean concurs(
      Record record, Statement.Certificate certificate, PartyCode party) {
    return Optional.ofNullable(certificate.concurs().get(party))
        .flatMap(record::find)
        .filter(act -> act.act().party().equals(party))
        .filter(act -> act.act().statement() instanceof Statement.Concur)
        .filter(act -> answers(act, certificate.closing()))
        .isPresent();
  }
}
