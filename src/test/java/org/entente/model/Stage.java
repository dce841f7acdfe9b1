package org.entente.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.base.Digest;
import org.entente.base.PartyCode;
import org.entente.record.DepositName;
import org.entente.record.Record;

/// What the nodes of one scenario share: all sayings, sets of them, and what each local state is.
///
/// A **world** is five numbers: the set of all that was said, and each node's local state. What was
/// said stays said: the network may bring it to anyone later, again, in any order, or never.
final class Stage {
  static final int SAID = 0;
  static final int FIRST_NODE = 1;

  final Scenario scenario;
  final Speech speech = new Speech();
  final Sets sets = new Sets();
  private final Record record = Speech.newRecord();
  private int inRecord = Sets.EMPTY;
  private final List<Local> locals = new ArrayList<>();
  private final Map<Local, Integer> numbers = new HashMap<>();

  Stage(Scenario scenario) {
    this.scenario = scenario;
  }

  int[] firstWorld() {
    int[] world = new int[FIRST_NODE + Speech.NODES.size()];
    int first = number(Local.first());
    Arrays.fill(world, FIRST_NODE, world.length, first);
    return world;
  }

  Local local(int[] world, int node) {
    return locals.get(world[FIRST_NODE + node]);
  }

  Local local(int number) {
    return locals.get(number);
  }

  int number(Local local) {
    return numbers.computeIfAbsent(
        local,
        _ -> {
          locals.add(local);
          return locals.size() - 1;
        });
  }

  int localCount() {
    return locals.size();
  }

  int[] with(int[] world, int node, Local local) {
    int[] next = world.clone();
    next[FIRST_NODE + node] = number(local);
    return next;
  }

  /// The real record of the acts in a set. There is one, that acts are put into and taken out of,
  /// so that the next call changes it.
  Record record(int set) {
    int[] held = sets.items(inRecord);
    for (int at = held.length - 1; at >= 0; at--) {
      if (!sets.has(set, held[at])) {
        speech.act(held[at]).ifPresent(record::takeOut);
      }
    }
    for (int saying : sets.items(set)) {
      if (!sets.has(inRecord, saying)) {
        speech.act(saying).ifPresent(record::restore);
      }
    }
    inRecord = set;
    return record;
  }

  /// What a set holds, comparable with another stage's.
  Set<Object> content(int set) {
    var content = new HashSet<Object>();
    for (int saying : sets.items(set)) {
      content.add(
          switch (speech.of(saying)) {
            case Saying.Signed said -> said.act().id();
            case Saying.Fact said -> List.of(said.memory(), speech.sayer(said.of()));
            case Saying said -> said;
          });
    }
    return content;
  }

  TreeMap<DepositName, Digest> deposits(int set) {
    var deposits = new TreeMap<DepositName, Digest>();
    for (int saying : sets.items(set)) {
      if (speech.of(saying) instanceof Saying.Deposit said) {
        deposits.put(said.name(), said.instrument());
      }
    }
    return deposits;
  }

  TreeMap<DepositName, Digest> deposits(int set, PartyCode party) {
    TreeMap<DepositName, Digest> deposits = deposits(set);
    deposits.keySet().removeIf(name -> !name.party().equals(party));
    return deposits;
  }

  Set<DepositName> withdrawals(int set) {
    var withdrawals = new TreeSet<DepositName>();
    for (int saying : sets.items(set)) {
      if (speech.of(saying) instanceof Saying.Withdrawal said) {
        withdrawals.add(said.name());
      }
    }
    return withdrawals;
  }

  /// The acts of a party in a set, in an order in which they can be placed.
  List<Integer> actsOf(int set, PartyCode party) {
    var acts = new ArrayList<Integer>();
    for (int saying : sets.items(set)) {
      if (isBy(saying, party)) {
        acts.add(saying);
      }
    }
    return acts;
  }

  boolean isBy(int saying, PartyCode party) {
    return speech.act(saying).filter(act -> act.act().party().equals(party)).isPresent();
  }

  /// The saying that is a record's head of a party, or [Speech#JOINED].
  int headOf(Record record, PartyCode party) {
    return record.head(party).flatMap(head -> speech.byId(head.id())).orElse(Speech.JOINED);
  }

  /// With this act, and all before it in its chain.
  int withChain(int set, int act) {
    int more = set;
    for (int each = act; each != Speech.JOINED; each = speech.before(each)) {
      more = sets.with(more, each);
    }
    return more;
  }

  boolean holdsChainBefore(int set, int act) {
    int previous = speech.before(act);
    return previous == Speech.JOINED || sets.has(set, previous);
  }
}
