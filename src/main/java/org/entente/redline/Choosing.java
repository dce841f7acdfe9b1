package org.entente.redline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.entente.base.PartyCode;
import org.entente.text.Agreement;
import org.entente.text.Mark;
import org.entente.text.Position;
import org.entente.text.Provision;
import org.entente.text.ProvisionId;

/// Takes one party's side of every bracket and puts its position together again, following its own
/// placements: under each parent, the child after none, then the child after that, and so on.
final class Choosing {
  private final PartyCode party;
  private final Map<Placement, ConsolidatedProvision> places = new HashMap<>();

  private Choosing(PartyCode party) {
    this.party = party;
  }

  static Position of(Consolidation consolidation, PartyCode party) {
    var choosing = new Choosing(party);
    var marks = new TreeMap<ProvisionId, Mark>();
    var reserves = new TreeMap<ProvisionId, String>();
    for (ConsolidatedProvision at : consolidation.byId().values()) {
      at.placements().forEach((p, placement) -> choosing.note(p, placement, at));
      Optional.ofNullable(at.marks().get(party)).ifPresent(mark -> marks.put(at.id(), mark));
      Optional.ofNullable(at.reserves().get(party)).ifPresent(r -> reserves.put(at.id(), r));
    }
    Provision root = choosing.below(Optional.empty()).getFirst();
    return new Position(new Agreement(root), marks, reserves);
  }

  private void note(PartyCode holder, Placement placement, ConsolidatedProvision at) {
    if (holder.equals(party)) {
      places.put(placement, at);
    }
  }

  private List<Provision> below(Optional<ProvisionId> parent) {
    var children = new ArrayList<Provision>();
    var next = Optional.ofNullable(places.get(new Placement(parent, Optional.empty())));
    while (next.isPresent()) {
      ProvisionId id = next.get().id();
      Provision own = next.get().sideOf(party).orElseThrow().own();
      children.add(own.withChildren(below(Optional.of(id))));
      next = Optional.ofNullable(places.get(new Placement(parent, Optional.of(id))));
    }
    return children;
  }
}
