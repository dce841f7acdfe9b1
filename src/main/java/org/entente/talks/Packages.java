package org.entente.talks;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.text.ProvisionId;

/// Which provisions are agreed, given those with equal wording and the packages that stand.
///
/// A package holds its provisions together: one is agreed only if all are. The agreed set is the
/// greatest one in which that is true, found by starting from all equal wordings and striking whole
/// packages until nothing changes; each provision is struck at most once, so the cost is that of
/// the packages' sizes. A declined package strikes its provisions outright, until its author
/// withdraws it.
public final class Packages {
  private Packages() {}

  /// A standing package: its provisions, and whether another party declined it.
  public record Bond(Set<ProvisionId> provisions, boolean declined) {
    public Bond {
      provisions = Set.copyOf(provisions);
    }
  }

  /// The greatest set of agreed provisions.
  public static Set<ProvisionId> agreed(Set<ProvisionId> equal, Collection<Bond> bonds) {
    var agreed = new HashSet<>(equal);
    Map<ProvisionId, List<Bond>> bondsOf = new HashMap<>();
    var broken = new ArrayDeque<Bond>();
    for (Bond bond : bonds) {
      bond.provisions()
          .forEach(id -> bondsOf.computeIfAbsent(id, key -> new ArrayList<>()).add(bond));
      if (bond.declined() || !equal.containsAll(bond.provisions())) {
        broken.add(bond);
      }
    }
    while (!broken.isEmpty()) {
      for (ProvisionId id : broken.poll().provisions()) {
        if (agreed.remove(id)) {
          broken.addAll(bondsOf.getOrDefault(id, List.of()));
        }
      }
    }
    return Set.copyOf(agreed);
  }
}
