package org.entente.record;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.base.Bounds;
import org.entente.base.Digest;
import org.entente.base.PartyCode;
import org.entente.base.Refused;

/// All acts of one negotiation that a node holds. What counts is a function of the set of acts:
/// order, repetition and batching change nothing. Not safe for use by several threads at once.
public final class Record {
  private static final Comparator<SignedAct> ORDER =
      Comparator.comparing((SignedAct s) -> s.act().party())
          .thenComparing(s -> s.act().seq())
          .thenComparing(SignedAct::id);

  private final Charter charter;
  private final Digest negotiation;
  private final SortedMap<PartyCode, Chain> chains = new TreeMap<>();
  private final Map<Digest, List<SignedAct>> held = new LinkedHashMap<>();
  private final Map<PartyCode, Integer> heldCount = new HashMap<>();

  public Record(Charter charter) {
    this.charter = charter;
    this.negotiation = charter.negotiation();
    charter.chains().forEach(code -> chains.put(code, new Chain(charter, code)));
  }

  public Charter charter() {
    return charter;
  }

  public Digest negotiation() {
    return negotiation;
  }

  /// What became of an act that was received: the acts that now count as placed (it and any held
  /// back for it), that it was known, or that it waits for the act before it.
  public sealed interface Outcome {
    record Placed(List<SignedAct> acts) implements Outcome {}

    record Known() implements Outcome {}

    record Held() implements Outcome {}
  }

  /// Receives an act: checked whole, then placed, or refused and nothing changed.
  public Outcome receive(byte[] bytes, String place) {
    return receive(SignedAct.parse(bytes, place));
  }

  public Outcome receive(SignedAct signed) {
    Act act = signed.act();
    Chain chain = chainOf(act);
    if (chain.holds(signed.id())) {
      return new Outcome.Known();
    }
    if (!chain.canPlace(act)) {
      return hold(signed);
    }
    chain.place(signed, Chain.Trust.VERIFY);
    var placed = new ArrayList<>(List.of(signed));
    placed.addAll(placeHeld(signed.id()));
    return new Outcome.Placed(placed);
  }

  /// Receives acts in any order, all or none: if one of them is refused, the record is as it was
  /// before. Answers those that now count as placed, oldest first; what still waits for an act
  /// before it is not kept.
  public List<SignedAct> receiveAll(List<SignedAct> batch) {
    var placed = new ArrayList<SignedAct>();
    try {
      for (SignedAct signed : batch.stream().sorted(ORDER).toList()) {
        Chain chain = chainOf(signed.act());
        if (!chain.holds(signed.id()) && chain.canPlace(signed.act())) {
          chain.place(signed, Chain.Trust.VERIFY);
          placed.add(signed);
        }
      }
      return placed;
    } catch (Refused refused) {
      placed.reversed().forEach(signed -> chain(signed.act().party()).unplace(signed));
      throw refused;
    }
  }

  /// Takes an act out again that was placed last in its branch: what could not be kept does not
  /// count.
  public void takeOut(SignedAct signed) {
    chain(signed.act().party()).unplace(signed);
  }

  /// Takes back an act that this node itself verified when it was received.
  public void restore(byte[] bytes) {
    restore(SignedAct.parse(bytes, "an act in the store"));
  }

  /// The same, for an act already read.
  public void restore(SignedAct signed) {
    Chain chain = chainOf(signed.act());
    if (!chain.holds(signed.id())) {
      chain.place(signed, Chain.Trust.VERIFIED_BEFORE);
    }
  }

  /// How often an act came or went so far: while this stays, so does whatever was computed from the
  /// record.
  public long changes() {
    return chains.values().stream().mapToLong(Chain::changes).sum();
  }

  public boolean holds(Digest id) {
    return chains.values().stream().anyMatch(chain -> chain.holds(id));
  }

  public Optional<SignedAct> find(Digest id) {
    for (Chain chain : chains.values()) {
      Optional<Chain.Link> link = chain.link(id);
      if (link.isPresent()) {
        return link.map(Chain.Link::signed);
      }
    }
    return Optional.empty();
  }

  /// The acts of a party that count, oldest first.
  public List<SignedAct> live(PartyCode party) {
    return chain(party).live().stream().map(Chain.Link::signed).toList();
  }

  /// Who may act for a party after the acts that count.
  public Authority authority(PartyCode party) {
    return chain(party).authority();
  }

  /// Who could act for a party when it signed this act: its authority before it.
  public Authority authorityAt(SignedAct signed) {
    Chain chain = chain(signed.act().party());
    return chain
        .link(signed.act().prev())
        .map(Chain.Link::authority)
        .orElseGet(() -> Authority.founding(charter, signed.act().party()));
  }

