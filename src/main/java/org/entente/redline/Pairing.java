package org.entente.redline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.text.Kind;
import org.entente.text.Provision;
import org.entente.text.ProvisionId;

/// Pairs provisions by their words. What two provisions share counts for those they stand in as
/// well, so that an article is known by its paragraphs. Those that share most come first; at least
/// half of the larger must be shared, or nearly all of the smaller and a quarter of the larger.
/// From the top down, pairs below each other's parents go before all others. A container whose
/// words alone are the same, and lastly one whose first child came along, is paired as well.
final class Pairing {
  private final List<Provision> old;
  private final List<Provision> neu;
  private final int[] newOf;
  private final int[] oldOf;
  private final int[] oldParents;
  private final int[] newParents;
  private final int[] oldSizes;
  private final int[] newSizes;

  /// What two provisions share in their own words, and with all below them.
  private final Map<Long, Integer> own;

  private final Map<Long, Integer> whole = new HashMap<>();

  private record Offer(int old, int neu, int shared) {}

  /// `newOf` and `oldOf` say which places are paired already; they are filled further.
  Pairing(List<Provision> old, List<Provision> neu, int[] newOf, int[] oldOf) {
    this.old = old;
    this.neu = neu;
    this.newOf = newOf;
    this.oldOf = oldOf;
    oldParents = Likeness.parents(old);
    newParents = Likeness.parents(neu);
    oldSizes = Likeness.sizes(old);
    newSizes = Likeness.sizes(neu);
    own = Likeness.of(old, neu);
  }

  /// What provisions share in their own words, by [Likeness#key].
  Map<Long, Integer> shared() {
    return own;
  }

  int[] oldSizes() {
    return oldSizes;
  }

  int[] newSizes() {
    return newSizes;
  }

  void pair() {
    pairRows();
    own.forEach((key, chars) -> addUpwards(Likeness.oldOf(key), Likeness.newOf(key), chars));
    int[] oldWholes = wholes(oldSizes, oldParents);
    int[] newWholes = wholes(newSizes, newParents);
    List<Offer> offers = offers(whole, oldWholes, newWholes);
    takeBelowPairs(offers);
    take(offers);
    pairEqualBelowPairs();
    take(offers(own, oldSizes, newSizes));
    pairByChildren();
    pairEqualBelowPairs();
    pairByCalls();
  }

  private void addUpwards(int oldAt, int newAt, int chars) {
    int i = oldAt;
    int j = newAt;
    while (i >= 0 && j >= 0) {
      whole.merge(Likeness.key(i, j), chars, Integer::sum);
      i = oldParents[i];
      j = newParents[j];
    }
  }

  /// Sizes with all below; parents stand before their children in reading order.
  private static int[] wholes(int[] sizes, int[] parents) {
    int[] wholes = sizes.clone();
    for (int i = wholes.length - 1; i >= 0; i--) {
      if (parents[i] >= 0) {
        wholes[parents[i]] += wholes[i];
      }
    }
    return wholes;
  }

  private List<Offer> offers(Map<Long, Integer> shares, int[] oldLengths, int[] newLengths) {
    var offers = new ArrayList<Offer>();
    shares.forEach((key, shared) -> {
      int i = Likeness.oldOf(key);
      int j = Likeness.newOf(key);
      int longer = Math.max(oldLengths[i], newLengths[j]);
      int shorter = Math.min(oldLengths[i], newLengths[j]);
      boolean isEnough = 2 * shared >= longer || 5 * shared >= 4 * shorter && 4 * shared >= longer;
      if (isEnough && newOf[i] < 0 && oldOf[j] < 0 && areLike(old.get(i), neu.get(j))) {
        offers.add(new Offer(i, j, shared));
      }
    });
    offers.sort(
        Comparator.<Offer>comparingInt(offer -> kindsDiffer(offer) ? 1 : 0)
            .thenComparingInt(offer -> -offer.shared)
            .thenComparingInt(offer -> Math.abs(oldLengths[offer.old] - newLengths[offer.neu]))
            .thenComparingInt(offer -> offer.old)
            .thenComparingInt(offer -> offer.neu));
    return offers;
  }

  private boolean kindsDiffer(Offer offer) {
    return old.get(offer.old).kind() != neu.get(offer.neu).kind();
  }

  /// Paragraphs, items and recitals may become one another; nothing else changes its kind.
  private static boolean areLike(Provision one, Provision other) {
    return one.kind() == other.kind() || isLeaf(one.kind()) && isLeaf(other.kind());
  }

  static boolean isLeaf(Kind kind) {
    return kind == Kind.PARAGRAPH || kind == Kind.ITEM || kind == Kind.RECITAL;
  }

