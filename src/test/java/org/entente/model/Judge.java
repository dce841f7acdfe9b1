package org.entente.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.entente.base.Digest;
import org.entente.base.PartyCode;
import org.entente.record.DepositName;
import org.entente.record.SignedAct;
import org.entente.record.Statement;
import org.entente.talks.Finality;

/// Holds the guarantees against what was said. Which certificates count is asked of the real fold;
/// who signed what is read from the acts alone.
///
/// A hostile depositary's certificates need no steps of their own: whatever it could certify at any
/// time is tried in every world.
final class Judge {
  private final Stage stage;
  private final Map<Integer, Verdict> verdicts = new HashMap<>();

  /// What the acts of a set come to.
  private record Verdict(
      Map<Digest, Statement.Closing> certified, Set<Digest> reopened, Optional<String> broken) {}

  Judge(Stage stage) {
    this.stage = stage;
  }

  /// The guarantee that is broken in the world in which this was said, if one is.
  Optional<String> broken(int before, int said) {
    Verdict verdict = verdict(said);
    boolean asksForG4 = stage.scenario.guarantees().contains(Guarantee.G4_FINAL_STAYS);
    if (verdict.broken().isEmpty() && asksForG4) {
      return verdict(before).certified().keySet().stream()
          .filter(closing -> !verdict.certified().containsKey(closing))
          .findFirst()
          .map(closing ->
              words(
                  Guarantee.G4_FINAL_STAYS,
                  "closing " + stage.speech.nickname(closing) + " was final"));
    }
    return verdict.broken();
  }

  boolean isFinal(int said) {
    return !verdict(said).certified().isEmpty();
  }

  /// What is said after an honest node has said one thing more, with what is to be remembered.
  int remembering(int[] world, Local local, int place, int saying) {
    int said = stage.sets.with(world[Stage.SAID], saying);
    PartyCode self = Speech.NODES.get(place);
    if (stage.speech.of(saying) instanceof Saying.Withdrawal withdrawal) {
      return withdrawing(said, local, saying, withdrawal);
    }
    Optional<SignedAct> act = stage.speech.act(saying);
    if (act.isEmpty()) {
      return said;
    }
    if (isSecondAtItsPlace(world[Stage.SAID], local, self, saying)) {
      said = remember(said, Saying.Memory.SIGNED_TWICE, saying);
    }
    return act.get().act().statement() instanceof Statement.Concur
        ? concurring(said, local, self, saying)
        : said;
  }

  private int withdrawing(int said, Local local, int saying, Saying.Withdrawal withdrawal) {
    boolean isBound =
        stage.actsOf(said, withdrawal.name().party()).stream()
            .filter(act -> couldKnow(local, act))
            .map(this::statementOf)
            .filter(Statement.Concur.class::isInstance)
            .map(statement -> ((Statement.Concur) statement).closing())
            .filter(closing -> closingOf(closing).deposits().contains(withdrawal.name()))
            .anyMatch(closing -> !isReopened(local.known(), closing));
    return isBound ? remember(said, Saying.Memory.WITHDREW_WHILE_BOUND, saying) : said;
  }

  /// A withdrawal that reaches an honest depositary in time is acknowledged.
  int hearing(int said, Local local, PartyCode by, int saying) {
    boolean isReceipt =
        closingsIn(local.known()).isEmpty()
            && by.equals(Speech.DEP)
            && stage.scenario.is(Scenario.Variant.ONE_STEP)
            && stage.speech.of(saying) instanceof Saying.Withdrawal;
    return isReceipt ? remember(said, Saying.Memory.ACKNOWLEDGED, saying) : said;
  }

