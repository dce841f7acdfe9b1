package org.entente.redline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.text.Agreement;
import org.entente.text.Provision;
import org.entente.text.ProvisionId;
import org.entente.words.LongestRun;

/// Which provision of a new text is which of the old one, and which were parted or joined.
///
/// Known ids pair first; what is left over pairs by its words ([Pairing]). Where ids are not to be
/// trusted, as in two texts read from plain files, words alone decide. Roots are each other's. Below
/// a pair of parents, the children in the longest common order have stayed; the others moved.
///
/// Of two texts the same one is always compared with the other, and the answer turned round if
/// asked so: seen from either side, the same provisions belong together.
final class Alignment {
  /// Whether the same id means the same provision.
  enum Ids {
    KNOWN,
    UNKNOWN
  }

  private Remainder remainder;
  private final Ids ids;
  private final Agreement old;
  private final Agreement neu;
  private final Map<ProvisionId, ProvisionId> newOf;
  private final Map<ProvisionId, ProvisionId> oldOf;
  private final Set<ProvisionId> stayed = new HashSet<>();

  /// By the provision that goes on, in the new text: all parts of it there, in reading order.
  private final Map<ProvisionId, List<ProvisionId>> splits;

  /// By the provision that goes on, in the new text: all it was joined from, in the old text.
  private final Map<ProvisionId, List<ProvisionId>> joins;

  private Alignment(Agreement old, Agreement neu, Remainder remainder, Ids ids) {
    this.old = old;
    this.neu = neu;
    this.remainder = remainder;
    this.ids = ids;
    newOf = new LinkedHashMap<>();
    oldOf = new LinkedHashMap<>();
    splits = new LinkedHashMap<>();
    joins = new LinkedHashMap<>();
  }

  /// The same seen from the other side.
  private Alignment(Alignment other) {
    old = other.neu;
    neu = other.old;
    remainder = new Remainder(other.remainder.neu(), other.remainder.old());
    ids = other.ids;
    newOf = other.oldOf;
    oldOf = other.newOf;
    splits = new LinkedHashMap<>();
    joins = new LinkedHashMap<>();
    other.splits.forEach((id, parts) -> joins.put(other.oldOf(id).orElseThrow(), parts));
    other.joins.forEach((id, parts) -> splits.put(other.oldOf(id).orElseThrow(), parts));
    other.stayed.forEach(id -> stayed.add(other.oldOf(id).orElseThrow()));
  }

  static Alignment of(Agreement old, Agreement neu, Ids ids) {
    if (ReadingOrder.compare(old, neu) > 0) {
      return new Alignment(of(neu, old, ids));
    }
    Remainder remainder =
        ids == Ids.KNOWN ? Remainder.of(old, neu) : Remainder.whole(old, neu);
    var alignment = new Alignment(old, neu, remainder, ids);
    alignment.align();
    return alignment;
  }

  Remainder remainder() {
    return remainder;
  }

  Optional<ProvisionId> newOf(ProvisionId oldId) {
    ProvisionId found = newOf.get(oldId);
    boolean isSame = found == null && ids == Ids.KNOWN && neu.find(oldId).isPresent();
    return isSame ? Optional.of(oldId) : Optional.ofNullable(found);
  }

  Optional<ProvisionId> oldOf(ProvisionId newId) {
    ProvisionId found = oldOf.get(newId);
    boolean isSame = found == null && ids == Ids.KNOWN && old.find(newId).isPresent();
    return isSame ? Optional.of(newId) : Optional.ofNullable(found);
  }

  /// Whether a new provision stands below the same parent as before, in the same order.
  boolean isStayed(ProvisionId newId) {
    return stayed.contains(newId);
  }

  Map<ProvisionId, List<ProvisionId>> splits() {
    return splits;
  }

  Map<ProvisionId, List<ProvisionId>> joins() {
    return joins;
  }

