package org.entente.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.base.Digest;
import org.entente.record.Record;
import org.entente.record.Statement;
import org.entente.talks.DepositaryDesk;
import org.entente.talks.SigningDesk;

/// The depositary's node when it keeps the rules: it does what its real desk decides.
final class HonestDepositary extends HonestNode {

  HonestDepositary(Stage stage, Judge judge) {
    super(stage, judge, Speech.DEP);
  }

  @Override
  List<Integer> optionsOf(Local local) {
    SigningDesk.Freshness freshness = freshness(local);
    Record record = stage.record(local.known());
    boolean canSign =
        record.openFork(self).isEmpty() && freshness == SigningDesk.Freshness.KNOWS_ITS_HEAD;
    if (!canSign) {
      return List.of();
    }
    DepositaryDesk desk = deskOf(local, record);
    int head = stage.headOf(record, self);
    boolean isFinalByOneStep =
        stage.scenario.is(Scenario.Variant.ONE_STEP) && !desk.closings().isEmpty();
    Optional<Integer> decided =
        isFinalByOneStep
            ? Optional.empty()
            : desk.decide()
                .map(next -> stage.speech.act(self, head, statementOf(next), local.life()));
    Optional<Integer> lapse =
        desk.openClosing()
            .filter(_ -> desk.certificate().isEmpty())
            .filter(_ -> stage.scenario.is(Scenario.Variant.LAPSE_BY_CLOCK))
            .map(closing -> new Statement.Reopening(closing, record.negotiation()))
            .map(said -> stage.speech.act(self, head, said, local.life()));
    return Stream.concat(decided.stream(), lapse.stream()).toList();
  }

  @Override
  boolean listensBriefly() {
    return true;
  }

  private DepositaryDesk deskOf(Local local, Record record) {
    int known = local.known();
    DepositaryDesk desk =
        DepositaryDesk.of(record, stage.deposits(known), stage.withdrawals(known));
    if (stage.scenario.is(Scenario.Variant.LAPSE_BY_CLOCK)) {
      for (Digest closing : Variants.lapsed(record)) {
        desk = desk.reopened(closing);
      }
    }
    return desk;
  }

  private static Statement statementOf(DepositaryDesk.Decision decision) {
    return switch (decision) {
      case DepositaryDesk.Decision.Open open ->
          new Statement.Closing(open.number(), open.instrument(), open.deposits());
      case DepositaryDesk.Decision.Certify certify ->
          new Statement.Certificate(certify.closing(), certify.instrument(), certify.concurs());
      case DepositaryDesk.Decision.Reopen reopen ->
          new Statement.Reopening(reopen.closing(), reopen.refusal());
    };
  }

  /// The depositary has use for notes while no closing is open, and for answers to closings it
  /// holds. What it has no use for yet it may hear later.
  @Override
  int heard(int known, int saying) {
    if (!(stage.speech.of(saying) instanceof Saying.Signed signed)) {
      boolean isNote = !(stage.speech.of(saying) instanceof Saying.Fact);
      return isNote && !hasOpenClosing(known) ? stage.sets.with(known, saying) : known;
    }
    if (stage.isBy(saying, self)) {
      return stage.holdsChainBefore(known, saying) ? stage.sets.with(known, saying) : known;
    }
    return switch (signed.act().act().statement()) {
      case Statement.Concur s when holds(known, s.closing()) -> stage.withChain(known, saying);
      case Statement.Refuse s when holds(known, s.closing()) -> stage.withChain(known, saying);
      default -> known;
    };
  }

  private boolean holds(int known, Digest act) {
    return stage.speech.byId(act).filter(saying -> stage.sets.has(known, saying)).isPresent();
  }

  private boolean hasOpenClosing(int known) {
    int open = 0;
    for (int act : stage.actsOf(known, self)) {
      Statement said = stage.speech.act(act).orElseThrow().act().statement();
      open += said instanceof Statement.Closing ? 1 : 0;
      open -= said instanceof Statement.Reopening ? 1 : 0;
    }
    return open > 0 && stage.scenario.hearing() == Scenario.Hearing.AS_NEEDED;
  }
}
