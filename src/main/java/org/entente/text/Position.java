package org.entente.text;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.base.CanonicalText;
import org.entente.base.LineRefusal;
import org.entente.base.Refused;

/// What a party would sign today: its whole text, how firmly it stands on each provision, and its
/// scrutiny reserves.
///
/// A provision without a mark is proposed. Marks and reserves name provisions of the text; any
/// other id is refused.
public record Position(
    Agreement text, SortedMap<ProvisionId, Mark> marks, SortedMap<ProvisionId, String> reserves) {

  public Position {
    var known = text.byId();
    var kept = new TreeMap<>(marks);
    kept.values().removeIf(Mark.PROPOSED::equals);
    for (ProvisionId id : kept.keySet()) {
      requireKnown(known, id);
    }
    for (Map.Entry<ProvisionId, String> reserve : reserves.entrySet()) {
      requireKnown(known, reserve.getKey());
      CanonicalText.require(reserve.getValue(), "reserve on " + reserve.getKey());
    }
    marks = Collections.unmodifiableSortedMap(kept);
    reserves = Collections.unmodifiableSortedMap(new TreeMap<>(reserves));
  }

  /// A text put forward with no provision agreed and no reserve.
  public static Position of(Agreement text) {
    return new Position(text, new TreeMap<>(), new TreeMap<>());
  }

  public Mark markOf(ProvisionId id) {
    return marks.getOrDefault(id, Mark.PROPOSED);
  }

  public Optional<String> reserveOn(ProvisionId id) {
    return Optional.ofNullable(reserves.get(id));
  }

  private static void requireKnown(Map<ProvisionId, Provision> known, ProvisionId id) {
    if (!known.containsKey(id)) {
      throw new Refused(
          new LineRefusal.UnexpectedLine(
              "provision " + id, "a provision of the party's own text", id.value()));
    }
  }
}
