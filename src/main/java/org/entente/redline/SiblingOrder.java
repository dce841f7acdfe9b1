package org.entente.redline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.entente.words.LongestRun;

/// Merges the parties' orders of the provisions below one provision.
///
/// Each party's order is a queue. A provision is free when it leads every queue it stands in; of
/// the leaders the next is the one that is free, then the one that most parties have right after
/// the last one taken (so that one party's insertions stay together), then the one that leads most
/// queues, then the smallest id. Where no leader is free some party has moved something, and the
/// same rule chooses. Then, for each party, the longest run of its order that the merged order
/// keeps counts as in place; what is left over is what this party moved. The work is the number of
/// provisions times the number of parties, and a logarithm for the runs.
final class SiblingOrder {
  private static final Comparator<Leader> BEST_FIRST =
      Comparator.comparing(Leader::isFree)
          .thenComparing(Leader::following)
          .thenComparing(Leader::leading)
          .reversed()
          .thenComparing(Leader::name);

  private record Leader(Strand strand, boolean isFree, int following, int leading) {
    String name() {
      return strand.name;
    }
  }

  /// One party's order, and how far it has been taken.
  private static final class Queue {
    final List<Strand> strands;
    int next;

    Queue(List<Strand> strands) {
      this.strands = strands;
    }

    boolean isDone() {
      return next >= strands.size();
    }

    Strand head() {
      return strands.get(next);
    }

    boolean follows(int taken) {
      return next > 0 && strands.get(next - 1).rank == taken;
    }
  }

  private static final int NOT_YET = -1;

  private SiblingOrder() {}

  /// The children placed under this provision, in merged order; notes on each who displaces it.
  static List<Strand> of(Strand parent) {
    var queues = new ArrayList<Queue>();
    for (Strand.Sequence sequence : parent.sequences) {
      queues.add(new Queue(placedHere(parent, sequence)));
    }
    List<Strand> merged = merge(parent.children, queues);
    for (int i = 0; i < queues.size(); i++) {
      noteMoved(queues.get(i).strands, 1 << parent.sequences.get(i).party());
    }
    return merged;
  }

  private static List<Strand> placedHere(Strand parent, Strand.Sequence sequence) {
    var here = new ArrayList<Strand>(sequence.strands().size());
    for (Strand strand : sequence.strands()) {
      if (strand.parent == parent) {
        here.add(strand);
      } else {
        strand.displaced |= 1 << sequence.party();
      }
    }
    return here;
  }

  private static List<Strand> merge(List<Strand> children, List<Queue> queues) {
    for (Strand child : children) {
      child.rank = NOT_YET;
      child.held = 0;
      child.leading = 0;
    }
    queues.forEach(queue -> queue.strands.forEach(strand -> strand.held++));
    queues.forEach(SiblingOrder::lead);
    var merged = new ArrayList<Strand>(children.size());
    while (merged.size() < children.size()) {
      Strand next = next(queues, merged.size() - 1);
      next.rank = merged.size();
      merged.add(next);
      advance(queues, next);
    }
    return merged;
  }

  private static void lead(Queue queue) {
    while (!queue.isDone() && queue.head().rank != NOT_YET) {
      queue.next++;
    }
    if (!queue.isDone()) {
      queue.head().leading++;
    }
  }

  private static void advance(List<Queue> queues, Strand taken) {
    for (Queue queue : queues) {
      if (!queue.isDone() && queue.head() == taken) {
        lead(queue);
      }
    }
  }

  private static Strand next(List<Queue> queues, int taken) {
    Leader best = null;
    for (Queue queue : queues) {
      if (!queue.isDone() && (best == null || best.strand() != queue.head())) {
        Leader leader = leader(queue.head(), queues, taken);
        best = best == null || BEST_FIRST.compare(leader, best) < 0 ? leader : best;
      }
    }
    if (best == null) {
      throw new AssertionError("every child stands in some party's order");
    }
    return best.strand();
  }

  private static Leader leader(Strand strand, List<Queue> queues, int taken) {
    int following = 0;
    for (Queue queue : queues) {
      if (!queue.isDone() && queue.head() == strand && queue.follows(taken)) {
        following++;
      }
    }
    return new Leader(strand, strand.leading == strand.held, following, strand.leading);
  }

  private static void noteMoved(List<Strand> order, int bit) {
    int[] ranks = order.stream().mapToInt(strand -> strand.rank).toArray();
    boolean[] kept = LongestRun.of(ranks);
    for (int i = 0; i < ranks.length; i++) {
      order.get(i).displaced |= kept[i] ? 0 : bit;
    }
  }
}
