package org.entente.talks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.entente.base.Digest;
import org.entente.base.PartyCode;
import org.entente.record.Head;
import org.entente.record.Matter;
import org.entente.record.Record;
import org.entente.record.SignedAct;
import org.entente.record.Statement;
import org.entente.redline.Consolidation;
import org.entente.redline.Status;
import org.entente.text.Mark;
import org.entente.text.Position;
import org.entente.text.ProvisionId;

/// The state of play: a pure function of the set of acts and the texts they name.
///
/// @param positions what each party holds now, its reopened marks taken off
/// @param agreed provisions on which all stand alike and whose packages stand
public record StateOfPlay(
    Proceedings proceedings,
    SortedMap<PartyCode, Position> positions,
    Consolidation consolidation,
    Set<ProvisionId> agreed,
    List<Alert> alerts) {

  public StateOfPlay {
    positions = Collections.unmodifiableSortedMap(new TreeMap<>(positions));
    agreed = Set.copyOf(agreed);
    alerts = List.copyOf(alerts);
  }

  public static StateOfPlay of(Record record, Texts texts) {
    Proceedings proceedings = Proceedings.of(record);
    var positions = new TreeMap<PartyCode, Position>();
    proceedings
        .standings()
        .forEach((party, standing) ->
            held(standing, texts).ifPresent(position -> positions.put(party, position)));
    var consolidation = Consolidation.of(proceedings.standings().keySet(), positions);
    Set<ProvisionId> agreed = Packages.agreed(equalIn(consolidation), bonds(proceedings, texts));
    return new StateOfPlay(
        proceedings, positions, consolidation, agreed, Alerts.of(record, proceedings, texts));
  }

  /// The digest of the consolidated text that these heads, and a party's own new position, make:
  /// what its act names.
  public static Digest consolidatedDigest(
      Record record, List<Head> seen, PartyCode author, Position own, Texts texts) {
    var positions = new TreeMap<PartyCode, Position>();
    for (Head head : seen) {
      if (record.charter().isParty(head.party())) {
        record
            .find(head.id())
            .flatMap(act -> lastPosition(record.pathTo(act)))
            .ifPresent(digest -> positions.put(head.party(), texts.position(digest)));
      }
    }
    positions.put(author, own);
    return Consolidation.of(record.charter().sides().keySet(), positions).digest(texts.digests());
  }

  public Phase phase() {
    return proceedings.phase();
  }

  /// Everything that stands between the parties and a final deal; empty once it is final.
  public List<Blocker> blockers() {
    return Blockers.of(this);
  }

  /// Whether all stand on one clean text with no package open and no reserve.
  public boolean isConcludable() {
    return positions.size() == proceedings.standings().size()
        && consolidation.isClean()
        && agreed.size() == consolidation.byId().size()
        && consolidation.total().reserved() == 0;
  }

  private static Optional<Position> held(Standing standing, Texts texts) {
    return standing
        .latestPosition()
        .map(act -> texts.position(((Statement.Positioned) act.act().statement()).position()))
        .map(position -> reopened(position, standing.reopenings(), texts));
  }

  /// The position with the marks taken off that its party has reopened since.
  private static Position reopened(Position position, List<SignedAct> reopenings, Texts texts) {
    var marks = new TreeMap<ProvisionId, Mark>(position.marks());
    for (SignedAct signed : reopenings) {
      if (signed.act().statement() instanceof Statement.Reopen reopen) {
        Matter matter = texts.matter(reopen.matter());
        matter.provisions().forEach(marks::remove);
      }
    }
    return new Position(position.text(), marks, position.reserves());
  }

  private static Optional<Digest> lastPosition(List<SignedAct> path) {
    if (path.getLast().act().statement() instanceof Statement.Leave) {
      return Optional.empty();
    }
    for (SignedAct signed : path.reversed()) {
      if (signed.act().statement() instanceof Statement.Positioned positioned) {
        return Optional.of(positioned.position());
      }
    }
    return Optional.empty();
  }

  private static Set<ProvisionId> equalIn(Consolidation consolidation) {
    return consolidation.byId().entrySet().stream()
        .filter(entry -> entry.getValue().status() == Status.AGREED)
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static List<Packages.Bond> bonds(Proceedings proceedings, Texts texts) {
    var bonds = new ArrayList<Packages.Bond>();
    int parties = proceedings.standings().size();
    for (Offer offer : proceedings.offers()) {
      Offer.Fate fate = offer.fate(parties);
      if (offer.sort() == Offer.Sort.PACKAGE && fate != Offer.Fate.WITHDRAWN) {
        Set<ProvisionId> provisions = Set.copyOf(texts.matter(offer.matter()).provisions());
        bonds.add(new Packages.Bond(provisions, fate == Offer.Fate.DECLINED));
      }
    }
    return bonds;
  }

  /// The parties whose turn it is to answer.
  public SortedSet<PartyCode> toMove() {
    return proceedings.toMove();
  }
}
