package org.entente.redline;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import org.entente.text.Agreement;
import org.entente.text.Provision;
import org.entente.text.ProvisionId;

/// Weaves several texts into one tree with each id in it once.
///
/// Each id goes under the parent most parties give it, ties to the parent with the smallest id.
/// From the top down, what hangs under a placed parent is placed. Where parties place provisions
/// under each other in a circle, nothing hangs any more; then, of all places some party gives an
/// unplaced provision under a placed one, the one with most votes is taken (ties: smallest id,
/// smallest parent). There always is one, because every party's own text hangs from the top: so the
/// weave ends, loses nothing, and puts every provision where some party has it. No rule looks at a
/// party's name.
final class Weave {
  private static final Comparator<Strand.Offer> BY_PLACE =
      Comparator.comparingInt(Strand.Offer::votes)
          .reversed()
          .thenComparing(offer -> offer.child().name)
          .thenComparing(offer -> offer.under().name);

  private final Map<ProvisionId, Strand> strands = new LinkedHashMap<>();
  private final Strand above = new Strand(Strand.ABOVE_ALL);

  /// Takes in the texts, the party's number being the index; a party without a text has none.
  static Strand of(List<Optional<Agreement>> texts) {
    var weave = new Weave();
    for (int party = 0; party < texts.size(); party++) {
      if (texts.get(party).isPresent()) {
        Provision root = texts.get(party).get().root();
        Strand strand = weave.read(party, root, weave.above, Optional.empty());
        weave.above.sequences.add(new Strand.Sequence(party, List.of(strand)));
      }
    }
    weave.strands.values().forEach(Weave::offerPlaces);
    weave.grow();
    weave.above.children = SiblingOrder.of(weave.above);
    weave.strands.values().forEach(strand -> strand.children = SiblingOrder.of(strand));
    return weave.above;
  }

  private Strand read(int party, Provision at, Strand under, Optional<ProvisionId> after) {
    Strand strand = strands.computeIfAbsent(at.id(), id -> new Strand(id.value()));
    strand.holdings.add(new Strand.Holding(party, at, under, after));
    var below = new ArrayList<Strand>(at.children().size());
    Optional<ProvisionId> before = Optional.empty();
    for (Provision child : at.children()) {
      below.add(read(party, child, strand, before));
      before = Optional.of(child.id());
    }
    strand.sequences.add(new Strand.Sequence(party, below));
    return strand;
  }

  private static void offerPlaces(Strand strand) {
    var votes = new LinkedHashMap<Strand, Integer>(4);
    strand.holdings.forEach(holding -> votes.merge(holding.under(), 1, Integer::sum));
    Strand best = best(votes);
    votes.forEach(
        (under, count) -> under.offers.add(new Strand.Offer(strand, under, count, under == best)));
  }

  private static Strand best(Map<Strand, Integer> votes) {
    Collection<Map.Entry<Strand, Integer>> entries = votes.entrySet();
    return entries.stream()
        .min(
            Map.Entry.<Strand, Integer>comparingByValue()
                .reversed()
                .thenComparing(entry -> entry.getKey().name))
        .orElseThrow()
        .getKey();
  }

  private void grow() {
    var spare = new PriorityQueue<Strand.Offer>(BY_PLACE);
    Deque<Strand> fresh = new ArrayDeque<>();
    fresh.add(above);
    while (!fresh.isEmpty()) {
      for (Strand.Offer offer : fresh.remove().offers) {
        if (offer.best()) {
          take(offer, fresh);
        } else {
          spare.add(offer);
        }
      }
      while (fresh.isEmpty() && !spare.isEmpty()) {
        take(spare.remove(), fresh);
      }
    }
  }

  private static void take(Strand.Offer offer, Deque<Strand> fresh) {
    if (!offer.child().isPlaced) {
      offer.child().place(offer.under());
      fresh.add(offer.child());
    }
  }
}
