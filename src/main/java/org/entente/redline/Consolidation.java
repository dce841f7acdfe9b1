package org.entente.redline;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.base.Bounds;
import org.entente.base.Digest;
import org.entente.base.PartyCode;
import org.entente.text.Position;
import org.entente.text.ProvisionId;
import org.entente.text.SaltedDigests;

/// The positions of all parties in one text. Provisions are joined by id: what all hold alike is
/// agreed, what they hold differently is a bracket with a side for each wording, what only some
/// hold is one-sided. Nothing is merged: choosing one party everywhere gives back that party's
/// position.
///
/// The same positions give the same consolidation in whatever order they are given, and no rule
/// looks at a party's name. How ids are joined and ordered is told at [Weave] and [SiblingOrder].
public final class Consolidation {
  private final SortedSet<PartyCode> parties;
  private final SortedMap<PartyCode, Position> positions;
  private final List<ConsolidatedProvision> roots;
  private final SequencedMap<ProvisionId, ConsolidatedProvision> byId = new LinkedHashMap<>();

  private Consolidation(SortedSet<PartyCode> parties, SortedMap<PartyCode, Position> positions) {
    this.parties = parties;
    this.positions = positions;
    this.roots = Joining.of(List.copyOf(parties), positions);
    roots.forEach(root -> root.walk(at -> byId.put(at.id(), at)));
  }

  /// Consolidates the positions of parties that all have one.
  public static Consolidation of(SortedMap<PartyCode, Position> positions) {
    return of(positions.keySet(), positions);
  }

  /// Consolidates for these parties. Where a party has no position yet, nothing is agreed and every
  /// provision is one-sided. A position of a party not among them is the caller's mistake.
  public static Consolidation of(
      Collection<PartyCode> parties, Map<PartyCode, Position> positions) {
    var all = Collections.unmodifiableSortedSet(new TreeSet<>(parties));
    Bounds.require(all.containsAll(positions.keySet()), "a position of none of %s", all);
    Bounds.require(all.size() <= Bounds.PARTIES, "%d parties are too many", all.size());
    return new Consolidation(all, Collections.unmodifiableSortedMap(new TreeMap<>(positions)));
  }

  /// All parties of the negotiation, with or without a position.
  public SortedSet<PartyCode> parties() {
    return parties;
  }

  /// The parties that have put forward a position.
  public Collection<PartyCode> present() {
    return positions.keySet();
  }

  /// The tops of the merged tree: one, unless parties gave the roots of their texts different ids.
  public List<ConsolidatedProvision> roots() {
    return roots;
  }

  /// All provisions by id, in merged reading order.
  public SequencedMap<ProvisionId, ConsolidatedProvision> byId() {
    return Collections.unmodifiableSequencedMap(byId);
  }

  public Optional<ConsolidatedProvision> find(ProvisionId id) {
    return Optional.ofNullable(byId.get(id));
  }

  /// The top-level divisions: preamble, parts or chapters, annexes, signatures.
  public List<ConsolidatedProvision> divisions() {
    return roots.stream().flatMap(root -> root.children().stream()).toList();
  }

  /// The counts of everything, the root (title and numbering) included.
  public Counts total() {
    return byId.values().stream().map(Counts::of).reduce(Counts.NONE, Counts::plus);
  }

  /// The counts of each top-level division and all below it, in reading order.
  public SequencedMap<ProvisionId, Counts> byDivision() {
    var counts = new LinkedHashMap<ProvisionId, Counts>();
    for (ConsolidatedProvision division : divisions()) {
      division.walk(at -> counts.merge(division.id(), Counts.of(at), Counts::plus));
    }
    return counts;
  }

  /// Whether all parties stand on one clean text.
  public boolean isClean() {
    return byId.values().stream().allMatch(at -> at.status() == Status.AGREED);
  }

  /// The canonical bytes of the join (`docs/format/consolidated.md`).
  public byte[] canonicalBytes(SaltedDigests digests) {
    return ConsolidatedBytes.of(this, digests);
  }

  /// The salted digest of the canonical bytes: what an act names as the text its author saw.
  public Digest digest(SaltedDigests digests) {
    return digests.key().digest(canonicalBytes(digests));
  }

  /// The position of one party put together again from the joined provisions alone.
  public Optional<Position> chosen(PartyCode party) {
    Bounds.require(parties.contains(party), "%s is not a party", party);
    return positions.containsKey(party) ? Optional.of(Choosing.of(this, party)) : Optional.empty();
  }
}