  /// From the top down, those whose parents are each other's.
  private void takeBelowPairs(List<Offer> offers) {
    Map<Integer, List<Offer>> byParent = new HashMap<>();
    var tops = new ArrayList<Offer>();
    for (Offer offer : offers) {
      int parent = oldParents[offer.old];
      (parent < 0 ? tops : byParent.computeIfAbsent(parent, _ -> new ArrayList<>())).add(offer);
    }
    take(tops.stream().filter(offer -> newParents[offer.neu] < 0).toList());
    for (int i = 0; i < newOf.length; i++) { // parents stand before their children
      int there = newOf[i];
      if (there >= 0) {
        take(
            byParent.getOrDefault(i, List.of()).stream()
                .filter(offer -> newParents[offer.neu] == there)
                .toList());
      }
    }
  }

  /// Children with the same words below each other's parents, in order.
  private void pairEqualBelowPairs() {
    Map<String, List<Integer>> left = new HashMap<>();
    for (int i = 0; i < newOf.length; i++) {
      if (newOf[i] < 0 && oldSizes[i] > 0 && oldParents[i] >= 0) {
        String key = newOf[oldParents[i]] + " " + Likeness.words(old.get(i));
        left.computeIfAbsent(key, _ -> new ArrayList<>()).add(i);
      }
    }
    for (int j = 0; j < oldOf.length; j++) {
      if (oldOf[j] < 0 && newSizes[j] > 0 && newParents[j] >= 0) {
        String key = newParents[j] + " " + Likeness.words(neu.get(j));
        List<Integer> same = left.getOrDefault(key, List.of());
        if (!same.isEmpty()) {
          pair(same.removeFirst(), j);
        }
      }
    }
  }

  private void take(List<Offer> offers) {
    for (Offer offer : offers) {
      pair(offer.old, offer.neu);
    }
  }

  private void pair(int oldAt, int newAt) {
    if (newOf[oldAt] < 0 && oldOf[newAt] < 0) {
      newOf[oldAt] = newAt;
      oldOf[newAt] = oldAt;
    }
  }

  /// Rows of a schedule are known by their first cell, never by their words.
  private void pairRows() {
    Map<String, Integer> byCode = new HashMap<>();
    for (int i = 0; i < old.size(); i++) {
      if (old.get(i).kind() == Kind.ROW && newOf[i] < 0) {
        byCode.merge(code(old.get(i)), i, (_, _) -> -1);
      }
    }
    Map<String, Integer> once = new HashMap<>();
    for (int j = 0; j < neu.size(); j++) {
      if (neu.get(j).kind() == Kind.ROW && oldOf[j] < 0) {
        once.merge(code(neu.get(j)), j, (_, _) -> -1);
      }
    }
    once.forEach((code, j) -> {
      int i = byCode.getOrDefault(code, -1);
      if (i >= 0 && j >= 0) {
        pair(i, j);
      }
    });
  }

  private static String code(Provision row) {
    String cells = row.wordings().isEmpty() ? "" : row.wordings().firstEntry().getValue().body();
    int end = cells.indexOf(" | ");
    return end < 0 ? cells : cells.substring(0, end);
  }

  /// A footnote left over is the one called where the other was called, if each of two provisions
  /// that belong together calls as many.
  private void pairByCalls() {
    Map<ProvisionId, Integer> was = places(old);
    Map<ProvisionId, Integer> is = places(neu);
    for (int i = 0; i < newOf.length; i++) {
      if (newOf[i] < 0) {
        continue;
      }
      List<ProvisionId> before = Likeness.calls(old.get(i));
      List<ProvisionId> after = Likeness.calls(neu.get(newOf[i]));
      for (int k = 0; before.size() == after.size() && k < before.size(); k++) {
        int oldNote = was.getOrDefault(before.get(k), -1);
        int newNote = is.getOrDefault(after.get(k), -1);
        if (oldNote >= 0 && newNote >= 0) {
          pair(oldNote, newNote);
        }
      }
    }
  }

  private static Map<ProvisionId, Integer> places(List<Provision> provisions) {
    Map<ProvisionId, Integer> places = new HashMap<>();
    for (int i = 0; i < provisions.size(); i++) {
      places.put(provisions.get(i).id(), i);
    }
    return places;
  }

  private boolean standsBelowPair(int oldAt, int newAt) {
    int over = oldParents[oldAt];
    return over >= 0 && newOf[over] >= 0 && newOf[over] == newParents[newAt];
  }

  /// A provision without words, or rewritten where it stood, is the one below which the first of
  /// its children now stands.
  private void pairByChildren() {
    Map<ProvisionId, Integer> places = places(old);
    for (int i = old.size() - 1; i >= 0; i--) {
      if (newOf[i] >= 0) {
        continue;
      }
      for (Provision child : old.get(i).children()) {
        int at = places.getOrDefault(child.id(), -1);
        int parent = at < 0 || newOf[at] < 0 ? -1 : newParents[newOf[at]];
        boolean fits =
            parent >= 0 && oldOf[parent] < 0 && old.get(i).kind() == neu.get(parent).kind();
        boolean isWordless = fits && (oldSizes[i] == 0 || newSizes[parent] == 0);
        if (isWordless || fits && standsBelowPair(i, parent)) {
          pair(i, parent);
          break;
        }
      }
    }
  }
}