  private int concurring(int before, Local local, PartyCode self, int saying) {
    var concur = (Statement.Concur) statementOf(saying);
    int said = before;
    if (isFinal(local.known())) {
      said = remember(said, Saying.Memory.CONCURRED_AFTER_FINAL, saying);
    }
    for (int each : stage.sets.items(before)) {
      if (isWithdrawalOfOurs(each, self, concur.closing())) {
        said = remember(said, Saying.Memory.CONCURRED_AFTER_WITHDRAWING, saying);
      }
      if (stage.isBy(each, self)) {
        Statement earlier = statementOf(each);
        if (earlier.equals(new Statement.Refuse(concur.closing()))) {
          said = remember(said, Saying.Memory.CONCURRED_AFTER_REFUSING, saying);
        }
        if (earlier instanceof Statement.Concur other
            && !other.equals(concur)
            && couldKnow(local, each)
            && !isReopened(local.known(), other.closing())) {
          said = remember(said, Saying.Memory.BOUND_TWICE, saying);
        }
      }
    }
    return said;
  }

  private int remember(int said, Saying.Memory memory, int of) {
    return stage.sets.with(said, stage.speech.fact(memory, of));
  }

  private boolean isWithdrawalOfOurs(int saying, PartyCode self, Digest closing) {
    return stage.speech.of(saying) instanceof Saying.Withdrawal said
        && said.name().party().equals(self)
        && closingOf(closing).deposits().contains(said.name());
  }

  private boolean isSecondAtItsPlace(int before, Local local, PartyCode self, int act) {
    return stage.actsOf(before, self).stream()
        .filter(other -> other != act)
        .filter(other -> stage.speech.before(other) == stage.speech.before(act))
        .anyMatch(other -> couldKnow(local, other));
  }

  /// Whether a node could know what it said before. One that was restored and keeps the rule is
  /// answerable for what the others told it; what only liars hold it cannot know.
  private boolean couldKnow(Local local, int saying) {
    boolean keepsRule =
        local.life() == Local.Life.RESTORED
            && !stage.scenario.is(Scenario.Variant.RESTORED_NODE_SKIPS_THE_RULE);
    return !keepsRule
        || stage.sets.has(local.known(), saying)
        || local.told().stream()
            .anyMatch(told -> told != Local.NONE && stage.sets.has(told, saying));
  }

  /// Whether a set holds a reopening of a closing and the refusal of that closing it cites.
  private boolean isReopened(int set, Digest closing) {
    return stage.actsOf(set, Speech.DEP).stream()
        .map(this::statementOf)
        .filter(Statement.Reopening.class::isInstance)
        .map(Statement.Reopening.class::cast)
        .filter(reopening -> reopening.closing().equals(closing))
        .anyMatch(reopening ->
            stage.scenario.is(Scenario.Variant.LAPSE_BY_CLOCK)
                || stage
                    .speech
                    .byId(reopening.refusal())
                    .filter(act -> stage.sets.has(set, act))
                    .filter(act -> statementOf(act).equals(new Statement.Refuse(closing)))
                    .isPresent());
  }

  private Verdict verdict(int said) {
    Verdict had = verdicts.get(said);
    if (had != null) {
      return had;
    }
    var certified = new LinkedHashMap<Digest, Statement.Closing>();
    if (stage.scenario.is(Scenario.Variant.ONE_STEP)) {
      closingsIn(said).forEach(closing -> certified.put(closing.id(), closingOf(closing.id())));
    } else {
      certified.putAll(certifiedIn(said));
    }
    var reopened = new LinkedHashSet<Digest>();
    for (SignedAct closing : closingsIn(said)) {
      if (isReopened(said, closing.id())) {
        reopened.add(closing.id());
      }
    }
    var verdict = new Verdict(certified, reopened, Optional.empty());
    var judged = new Verdict(certified, reopened, judge(said, verdict));
    verdicts.put(said, judged);
    return judged;
  }

  private Map<Digest, Statement.Closing> certifiedIn(int said) {
    int with = said;
    if (stage.scenario.isHostile(Speech.DEP)) {
      for (SignedAct closing : answeredByAll(said)) {
        with = stage.sets.with(with, certificateOf(said, closing));
        with = withAccomplices(said, with, closing);
      }
    }
    var certified = new LinkedHashMap<Digest, Statement.Closing>();
    if (!holdsCertificate(with)) {
      return certified;
    }
    Finality finality = Finality.of(stage.record(with));
    finality.certificate().ifPresent(one -> put(certified, one));
    finality.contradicting().forEach(other -> put(certified, other));
    return certified;
  }

