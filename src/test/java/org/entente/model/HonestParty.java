package org.entente.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.entente.base.Digest;
import org.entente.base.PartyCode;
import org.entente.base.Refused;
import org.entente.record.DepositName;
import org.entente.record.Record;
import org.entente.record.Statement;
import org.entente.talks.Answer;
import org.entente.talks.SigningDesk;

/// A party whose node keeps the rules, by the real desk; its people deposit, withdraw and answer
/// when and as they like, as far as the desk lets them.
final class HonestParty extends HonestNode {

  HonestParty(Stage stage, Judge judge, PartyCode self) {
    super(stage, judge, self);
  }

  @Override
  boolean listensBriefly() {
    return false;
  }

  @Override
  List<Integer> optionsOf(Local local) {
    SigningDesk.Freshness freshness = freshness(local);
    Record record = stage.record(local.known());
    SigningDesk desk = deskOf(local, record, freshness);
    var sayings = new ArrayList<Integer>();
    for (DepositName name : desk.live().keySet()) {
      allowed(() -> desk.withdraw(name)).ifPresent(_ -> sayings.add(stage.speech.withdrawal(name)));
    }
    int head = stage.headOf(record, self);
    boolean canSign = record.openFork(self).isEmpty(); // as the ledger asks before it signs an act
    for (Digest closing : new TreeSet<>(desk.unanswered())) {
      allowed(() -> desk.answer(closing))
          .filter(_ -> canSign)
          .ifPresent(most ->
              answers(closing, most)
                  .forEach(s -> sayings.add(stage.speech.act(self, head, s, local.life()))));
    }
    var another = new DepositName(self, Speech.PRINCIPAL, Speech.TEXT);
    allowed(() -> desk.deposit(another, Speech.TEXT)).ifPresent(_ -> sayings.add(ANOTHER_DEPOSIT));
    return sayings;
  }

  private SigningDesk deskOf(Local local, Record record, SigningDesk.Freshness freshness) {
    int known = local.known();
    SigningDesk desk =
        SigningDesk.of(record, self, stage.deposits(known, self), stage.withdrawals(known))
            .withDoubtful(doubtful(local))
            .withFreshness(freshness);
    if (stage.scenario.is(Scenario.Variant.LAPSE_BY_CLOCK)) {
      for (Digest closing : Variants.lapsed(record)) {
        desk = desk.reopened(closing);
      }
    }
    boolean isFinalByOneStep =
        stage.scenario.is(Scenario.Variant.ONE_STEP) && !desk.closings().isEmpty();
    return isFinalByOneStep ? desk.certified() : desk;
  }

  /// What was deposited before the restore, as the node notes it when it is first opened again.
  private Set<DepositName> doubtful(Local local) {
    boolean doubts =
        local.life() == Local.Life.RESTORED
            && !stage.scenario.is(Scenario.Variant.RESTORED_NODE_SKIPS_THE_RULE);
    return doubts ? stage.deposits(local.backup(), self).keySet() : Set.of();
  }

  /// To refuse is always open; whether its people do is the scenario's.
  private List<Statement> answers(Digest closing, Answer most) {
    var answers = new ArrayList<Statement>();
    if (most == Answer.CONCUR) {
      answers.add(new Statement.Concur(closing));
    }
    if (most == Answer.REFUSE || stage.scenario.refusing().contains(self)) {
      answers.add(new Statement.Refuse(closing));
    }
    return answers;
  }

  /// A party has use for the depositary's acts, for its own (once it has lost them), for the
  /// refusal that a reopening cites, and for the concurrences that a certificate names.
  @Override
  int heard(int known, int saying) {
    boolean isNext = stage.speech.act(saying).isPresent() && stage.holdsChainBefore(known, saying);
    if (!(stage.speech.of(saying) instanceof Saying.Signed signed)) {
      return known;
    }
    PartyCode by = signed.act().act().party();
    if (by.equals(self)) {
      return isNext ? stage.sets.with(known, saying) : known;
    }
    if (by.equals(Speech.DEP)) {
      int with = isNext ? stage.sets.with(known, saying) : known;
      return isNext && signed.act().act().statement() instanceof Statement.Certificate certificate
          ? withConcurs(with, certificate)
          : with;
    }
    return isCited(known, signed.act().id()) ? stage.withChain(known, saying) : known;
  }

  private boolean isCited(int known, Digest act) {
    return stage.actsOf(known, Speech.DEP).stream()
        .flatMap(saying -> stage.speech.act(saying).stream())
        .anyMatch(signed ->
            signed.act().statement() instanceof Statement.Reopening reopening
                && reopening.refusal().equals(act));
  }

  private int withConcurs(int known, Statement.Certificate certificate) {
    int with = known;
    for (Digest concur : certificate.concurs().values()) {
      int act = stage.speech.byId(concur).orElse(Speech.JOINED);
      with = act == Speech.JOINED || stage.isBy(act, self) ? with : stage.withChain(with, act);
    }
    return with;
  }

  private static <T> Optional<T> allowed(Supplier<T> step) {
    try {
      return Optional.of(step.get());
    } catch (Refused refused) {
      return Optional.empty();
    }
  }
}
