package org.entente.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.entente.base.Digest;
import org.entente.base.PartyCode;
import org.entente.record.DepositName;
import org.entente.record.SignedAct;
import org.entente.record.Statement;

/// A party or depositary that signs whatever its keys can sign, at any moment, at any place of its
/// chain, each statement once. It holds no state of its own: it knows all that was ever said, by
/// anyone to anyone.
final class HostileNode implements Actor {
  private static final Digest NO_REFUSAL = Digest.of("nobody refused".getBytes(UTF_8));

  private final Stage stage;
  private final int place;
  private final PartyCode self;
  private final Map<Integer, List<Integer>> sayings = new HashMap<>();

  HostileNode(Stage stage, PartyCode self) {
    this.stage = stage;
    this.self = self;
    this.place = Speech.NODES.indexOf(self);
  }

  @Override
  public void moves(int[] world, Sink sink) {
    int said = world[Stage.SAID];
    for (int saying : sayings.computeIfAbsent(said, this::sayingsAfter)) {
      int[] next = world.clone();
      next[Stage.SAID] = withCited(stage.sets.with(said, saying), saying);
      sink.to(new Move(place, Move.Kind.SAYS, saying), next);
    }
  }

  private List<Integer> sayingsAfter(int said) {
    var all = new ArrayList<Integer>();
    if (isAccomplice()) {
      return all;
    }
    if (!self.equals(Speech.DEP)) {
      notes(said, all);
    }
    List<Integer> own = stage.actsOf(said, self);
    if (own.size() < stage.scenario.acts()) {
      var statements = new ArrayList<>(statementsAfter(said));
      own.forEach(act -> statements.remove(statementOf(act)));
      for (Statement statement : statements) {
        for (int before : placesFor(own)) {
          all.add(stage.speech.act(self, before, statement));
        }
      }
    }
    all.removeIf(saying -> stage.sets.has(said, saying));
    return all;
  }

  /// With a hostile depositary a hostile party takes no steps of its own: whatever it might deposit
  /// and answer is there when the depositary names it.
  private boolean isAccomplice() {
    return !self.equals(Speech.DEP) && stage.scenario.isHostile(Speech.DEP);
  }

  /// With the accomplice's refusal that a reopening cites.
  private int withCited(int said, int saying) {
    return stage
        .speech
        .act(saying)
        .map(act -> act.act().statement())
        .filter(Statement.Reopening.class::isInstance)
        .flatMap(statement -> stage.speech.byId(((Statement.Reopening) statement).refusal()))
        .map(refusal -> stage.sets.with(said, refusal))
        .orElse(said);
  }

  private List<Integer> placesFor(List<Integer> own) {
    int last = own.isEmpty() ? Speech.JOINED : own.getLast();
    if (stage.scenario.branches() == Scenario.Branches.NONE) {
      return List.of(last);
    }
    var places = new ArrayList<>(List.of(Speech.JOINED));
    places.addAll(own);
    return places;
  }

  private void notes(int said, List<Integer> all) {
    int given = stage.deposits(said, self).size();
    if (given < stage.scenario.mostDeposits(self)) {
      all.add(stage.speech.deposit(self, given + 1));
    }
    if (!stage.scenario.isHostile(Speech.DEP)) {
      stage.deposits(said, self).keySet().forEach(n -> all.add(stage.speech.withdrawal(n)));
    }
  }

  private List<Statement> statementsAfter(int said) {
    var statements = new ArrayList<Statement>();
    var closings = new ArrayList<SignedAct>();
    for (int act : stage.actsOf(said, Speech.DEP)) {
      if (statementOf(act) instanceof Statement.Closing) {
        closings.add(stage.speech.act(act).orElseThrow());
      }
    }
    if (!self.equals(Speech.DEP)) {
      for (SignedAct closing : closings) {
        statements.add(new Statement.Concur(closing.id()));
        statements.add(new Statement.Refuse(closing.id()));
      }
      return statements;
    }
    if (closings.size() < stage.scenario.closings()) {
      opened(said, closings.size() + 1L, statements);
    }
    if (stage.scenario.branches() == Scenario.Branches.ANY) {
      statements.add(new Statement.Resume());
    }
    closings.forEach(closing -> reopened(said, closing.id(), statements));
    return statements;
  }

  /// A closing on any signatures ever given, one of each party.
  private void opened(int said, long number, List<Statement> statements) {
    List<List<DepositName>> choices = new ArrayList<>(List.of(List.of()));
    for (PartyCode party : Speech.PARTIES) {
      var longer = new ArrayList<List<DepositName>>();
      for (List<DepositName> some : choices) {
        for (DepositName name : depositsOf(said, party)) {
          var with = new ArrayList<>(some);
          with.add(name);
          longer.add(with);
        }
      }
      choices = longer;
    }
    for (List<DepositName> names : choices) {
      statements.add(new Statement.Closing(number, Speech.TEXT, new TreeSet<>(names)));
    }
  }

  private Set<DepositName> depositsOf(int said, PartyCode party) {
    return stage.scenario.isHostile(party)
        ? Set.of(((Saying.Deposit) stage.speech.of(stage.speech.deposit(party, 1))).name())
        : stage.deposits(said, party).keySet();
  }

  /// A reopening that cites a refusal that there is (another would do no more), or none.
  private void reopened(int said, Digest closing, List<Statement> statements) {
    statements.add(new Statement.Reopening(closing, NO_REFUSAL));
    refusalOf(said, closing)
        .flatMap(stage.speech::act)
        .ifPresent(act -> statements.add(new Statement.Reopening(closing, act.id())));
  }

  /// An accomplice's, or the first that an honest party said.
  private Optional<Integer> refusalOf(int said, Digest closing) {
    var refusal = new Statement.Refuse(closing);
    Optional<PartyCode> accomplice =
        Speech.PARTIES.stream().filter(stage.scenario::isHostile).findFirst();
    if (accomplice.isPresent()) {
      return Optional.of(stage.speech.act(accomplice.get(), Speech.JOINED, refusal));
    }
    return Speech.PARTIES.stream()
        .flatMap(party -> stage.actsOf(said, party).stream())
        .filter(act -> statementOf(act).equals(refusal))
        .findFirst();
  }

  private Statement statementOf(int act) {
    return stage.speech.act(act).orElseThrow().act().statement();
  }
}