  private int withAccomplices(int said, int set, SignedAct closing) {
    int with = set;
    for (PartyCode party : stage.scenario.hostile()) {
      if (!party.equals(Speech.DEP)) {
        var concur = new Statement.Concur(closing.id());
        SignedAct act = answerIn(said, party, concur).orElseThrow();
        with = stage.sets.with(with, stage.speech.byId(act.id()).orElseThrow());
      }
    }
    return with;
  }

  private boolean holdsCertificate(int set) {
    return stage.actsOf(set, Speech.DEP).stream()
        .anyMatch(act -> statementOf(act) instanceof Statement.Certificate);
  }

  private static void put(Map<Digest, Statement.Closing> certified, Finality.Certified one) {
    certified.put(one.closing().id(), (Statement.Closing) one.closing().act().statement());
  }

  /// The best certificate a hostile depositary can make of a closing: a concurrence of each party
  /// where there is one, else a refusal called that.
  private int certificateOf(int said, SignedAct closing) {
    var named = new TreeMap<PartyCode, Digest>();
    for (PartyCode party : Speech.PARTIES) {
      answerIn(said, party, new Statement.Concur(closing.id()))
          .or(() -> answerIn(said, party, new Statement.Refuse(closing.id())))
          .ifPresent(act -> named.put(party, act.id()));
    }
    return stage.speech.act(
        Speech.DEP,
        stage.speech.byId(closing.id()).orElseThrow(),
        new Statement.Certificate(closing.id(), Speech.TEXT, named));
  }

  private Optional<SignedAct> answerIn(int said, PartyCode party, Statement answer) {
    boolean isAccomplice = stage.scenario.isHostile(party) && stage.scenario.isHostile(Speech.DEP);
    if (isAccomplice && answer instanceof Statement.Concur) {
      return stage.speech.act(stage.speech.act(party, Speech.JOINED, answer));
    }
    return stage.actsOf(said, party).stream()
        .filter(act -> statementOf(act).equals(answer))
        .findFirst()
        .flatMap(stage.speech::act);
  }

  private List<SignedAct> answeredByAll(int said) {
    return closingsIn(said).stream()
        .filter(closing ->
            Speech.PARTIES.stream()
                .allMatch(party ->
                    answerIn(said, party, new Statement.Concur(closing.id())).isPresent()
                        || answerIn(said, party, new Statement.Refuse(closing.id())).isPresent()))
        .toList();
  }

  private List<SignedAct> closingsIn(int said) {
    var closings = new ArrayList<SignedAct>();
    for (int act : stage.actsOf(said, Speech.DEP)) {
      if (statementOf(act) instanceof Statement.Closing) {
        closings.add(stage.speech.act(act).orElseThrow());
      }
    }
    return closings;
  }

  private Statement statementOf(int act) {
    return stage.speech.act(act).orElseThrow().act().statement();
  }

  private Statement.Closing closingOf(Digest closing) {
    return (Statement.Closing) statementOf(stage.speech.byId(closing).orElseThrow());
  }

  private static String words(Guarantee guarantee, String how) {
    return guarantee.words() + " -- " + how;
  }

  private Optional<String> judge(int said, Verdict verdict) {
    for (Guarantee guarantee : stage.scenario.guarantees()) {
      Optional<String> broken =
          switch (guarantee) {
            case G1_NO_SURPRISE -> surprise(said, verdict);
            case G2_ONE_AGREEMENT -> secondAgreement(said, verdict);
            case G3_NO_BLAMELESS_CONTRADICTION -> blameless(said, verdict);
            case G4_FINAL_STAYS -> Optional.empty();
            case R2_BOUND_ONCE ->
                remembered(said, Saying.Memory.BOUND_TWICE)
                    .or(() -> remembered(said, Saying.Memory.CONCURRED_AFTER_FINAL));
            case R3_NO_WAY_BACK -> remembered(said, Saying.Memory.WITHDREW_WHILE_BOUND);
            case NOT_PROMISED_ONE_CERTIFICATE ->
                Optional.of("two closings are certified")
                    .filter(_ -> verdict.certified().size() > 1);
            case I10_ONE_ACT_AT_ONE_PLACE -> remembered(said, Saying.Memory.SIGNED_TWICE);
          };
      if (broken.isPresent()) {
        return broken.map(how -> words(guarantee, how));
      }
    }
    return Optional.empty();
  }