  /// Who may act for a party after this act of its chain.
  public Authority authorityAfter(SignedAct signed) {
    return chain(signed.act().party())
        .link(signed.id())
        .map(Chain.Link::authority)
        .orElseThrow(() ->
            new Refused(new RecordRefusal.ActOutOfOrder(signed.act().title(), "it is not held")));
  }

  /// Two acts a party signed at one place, if that is where its chain now stops.
  public Optional<List<SignedAct>> openFork(PartyCode party) {
    return chain(party).openFork().map(fork -> List.of(fork.one(), fork.other()));
  }

  /// The last act that counts of a party.
  public Optional<Head> head(PartyCode party) {
    List<Chain.Link> live = chain(party).live();
    return live.isEmpty() ? Optional.empty() : Optional.of(live.getLast().signed().head());
  }

  /// The heads of all chains but one party's own, ascending: what that party has seen.
  public List<Head> seenBy(PartyCode party) {
    return chains.keySet().stream()
        .filter(code -> !code.equals(party))
        .flatMap(code -> head(code).stream())
        .toList();
  }

  /// The ends of all chains and branches held, ascending: what a peer is told is here.
  public List<Head> ends() {
    return chains.values().stream()
        .flatMap(chain -> chain.ends().stream())
        .sorted(Comparator.comparing(Head::party).thenComparing(Head::seq).thenComparing(Head::id))
        .toList();
  }

  /// Every act that somebody who holds these heads, and all before them, still lacks; in an order
  /// that can be received.
  public List<SignedAct> beyond(List<Head> have) {
    Set<Digest> known = new HashSet<>();
    have.forEach(head -> known.add(head.id()));
    return chains.values().stream()
        .flatMap(chain -> chain.beyond(known).stream())
        .sorted(ORDER)
        .toList();
  }

  /// All acts of the branch that ends in this one, oldest first.
  public List<SignedAct> pathTo(SignedAct signed) {
    return chain(signed.act().party()).pathTo(signed.id());
  }

  /// Every act held of a party, whether or not it counts, in an order that can be received.
  public List<SignedAct> allOf(PartyCode party) {
    return chain(party).beyond(Set.of()).stream().sorted(ORDER).toList();
  }

  /// Every act held, in an order that can be received.
  public List<SignedAct> all() {
    return beyond(List.of());
  }

  private Chain chain(PartyCode party) {
    Chain chain = chains.get(party);
    if (chain == null) {
      throw new Refused(new RecordRefusal.NotAParty(party.code(), chains.keySet().toString()));
    }
    return chain;
  }

  private Chain chainOf(Act act) {
    if (!act.negotiation().equals(negotiation)) {
      throw new Refused(new RecordRefusal.ForeignAct(act.title()));
    }
    return chain(act.party());
  }

  /// Keeps an act until the one before it is here. Received again, byte for byte, it takes no
  /// second place.
  private Outcome hold(SignedAct signed) {
    PartyCode party = signed.act().party();
    boolean again =
        held.getOrDefault(signed.act().prev(), List.of()).stream()
            .anyMatch(other -> Arrays.equals(other.bytes(), signed.bytes()));
    if (again) {
      return new Outcome.Held();
    }
    int count = heldCount.merge(party, 1, Integer::sum);
    if (count > Bounds.HELD_ACTS) {
      heldCount.merge(party, -1, Integer::sum);
      throw new Refused(new RecordRefusal.TooManyHeld(signed.act().title(), Bounds.HELD_ACTS));
    }
    held.computeIfAbsent(signed.act().prev(), prev -> new ArrayList<>()).add(signed);
    return new Outcome.Held();
  }

  /// Places what waited for this act, and for those in turn; what proves wrong is dropped.
  private List<SignedAct> placeHeld(Digest id) {
    var placed = new ArrayList<SignedAct>();
    var ready = new ArrayDeque<Digest>(List.of(id));
    while (!ready.isEmpty()) {
      List<SignedAct> waiting = held.remove(ready.poll());
      for (SignedAct next : waiting == null ? List.<SignedAct>of() : waiting) {
        heldCount.merge(next.act().party(), -1, Integer::sum);
        if (tryPlace(next)) {
          placed.add(next);
          ready.add(next.id());
        }
      }
    }
    return placed;
  }

  private boolean tryPlace(SignedAct signed) {
    try {
      Chain chain = chain(signed.act().party());
      if (chain.holds(signed.id())) {
        return false;
      }
      chain.place(signed, Chain.Trust.VERIFY);
      return true;
    } catch (Refused refused) {
      return false; // it was never counted; its sender is told when it is sent again
    }
  }
}
