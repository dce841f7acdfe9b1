package org.entente.redline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.text.Provision;
import org.entente.text.ProvisionId;

/// Finds provisions that were parted into several, or joined from several, among those aligned.
///
/// A new provision without partner that shares at least half of its words with an old one, whose
/// partner stands next to it below the same parent, is a part of that old one. Joining is the same
/// seen from the other side.
final class Partings {
  private final List<Provision> old;
  private final List<Provision> neu;
  private final Map<Long, Integer> shared;
  private final int[] oldSizes;
  private final int[] newSizes;
  private final int[] newOf;
  private final int[] oldOf;

  Partings(
      List<Provision> old, List<Provision> neu, Pairing pairing, int[] newOf, int[] oldOf) {
    this.old = old;
    this.neu = neu;
    shared = pairing.shared();
    oldSizes = pairing.oldSizes();
    newSizes = pairing.newSizes();
    this.newOf = newOf;
    this.oldOf = oldOf;
  }

  /// By the new id of each old provision that was parted: the new ids of all parts.
  Map<ProvisionId, List<ProvisionId>> splits(List<Provision> parents) {
    int[] wholes = new int[neu.size()];
    Arrays.fill(wholes, -1);
    shared.forEach((key, chars) -> {
      int j = Likeness.newOf(key);
      boolean isPart = oldOf[j] < 0 && newOf[Likeness.oldOf(key)] >= 0 && 2 * chars >= newSizes[j];
      boolean areBodies = isBodyOnly(neu.get(j)) && isBodyOnly(old.get(Likeness.oldOf(key)));
      if (isPart && areBodies && isMore(key, chars, wholes[j], j)) {
        wholes[j] = Likeness.oldOf(key);
      }
    });
    int[] goesOn = new int[neu.size()];
    for (int j = 0; j < goesOn.length; j++) {
      goesOn[j] = wholes[j] < 0 ? -1 : newOf[wholes[j]];
    }
    return groups(parents, neu, goesOn);
  }

  /// By the old id of the provision that goes on: the old ids of all that were joined in it.
  Map<ProvisionId, List<ProvisionId>> joins(List<Provision> parents) {
    int[] wholes = new int[old.size()];
    Arrays.fill(wholes, -1);
    shared.forEach((key, chars) -> {
      int i = Likeness.oldOf(key);
      boolean isPart = newOf[i] < 0 && oldOf[Likeness.newOf(key)] >= 0 && 2 * chars >= oldSizes[i];
      boolean areBodies = isBodyOnly(old.get(i)) && isBodyOnly(neu.get(Likeness.newOf(key)));
      if (isPart && areBodies && (wholes[i] < 0 || chars > sharedBy(i, wholes[i]))) {
        wholes[i] = Likeness.newOf(key);
      }
    });
    int[] goesOn = new int[old.size()];
    for (int i = 0; i < goesOn.length; i++) {
      goesOn[i] = wholes[i] < 0 ? -1 : oldOf[wholes[i]];
    }
    return groups(parents, old, goesOn);
  }

  private static boolean isBodyOnly(Provision own) {
    return Pairing.isLeaf(own.kind())
        && own.wordings().values().stream().allMatch(wording -> wording.heading().isEmpty());
  }

  private boolean isMore(long key, int chars, int best, int j) {
    int i = Likeness.oldOf(key);
    int most = best < 0 ? 0 : sharedBy(best, j);
    return chars > most || chars == most && i < best;
  }

  private int sharedBy(int i, int j) {
    return shared.getOrDefault(Likeness.key(i, j), 0);
  }

  /// The parts that stand next to the one that goes on, or to another part of it.
  private static Map<ProvisionId, List<ProvisionId>> groups(
      List<Provision> parents, List<Provision> texts, int[] goesOn) {
    Map<ProvisionId, Integer> places = new HashMap<>();
    for (int i = 0; i < texts.size(); i++) {
      places.put(texts.get(i).id(), i);
    }
    Map<ProvisionId, List<ProvisionId>> groups = new LinkedHashMap<>();
    for (Provision parent : parents) {
      List<Provision> children = parent.children();
      for (int k = 0; k < children.size(); k++) {
        int at = places.getOrDefault(children.get(k).id(), -1);
        List<ProvisionId> group = at < 0 ? List.of() : around(children, k, at, places, goesOn);
        if (group.size() > 1) {
          groups.put(children.get(k).id(), group);
        }
      }
    }
    return groups;
  }

  private static List<ProvisionId> around(
      List<Provision> siblings,
      int k,
      int whole,
      Map<ProvisionId, Integer> places,
      int[] goesOn) {
    int first = k;
    int last = k;
    while (first > 0 && isPartOf(whole, siblings.get(first - 1), places, goesOn)) {
      first--;
    }
    while (last + 1 < siblings.size()
        && isPartOf(whole, siblings.get(last + 1), places, goesOn)) {
      last++;
    }
    var group = new ArrayList<ProvisionId>();
    siblings.subList(first, last + 1).forEach(part -> group.add(part.id()));
    return group;
  }

  private static boolean isPartOf(
      int whole, Provision part, Map<ProvisionId, Integer> places, int[] goesOn) {
    int at = places.getOrDefault(part.id(), -1);
    return at >= 0 && goesOn[at] == whole;
  }
}
