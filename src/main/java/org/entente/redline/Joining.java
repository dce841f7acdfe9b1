package org.entente.redline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.base.PartyCode;
import org.entente.text.Mark;
import org.entente.text.Position;
import org.entente.text.Provision;
import org.entente.text.ProvisionId;

/// Makes the values of a consolidation from the woven strands.
final class Joining {
  private final List<PartyCode> parties;
  private final Map<PartyCode, Position> positions;

  private Joining(List<PartyCode> parties, Map<PartyCode, Position> positions) {
    this.parties = parties;
    this.positions = positions;
  }

  static List<ConsolidatedProvision> of(
      List<PartyCode> parties, Map<PartyCode, Position> positions) {
    Strand above =
        Weave.of(
            parties.stream()
                .map(party -> Optional.ofNullable(positions.get(party)).map(Position::text))
                .toList());
    return new Joining(parties, positions).below(above);
  }

  private List<ConsolidatedProvision> below(Strand parent) {
    return parent.children.stream().map(this::provision).toList();
  }

  private ConsolidatedProvision provision(Strand strand) {
    ProvisionId id = strand.holdings.getFirst().own().id();
    var placements = new TreeMap<PartyCode, Placement>();
    var marks = new TreeMap<PartyCode, Mark>();
    var reserves = new TreeMap<PartyCode, String>();
    for (Strand.Holding holding : strand.holdings) {
      PartyCode party = parties.get(holding.party());
      Position position = positionOf(party);
      placements.put(party, placement(holding));
      marks.put(party, position.markOf(id));
      position.reserveOn(id).ifPresent(reason -> reserves.put(party, reason));
    }
    List<Side> sides = sides(strand);
    return new ConsolidatedProvision(
        id,
        status(strand, sides),
        sides,
        Collections.unmodifiableSortedMap(placements),
        displaced(strand),
        Collections.unmodifiableSortedMap(marks),
        Collections.unmodifiableSortedMap(reserves),
        below(strand));
  }

  private Position positionOf(PartyCode party) {
    return Optional.ofNullable(positions.get(party)).orElseThrow();
  }

  private Status status(Strand strand, List<Side> sides) {
    if (strand.holdings.size() < parties.size()) {
      return Status.ONE_SIDED;
    }
    return sides.size() > 1 || strand.displaced != 0 ? Status.BRACKETED : Status.AGREED;
  }

  private static Placement placement(Strand.Holding holding) {
    Strand under = holding.under();
    return new Placement(
        under.holdings.isEmpty()
            ? Optional.empty()
            : Optional.of(under.holdings.getFirst().own().id()),
        holding.after());
  }

  private SortedSet<PartyCode> displaced(Strand strand) {
    if (strand.displaced == 0) {
      return Collections.emptySortedSet();
    }
    var displaced = new TreeSet<PartyCode>();
    for (int party = 0; party < parties.size(); party++) {
      if ((strand.displaced & 1 << party) != 0) {
        displaced.add(parties.get(party));
      }
    }
    return Collections.unmodifiableSortedSet(displaced);
  }

  /// Holdings come by party, ascending; so sides come by their first party.
  private List<Side> sides(Strand strand) {
    var kinds = new ArrayList<Provision>(2);
    var holders = new ArrayList<SortedSet<PartyCode>>(2);
    for (Strand.Holding holding : strand.holdings) {
      int side = indexOf(kinds, holding.own());
      if (side == kinds.size()) {
        kinds.add(holding.own());
        holders.add(new TreeSet<>());
      }
      holders.get(side).add(parties.get(holding.party()));
    }
    var sides = new ArrayList<Side>(kinds.size());
    for (int i = 0; i < kinds.size(); i++) {
      sides.add(new Side(holders.get(i), kinds.get(i)));
    }
    return List.copyOf(sides);
  }

  @SuppressWarnings("ReferenceEquality") // the same object is the common case, and quick to see
  private static int indexOf(List<Provision> kinds, Provision own) {
    for (int i = 0; i < kinds.size(); i++) {
      if (kinds.get(i) == own || kinds.get(i).sameOwnFields(own)) {
        return i;
      }
    }
    return kinds.size();
  }
}