  private Optional<String> surprise(int said, Verdict verdict) {
    for (Digest closing : verdict.certified().keySet()) {
      for (PartyCode party : Speech.PARTIES) {
        Optional<String> how = surprise(said, closing, party);
        if (how.isPresent() && !stage.scenario.isHostile(party)) {
          return how.map(
              h -> party + " is bound by closing " + stage.speech.nickname(closing) + ", and " + h);
        }
      }
    }
    return Optional.empty();
  }

  private Optional<String> surprise(int said, Digest closing, PartyCode party) {
    if (stage.scenario.is(Scenario.Variant.ONE_STEP)) {
      return closingOf(closing).deposits().stream()
          .filter(name -> name.party().equals(party) && isAcknowledged(said, name))
          .findFirst()
          .map(_ -> "DEP had acknowledged that its signature was withdrawn");
    }
    Optional<SignedAct> concur = answerIn(said, party, new Statement.Concur(closing));
    if (concur.isEmpty()) {
      return Optional.of("it never concurred");
    }
    int act = stage.speech.byId(concur.get().id()).orElseThrow();
    return List.of(
            Saying.Memory.CONCURRED_AFTER_REFUSING, Saying.Memory.CONCURRED_AFTER_WITHDRAWING)
        .stream()
        .filter(memory -> stage.sets.has(said, stage.speech.fact(memory, act)))
        .findFirst()
        .map(memory -> "it " + memory.words());
  }

  private boolean isAcknowledged(int said, DepositName name) {
    int withdrawal = stage.speech.withdrawal(name);
    return stage.sets.has(said, stage.speech.fact(Saying.Memory.ACKNOWLEDGED, withdrawal));
  }

  private Optional<String> secondAgreement(int said, Verdict verdict) {
    if (verdict.certified().size() < 2) {
      return Optional.empty();
    }
    if (!stage.scenario.isHostile(Speech.DEP)) {
      return Optional.of("an honest depositary certified two closings");
    }
    boolean isProved =
        Speech.PARTIES.stream()
            .anyMatch(party ->
                verdict.certified().keySet().stream()
                    .anyMatch(closing -> signedBoth(said, closing, party)));
    boolean isBoundTwice =
        verdict.certified().keySet().stream().noneMatch(verdict.reopened()::contains);
    return isProved || isBoundTwice
        ? Optional.empty()
        : Optional.of("two closings are certified, and no party signed a contradiction");
  }

  private boolean signedBoth(int said, Digest closing, PartyCode party) {
    return answerIn(said, party, new Statement.Concur(closing)).isPresent()
        && answerIn(said, party, new Statement.Refuse(closing)).isPresent();
  }

  private Optional<String> blameless(int said, Verdict verdict) {
    return verdict.certified().keySet().stream()
        .filter(verdict.reopened()::contains)
        .filter(closing -> Speech.PARTIES.stream().noneMatch(p -> signedBoth(said, closing, p)))
        .findFirst()
        .map(closing ->
            "closing "
                + stage.speech.nickname(closing)
                + " is certified and reopened, and no party gave two answers");
  }

  private Optional<String> remembered(int said, Saying.Memory memory) {
    for (int saying : stage.sets.items(said)) {
      if (stage.speech.of(saying) instanceof Saying.Fact fact && fact.memory() == memory) {
        return Optional.of(stage.speech.sayer(fact.of()) + " " + memory.words());
      }
    }
    return Optional.empty();
  }
}
