package org.entente.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.base.PartyCode;

/// Walks every world of a scenario, breadth first, until all are seen or a guarantee is broken; the
/// way to the first broken one is as short as any.
final class Explorer {
  private final Stage stage;
  private final Judge judge;
  private final List<Actor> actors = new ArrayList<>();
  private final Worlds worlds;
  private long transitions;
  private int finals;
  private Optional<String> broken = Optional.empty();

  /// @param finals worlds in which a certificate counts
  /// @param locals different states of single nodes: for each, the real code was asked once
  /// @param steps the way to the broken guarantee, in words
  record Outcome(
      String scenario,
      int worlds,
      long transitions,
      int finals,
      int locals,
      Set<Set<Object>> said,
      Optional<String> broken,
      List<String> steps) {

    /// The row of the table in `docs/testing.md`.
    String row() {
      String result = broken.isPresent() ? "broken in " + steps.size() + " steps" : "holds";
      return "| %s | %,d | %,d | %,d | %s |"
          .formatted(scenario, worlds, transitions, locals, result);
    }

    /// The way to the broken guarantee, for people.
    String story() {
      var story = new StringBuilder(scenario).append('\n');
      for (int i = 0; i < steps.size(); i++) {
        story.append("%3d. %s\n".formatted(i + 1, steps.get(i)));
      }
      return story.append("Broken: ").append(broken.orElse("nothing")).append('\n').toString();
    }
  }

  private Explorer(Scenario scenario) {
    this.stage = new Stage(scenario);
    this.judge = new Judge(stage);
    this.worlds = new Worlds(stage.firstWorld().length);
    for (PartyCode node : Speech.NODES) {
      actors.add(actorOf(node));
    }
  }

  static Outcome explore(Scenario scenario) {
    var explorer = new Explorer(scenario);
    explorer.run();
    return explorer.outcome();
  }

  private Actor actorOf(PartyCode node) {
    if (stage.scenario.isHostile(node)) {
      return new HostileNode(stage, node);
    }
    return node.equals(Speech.DEP)
        ? new HonestDepositary(stage, judge)
        : new HonestParty(stage, judge, node);
  }

  private void run() {
    worlds.add(stage.firstWorld(), Worlds.NONE);
    for (int at = 0; at < worlds.size() && broken.isEmpty(); at++) {
      int from = at;
      int[] world = worlds.get(at);
      finals += judge.isFinal(world[Stage.SAID]) ? 1 : 0;
      for (Actor actor : actors) {
        actor.moves(world, (_, next) -> reach(world, from, next));
      }
    }
  }

  private void reach(int[] world, int from, int[] next) {
    transitions++;
    if (broken.isPresent() || worlds.add(next, from) == Worlds.KNOWN) {
      return;
    }
    if (next[Stage.SAID] != world[Stage.SAID]) {
      stage.speech.forgetNicknames();
      broken = judge.broken(world[Stage.SAID], next[Stage.SAID]);
    }
  }

  private Outcome outcome() {
    stage.speech.forgetNicknames();
    return new Outcome(
        stage.scenario.name(),
        worlds.size(),
        transitions,
        finals,
        stage.localCount(),
        said(),
        broken,
        broken.isPresent() ? stepsTo(worlds.size() - 1) : List.of());
  }

  /// Each set of things that was all that was said in some world; only where nothing had to be
  /// remembered beside it.
  private Set<Set<Object>> said() {
    Set<Set<Object>> all = new HashSet<>();
    if (stage.scenario.hearing() == Scenario.Hearing.ONE_BY_ONE || worlds.size() < 1000) {
      for (int at = 0; at < worlds.size(); at++) {
        all.add(stage.content(worlds.get(at)[Stage.SAID]));
      }
    }
    return all;
  }

  private List<String> stepsTo(int last) {
    var moves = new ArrayList<Move>();
    for (int at = last; worlds.parent(at) != Worlds.NONE; at = worlds.parent(at)) {
      moves.addFirst(moveTo(worlds.parent(at), at));
    }
    return moves.stream().map(move -> move.words(stage.speech)).toList();
  }

  private Move moveTo(int from, int to) {
    int[] world = worlds.get(to);
    var found = new ArrayList<Move>();
    for (Actor actor : actors) {
      actor.moves(
          worlds.get(from),
          (move, next) -> {
            if (Arrays.equals(next, world)) {
              found.add(move);
            }
          });
    }
    return found.getFirst();
  }
}
