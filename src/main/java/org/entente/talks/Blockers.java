package org.entente.talks;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import org.entente.base.PartyCode;
import org.entente.redline.Counts;

/// Finds what blocks finality, in the order it has to be dealt with.
final class Blockers {
  private final Proceedings proceedings;
  private final List<Blocker> found = new ArrayList<>();

  private Blockers(Proceedings proceedings) {
    this.proceedings = proceedings;
  }

  static List<Blocker> of(StateOfPlay state) {
    var blockers = new Blockers(state.proceedings());
    if (state.proceedings().finality().certificate().isEmpty()) {
      blockers.parties();
      blockers.text(state);
      blockers.steps();
    }
    return List.copyOf(blockers.found);
  }

  private void parties() {
    add(where(s -> s.membership() == Standing.Membership.LEFT), Blocker.Left::new);
    add(where(s -> s.membership() == Standing.Membership.AWAITED), Blocker.NotJoined::new);
    where(s -> s.fork().isPresent()).forEach(party -> found.add(new Blocker.Forked(party)));
  }

  private void text(StateOfPlay state) {
    add(where(s -> s.positions().isEmpty()), Blocker.NoPosition::new);
    Counts counts = state.consolidation().total();
    if (counts.open() > 0) {
      found.add(new Blocker.OpenProvisions(counts.bracketed(), counts.oneSided()));
    }
    int held = counts.agreed() - state.agreed().size();
    if (held > 0) {
      found.add(new Blocker.HeldByPackages(held));
    }
    if (counts.reserved() > 0) {
      found.add(new Blocker.Reserved(counts.reserved()));
    }
  }

  private void steps() {
    if (proceedings.finality().open().isPresent()) {
      Finality.ClosingState open = proceedings.finality().open().get();
      found.add(
          new Blocker.ClosingOpen(open.closing().number(), open.awaited(proceedings.charter())));
      return;
    }
    if (proceedings.initialledByAll().isEmpty()) {
      add(where(s -> s.concluded().isEmpty()), Blocker.NotConcluded::new);
      add(where(s -> s.initialled().isEmpty()), Blocker.NotInitialled::new);
    }
    proceedings
        .charter()
        .sides()
        .forEach(
            (party, side) -> found.add(new Blocker.SignaturesNeeded(party, side.signers().text())));
  }

  private SortedSet<PartyCode> where(java.util.function.Predicate<Standing> condition) {
    return proceedings.partiesWhere(condition);
  }

  private void add(
      SortedSet<PartyCode> parties,
      java.util.function.Function<SortedSet<PartyCode>, Blocker> blocker) {
    if (!parties.isEmpty()) {
      found.add(blocker.apply(parties));
    }
  }
}
