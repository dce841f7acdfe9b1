package org.entente.redline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.text.Provision;
import org.entente.text.ProvisionId;
import org.entente.text.Wording;
import org.entente.words.Vocabulary;
import org.entente.words.Words;

/// Pairs provisions by similar words: twice the words two provisions share, divided by the words of
/// both (Dice), at least [#LEAST] and of one kind; the most similar first. Only provisions that
/// share a rare word are compared, and each with at most [#MOST] others, so work is bounded.
final class Likeness {
  static final double LEAST = 0.6;
  private static final int MOST = 40;

  record Pair(ProvisionId oldId, ProvisionId newId, double likeness, int order) {}

  private record Bag(Provision provision, Map<String, Integer> words, int size) {}

  private Likeness() {}

  static List<Pair> pairs(List<Provision> old, List<Provision> neu) {
    List<Bag> bags = neu.stream().map(Likeness::bag).toList();
    Map<String, List<Bag>> byWord = new HashMap<>();
    for (Bag bag : bags) {
      bag.words().keySet().forEach(w -> byWord.computeIfAbsent(w, _ -> new ArrayList<>()).add(bag));
    }
    var pairs = new ArrayList<Pair>();
    for (Provision left : old) {
      Bag bag = bag(left);
      for (Bag other : candidates(bag, byWord)) {
        double likeness = likeness(bag, other);
        if (likeness >= LEAST) {
          pairs.add(new Pair(left.id(), other.provision().id(), likeness, pairs.size()));
        }
      }
    }
    pairs.sort(Comparator.comparingDouble(Pair::likeness).reversed().thenComparing(Pair::order));
    return pairs;
  }

  /// The provisions of the same kind that share its rarest words, up to the bound.
  private static List<Bag> candidates(Bag bag, Map<String, List<Bag>> byWord) {
    List<List<Bag>> rarestFirst =
        bag.words().keySet().stream()
            .sorted()
            .map(word -> byWord.getOrDefault(word, List.of()))
            .sorted(Comparator.comparingInt(List::size))
            .toList();
    var candidates = new ArrayList<Bag>();
    Set<ProvisionId> seen = new HashSet<>();
    for (List<Bag> sharing : rarestFirst) {
      for (Bag other : sharing) {
        if (candidates.size() == MOST) {
          return candidates;
        }
        if (other.provision().kind() == bag.provision().kind()
            && seen.add(other.provision().id())) {
          candidates.add(other);
        }
      }
    }
    return candidates;
  }

  private static double likeness(Bag one, Bag other) {
    int shared = 0;
    for (Map.Entry<String, Integer> entry : one.words().entrySet()) {
      shared += Math.min(entry.getValue(), other.words().getOrDefault(entry.getKey(), 0));
    }
    int all = one.size() + other.size();
    return all == 0 ? 0 : 2.0 * shared / all;
  }

  private static Bag bag(Provision provision) {
    var bag = new HashMap<String, Integer>();
    int size = 0;
    for (Wording wording : provision.wordings().values()) {
      size += count(wording.heading(), bag) + count(wording.body(), bag);
    }
    return new Bag(provision, bag, size);
  }

  private static int count(String text, Map<String, Integer> bag) {
    Words words = Words.of(text);
    for (int i = 0; i < words.size(); i++) {
      bag.merge(Vocabulary.plain(words.word(i)), 1, Integer::sum);
    }
    return words.size();
  }
}
