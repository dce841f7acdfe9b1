package org.entente.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.base.Digest;
import org.entente.base.PartyCode;
import org.entente.base.Refused;

/// One party's acts. Honest parties have one line of them; a party that signed two acts after the
/// same one has forked, and then its acts count up to that point only, until its root keys resume
/// one branch.
///
/// All acts received are kept as a tree; which of them count is a function of the set, whatever
/// order they came in.
final class Chain {

  /// One act in the tree, and who may act for the party after it.
  record Link(SignedAct signed, Authority authority, List<Link> children) {}

  /// Two acts after the same one: a proof of forking that anyone can check.
  record Fork(SignedAct one, SignedAct other) {}

  private final PartyCode party;
  private final Digest negotiation;
  private final Authority founding;
  private final List<Link> first = new ArrayList<>();
  private final Map<Digest, Link> links = new HashMap<>();
  private final Set<Digest> resumed = new HashSet<>();
  private final ChainRules rules;
  private Optional<List<Link>> live = Optional.empty();
  private long changes;

  Chain(Charter charter, PartyCode party) {
    this.party = party;
    this.negotiation = charter.negotiation();
    this.founding = Authority.founding(charter, party);
    this.rules = new ChainRules(charter);
  }

  boolean holds(Digest id) {
    return links.containsKey(id);
  }

  Optional<Link> link(Digest id) {
    return Optional.ofNullable(links.get(id));
  }

  /// Whether the act before this one is here.
  boolean canPlace(Act act) {
    return act.prev().equals(negotiation) || links.containsKey(act.prev());
  }

  /// Judges an act by the chain up to it, and places it; refuses it otherwise and changes nothing.
  void place(SignedAct signed, Trust trust) {
    Act act = signed.act();
    if (!canPlace(act)) {
      throw new Refused(
          new RecordRefusal.ActOutOfOrder(act.title(), "the act before it is not in this chain"));
    }
    Link before = links.get(act.prev());
    long seqBefore = before == null ? 0 : before.signed().act().seq();
    Authority authority = before == null ? founding : before.authority();
    rules.requireOrder(act, seqBefore, authority);
    Optional<ActKind> kindBefore = Optional.ofNullable(before).map(b -> b.signed().act().kind());
    rules.requireAllowed(act, kindBefore, authority);
    if (trust == Trust.VERIFY) {
      rules.requireStrongKeys(act);
      authority.requireSigned(act, signed.note());
    }
    var link = new Link(signed, authority.after(signed), new ArrayList<>());
    changed();
    links.put(signed.id(), link);
    (before == null ? first : before.children()).add(link);
    if (act.kind() == ActKind.RESUME) {
      markResumed(signed);
    }
  }

  /// Takes an end of the tree off again.
  void unplace(SignedAct signed) {
    Link link = links.get(signed.id());
    if (link == null || !link.children().isEmpty()) {
      throw new IllegalStateException(signed.act().title() + " is not an end of its chain");
    }
    changed();
    links.remove(signed.id());
    Link before = links.get(signed.act().prev());
    (before == null ? first : before.children()).remove(link);
    if (signed.act().kind() == ActKind.RESUME) {
      resumed.clear();
      links.values().stream()
          .map(Link::signed)
          .filter(other -> other.act().kind() == ActKind.RESUME)
          .forEach(this::markResumed);
    }
  }

  /// The acts that count, from the first on; worked out again only when an act came or went.
  List<Link> live() {
    List<Link> now = live.orElseGet(this::fromTheFirst);
    live = Optional.of(now);
    return now;
  }

  private List<Link> fromTheFirst() {
    var counted = new ArrayList<Link>();
    for (var next = follow(first); next.isPresent(); next = follow(next.get().children())) {
      counted.add(next.get());
    }
    return List.copyOf(counted);
  }

  /// Who may act for the party after the acts that count.
  Authority authority() {
    List<Link> counted = live();
    return counted.isEmpty() ? founding : counted.getLast().authority();
  }

  /// The fork at which the live chain stops, if it does; of several acts there, the two with the
  /// least ids.
  Optional<Fork> openFork() {
    List<Link> counted = live();
    List<SignedAct> next =
        (counted.isEmpty() ? first : counted.getLast().children())
            .stream().map(Link::signed).sorted(Comparator.comparing(SignedAct::id)).toList();
    return next.size() < 2 ? Optional.empty() : Optional.of(new Fork(next.get(0), next.get(1)));
  }

  /// The last acts of all branches.
  List<Head> ends() {
    return links.values().stream()
        .filter(link -> link.children().isEmpty())
        .map(link -> link.signed().head())
        .toList();
  }

  /// Every act held but these and the ones before them.
  List<SignedAct> beyond(Set<Digest> known) {
    var skip = new HashSet<Digest>();
    for (Digest id : known) {
      Link link = links.get(id);
      while (link != null && skip.add(link.signed().id())) {
        link = links.get(link.signed().act().prev());
      }
    }
    return links.values().stream()
        .map(Link::signed)
        .filter(signed -> !skip.contains(signed.id()))
        .toList();
  }

  PartyCode party() {
    return party;
  }

  /// How often an act came or went.
  long changes() {
    return changes;
  }

  private void changed() {
    changes++;
    live = Optional.empty();
  }

  private Optional<Link> follow(List<Link> children) {
    if (children.size() <= 1) {
      return children.stream().findFirst();
    }
    List<Link> named = children.stream().filter(c -> resumed.contains(c.signed().id())).toList();
    return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
  }

  private void markResumed(SignedAct resume) {
    Link link = links.get(resume.id());
    while (link != null && resumed.add(link.signed().id())) {
      link = links.get(link.signed().act().prev());
    }
  }

  /// Whether signatures are checked, or were when the act was first received.
  enum Trust {
    VERIFY,
    VERIFIED_BEFORE
  }

  /// Used by callers that need the acts of one branch, oldest first.
  List<SignedAct> pathTo(Digest id) {
    var path = new ArrayList<SignedAct>();
    for (Link link = links.get(id); link != null; link = links.get(link.signed().act().prev())) {
      path.addFirst(link.signed());
    }
    if (path.isEmpty()) {
      throw new Refused(
          new RecordRefusal.ActOutOfOrder(party + " " + id.brief(), "it is not held"));
    }
    return path;
  }
}
