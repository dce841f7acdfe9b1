package org.entente.redline;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.entente.base.PartyCode;
import org.entente.text.Mark;
import org.entente.text.ProvisionId;

/// One provision of the consolidated text: who holds it, in which rival wordings, and where each
/// party places it. It stands once, at the place most parties give it; `displaced` names the
/// parties that place it elsewhere, so a move is shown and never lost. `sides` are ordered by their
/// first party, `children` as merged; marks are given for every party that holds it.
public record ConsolidatedProvision(
    ProvisionId id,
    Status status,
    List<Side> sides,
    SortedMap<PartyCode, Placement> placements,
    SortedSet<PartyCode> displaced,
    SortedMap<PartyCode, Mark> marks,
    SortedMap<PartyCode, String> reserves,
    List<ConsolidatedProvision> children) {

  /// How firmly an agreed provision stands: as the least firm of the parties' marks.
  public Optional<Mark> firmness() {
    return status == Status.AGREED
        ? marks.values().stream().min(Mark::compareTo)
        : Optional.empty();
  }

  public boolean isClosed() {
    return status == Status.AGREED && marks.values().stream().allMatch(Mark.CLOSED::equals);
  }

  /// The side this party takes; none if it does not hold the provision.
  public Optional<Side> sideOf(PartyCode party) {
    return sides.stream().filter(side -> side.parties().contains(party)).findFirst();
  }

  /// The parties that hold the provision.
  public SortedSet<PartyCode> holders() {
    return new TreeSet<>(placements.keySet());
  }

  /// Visits this provision and all below it, in merged order.
  public void walk(Consumer<ConsolidatedProvision> visitor) {
    visitor.accept(this);
    children.forEach(child -> child.walk(visitor));
  }
}