  /// The new ids of the old provisions that have got another one.
  Map<ProvisionId, ProvisionId> renamed() {
    var renamed = new LinkedHashMap<>(newOf);
    renamed.entrySet().removeIf(entry -> entry.getKey().equals(entry.getValue()));
    return renamed;
  }

  private void align() {
    List<Provision> was = remainder.old();
    List<Provision> is = remainder.neu();
    if (!old.root().id().equals(neu.root().id()) || ids == Ids.UNKNOWN) {
      pair(old.root().id(), neu.root().id());
    }
    boolean isLeftOver =
        was.stream().anyMatch(p -> newOf(p.id()).isEmpty())
            || is.stream().anyMatch(p -> oldOf(p.id()).isEmpty());
    if (isLeftOver) {
      alignByWords(changed(was, Side.OLD), changed(is, Side.NEW));
    }
    if (!renamed().isEmpty()) { // calls of new ids may stand in any words
      remainder = Remainder.whole(old, neu);
    }
    stayed.add(neu.root().id());
    remainder.neu().forEach(this::noteStayed);
  }

  private enum Side {
    OLD,
    NEW
  }

  private void pair(ProvisionId oldId, ProvisionId newId) {
    newOf.put(oldId, newId);
    oldOf.put(newId, oldId);
  }

  /// Leaves out those paired by id whose words are the same: they tell nothing of the others.
  private List<Provision> changed(List<Provision> provisions, Side side) {
    return provisions.stream()
        .filter(own -> {
          var other =
              side == Side.OLD
                  ? newOf(own.id()).flatMap(neu::find)
                  : oldOf(own.id()).flatMap(old::find);
          return other.isEmpty() || !other.get().wordings().equals(own.wordings());
        })
        .toList();
  }

  private void alignByWords(List<Provision> was, List<Provision> is) {
    int[] newAt = new int[was.size()];
    int[] oldAt = new int[is.size()];
    Arrays.fill(newAt, -1);
    Arrays.fill(oldAt, -1);
    Map<ProvisionId, Integer> places = new HashMap<>();
    for (int j = 0; j < is.size(); j++) {
      places.put(is.get(j).id(), j);
    }
    for (int i = 0; i < was.size(); i++) {
      int j = newOf(was.get(i).id()).map(places::get).orElse(-1);
      if (j >= 0) {
        newAt[i] = j;
        oldAt[j] = i;
      }
    }
    var pairing = new Pairing(was, is, newAt, oldAt);
    pairing.pair();
    for (int i = 0; i < newAt.length; i++) {
      if (newAt[i] >= 0 && newOf(was.get(i).id()).isEmpty()) {
        pair(was.get(i).id(), is.get(newAt[i]).id());
      }
    }
    var partings = new Partings(was, is, pairing, newAt, oldAt);
    splits.putAll(partings.splits(remainder.neu()));
    partings
        .joins(remainder.old())
        .forEach((id, parts) -> joins.put(newOf(id).orElseThrow(), parts));
    joins.keySet().removeAll(splits.keySet()); // one story for each provision
  }

  private void noteStayed(Provision parent) {
    Optional<Provision> before = oldOf(parent.id()).flatMap(old::find);
    if (before.isEmpty()) {
      return;
    }
    Map<ProvisionId, Integer> ranks = new HashMap<>();
    before.get().children().forEach(child -> ranks.put(child.id(), ranks.size()));
    var stays = new ArrayList<ProvisionId>();
    var order = new ArrayList<Integer>();
    for (Provision child : parent.children()) {
      oldOf(child.id())
          .map(ranks::get)
          .ifPresent(rank -> {
            stays.add(child.id());
            order.add(rank);
          });
    }
    boolean[] kept = LongestRun.of(order.stream().mapToInt(Integer::intValue).toArray());
    for (int i = 0; i < kept.length; i++) {
      if (kept[i]) {
        stayed.add(stays.get(i));
      }
    }
  }
}
