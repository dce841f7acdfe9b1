package org.entente.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.base.PartyCode;
import org.entente.node.RestoredHead;
import org.entente.record.Head;
import org.entente.talks.SigningDesk;

/// A node that keeps the rules: it hears what was said, in any order that chains allow, says what
/// its desk lets it say, and may be backed up and restored.
///
/// What it can do next is a function of what it holds; it is computed from the real record and desk
/// once for each local state and then remembered.
abstract class HonestNode implements Actor {
  final Stage stage;
  final int place;
  final PartyCode self;
  private final Judge judge;
  private final Map<Integer, List<Integer>> options = new HashMap<>();
  private final Map<Integer, SigningDesk.Freshness> freshness = new HashMap<>();
  private final Map<Long, int[]> news = new HashMap<>();
  private final Map<Long, List<Step>> steps = new HashMap<>();

  /// Something it may say once it has heard what lets it.
  private record Step(int option, Local heard) {}

  /// A saying whose number depends on how many there were.
  static final int ANOTHER_DEPOSIT = -1;

  HonestNode(Stage stage, Judge judge, PartyCode self) {
    this.stage = stage;
    this.judge = judge;
    this.self = self;
    this.place = Speech.NODES.indexOf(self);
  }

  /// What a node in this state may say, by the real record and desk.
  abstract List<Integer> optionsOf(Local local);

  /// Whether it does the one thing it can, as soon as it can.
  abstract boolean listensBriefly();

  /// What it holds after hearing this; the same set if it has no use for it, or not yet.
  abstract int heard(int known, int saying);

  /// A node hears just before it speaks, and no more than it needs: what it hears is seen by
  /// nobody, and what it does not hear now it can hear later.
  @Override
  public void moves(int[] world, Sink sink) {
    Local local = stage.local(world, place);
    befall(world, local, sink);
    optionsIn(local).forEach(option -> say(world, local, option, sink));
    if (stage.scenario.hearing() == Scenario.Hearing.ONE_BY_ONE) {
      hear(world, local, sink);
      return;
    }
    long key = (long) stage.number(local) << 32 | world[Stage.SAID];
    for (Step step : steps.computeIfAbsent(key, _ -> stepsFrom(local, world[Stage.SAID]))) {
      say(world, step.heard(), step.option(), sink);
    }
  }

  /// What it can say after hearing more, each with the least it has to hear. Once it has something
  /// to say it listens no further: whatever else it might say has a way of its own.
  private List<Step> stepsFrom(Local local, int said) {
    var found = new ArrayList<Step>();
    List<Integer> already = optionsIn(local);
    var seen = new LinkedHashSet<Integer>(List.of(local.known()));
    var next = new ArrayDeque<Integer>(seen);
    while (!next.isEmpty()) {
      int known = next.poll();
      Local heard = local.hearing(known);
      boolean hasMore = false;
      for (int option : optionsIn(heard)) {
        hasMore |= !already.contains(option);
        if (!already.contains(option) && isLeast(found, option, known)) {
          found.add(new Step(option, heard));
        }
      }
      for (int saying : hasMore && listensBriefly() ? new int[0] : newsIn(heard, said)) {
        int more = heard(known, saying);
        if (seen.add(more)) {
          next.add(more);
        }
      }
    }
    return List.copyOf(found);
  }

  private boolean isLeast(List<Step> found, int option, int known) {
    return found.stream()
        .filter(step -> step.option() == option)
        .noneMatch(step -> stage.sets.isWithin(step.heard().known(), known));
  }

  private void hear(int[] world, Local local, Sink sink) {
    int said = world[Stage.SAID];
    for (int saying : newsIn(local, said)) {
      int[] next = stage.with(world, place, local.hearing(heard(local.known(), saying)));
      next[Stage.SAID] = judge.hearing(said, local, self, saying);
      sink.to(new Move(place, Move.Kind.HEARS, saying), next);
    }
  }

  private void say(int[] world, Local local, int option, Sink sink) {
    int saying = option;
    if (option == ANOTHER_DEPOSIT) {
      int given = stage.deposits(world[Stage.SAID], self).size();
      if (given == stage.scenario.mostDeposits(self)) {
        return;
      }
      saying = stage.speech.deposit(self, given + 1);
    }
    int[] next = stage.with(world, place, local.hearing(stage.sets.with(local.known(), saying)));
    next[Stage.SAID] = judge.remembering(world, local, place, saying);
    sink.to(new Move(place, Move.Kind.SAYS, saying), next);
  }

  private List<Integer> optionsIn(Local local) {
    return options.computeIfAbsent(stage.number(local), _ -> optionsOf(local));
  }

  /// What was said and it has use for now; until it knows its head, its own acts alone.
  private int[] newsIn(Local local, int said) {
    int known = local.known();
    boolean isSure = freshness(local) == SigningDesk.Freshness.KNOWS_ITS_HEAD;
    return news.computeIfAbsent(
        ((long) known << 32 | said) * (isSure ? 1 : -1),
        _ ->
            Arrays.stream(stage.sets.items(said))
                .filter(saying -> !stage.sets.has(known, saying) && heard(known, saying) != known)
                .filter(saying -> isSure || stage.isBy(saying, self))
                .toArray());
  }

  private void befall(int[] world, Local local, Sink sink) {
    if (!stage.scenario.restored().filter(self::equals).isPresent()) {
      return;
    }
    if (local.backup() == Local.NONE) {
      sink.to(
          new Move(place, Move.Kind.IS_BACKED_UP, 0), stage.with(world, place, local.backedUp()));
    } else if (local.life() == Local.Life.FIRST) {
      sink.to(
          new Move(place, Move.Kind.IS_RESTORED, 0), stage.with(world, place, local.restored()));
    } else if (!stage.scenario.is(Scenario.Variant.RESTORED_NODE_SKIPS_THE_RULE)) {
      for (int peer = 0; peer < Speech.NODES.size(); peer++) {
        if (peer != place && local.told().get(peer) == Local.NONE) {
          Local told = local.told(peer, answerOf(world, local, peer));
          sink.to(
              new Move(place, Move.Kind.IS_TOLD_ITS_HEAD, peer), stage.with(world, place, told));
        }
      }
    }
  }

  /// What a peer says it holds of this node's chain. A hostile one names just what the restored
  /// node still has, so that it is released at once; any other lie would only hold it up.
  private int answerOf(int[] world, Local local, int peer) {
    boolean lies = stage.scenario.isHostile(Speech.NODES.get(peer));
    int holds = lies ? local.known() : stage.local(world, peer).known();
    int answer = Sets.EMPTY;
    for (int act : stage.actsOf(holds, self)) {
      answer = stage.sets.with(answer, act);
    }
    return answer;
  }

  final SigningDesk.Freshness freshness(Local local) {
    boolean isBound =
        local.life() == Local.Life.RESTORED
            && !stage.scenario.is(Scenario.Variant.RESTORED_NODE_SKIPS_THE_RULE);
    return isBound
        ? freshness.computeIfAbsent(stage.number(local), _ -> freshnessAfter(local))
        : SigningDesk.Freshness.KNOWS_ITS_HEAD;
  }

  /// By the node's own rule, from what the peers answered.
  private SigningDesk.Freshness freshnessAfter(Local local) {
    var answers = new TreeMap<PartyCode, List<Head>>();
    for (int peer = 0; peer < Speech.NODES.size(); peer++) {
      int told = local.told().get(peer);
      if (told != Local.NONE) {
        List<Head> ends =
            stage.record(told).ends().stream().filter(h -> h.party().equals(self)).toList();
        answers.put(Speech.NODES.get(peer), ends);
      }
    }
    return RestoredHead.of(stage.record(local.known()), self, answers);
  }
}
