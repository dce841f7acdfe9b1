package org.entente.redline;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.entente.text.Agreement;
import org.entente.text.Kind;
import org.entente.text.Provision;
import org.entente.text.ProvisionId;
import org.entente.words.Substance;

/// How much of a text changed, counted in provisions, each once for every way in which it changed.
/// What is only numbered otherwise is not counted.
public final class Tally {

  /// Ways a provision changes.
  public enum Way {
    INSERTED,
    DELETED,
    MOVED,
    REWORDED,

    /// Split, joined, numbered by another rule or made of another kind.
    RECAST
  }

  /// A chapter, or what stands directly in the agreement, in the text it is found in: the new one,
  /// or the old one if it is gone.
  public record Division(ProvisionId id, boolean isGone) {}

  private final Map<Way, Set<ProvisionId>> ways = new EnumMap<>(Way.class);
  private final Map<Substance, Set<ProvisionId>> substance = new EnumMap<>(Substance.class);

  private Tally() {}

  /// The tallies of all divisions something changed in, in the order of the changes.
  public static SequencedMap<Division, Tally> byDivision(
      Redline redline, Agreement old, Agreement neu) {
    var pairs = Pairs.of(redline, old, neu);
    Map<ProvisionId, ProvisionId> oldHomes = homes(old);
    Map<ProvisionId, ProvisionId> newHomes = homes(neu);
    var tallies = new LinkedHashMap<Division, Tally>();
    for (Change change : redline.changes()) {
      if (wayOf(change).isPresent()) {
        boolean isGone = change instanceof Change.Deleted;
        var home = Optional.ofNullable((isGone ? oldHomes : newHomes).get(change.id()));
        Optional<ProvisionId> kept = isGone ? home.flatMap(pairs::newOf) : home;
        home.or(() -> Optional.of(change.id()))
            .map(id -> new Division(kept.orElse(id), kept.isEmpty()))
            .ifPresent(at -> tallies.computeIfAbsent(at, _ -> new Tally()).add(change));
      }
    }
    return tallies;
  }

  /// The tally of a whole redline.
  public static Tally of(Redline redline) {
    var tally = new Tally();
    redline.changes().forEach(tally::add);
    return tally;
  }

  /// How many provisions changed in this way.
  public int count(Way way) {
    return ways.getOrDefault(way, Set.of()).size();
  }

  /// What the other words of provisions in both texts touch, and in how many of them; nothing if
  /// all are editorial.
  public Map<Substance, Integer> substance() {
    var counts = new EnumMap<Substance, Integer>(Substance.class);
    substance.forEach((flag, ids) -> counts.put(flag, ids.size()));
    return counts;
  }

  private void add(Change change) {
    wayOf(change)
        .ifPresent(way -> ways.computeIfAbsent(way, _ -> new HashSet<>()).add(change.id()));
    boolean isOfWords =
        change instanceof Change.Reworded
            || change instanceof Change.Split
            || change instanceof Change.Joined;
    Set<Substance> touched = isOfWords ? change.substance() : Set.of();
    touched.forEach(
        flag -> substance.computeIfAbsent(flag, _ -> new HashSet<>()).add(change.id()));
  }

  private static Optional<Way> wayOf(Change change) {
    return switch (change) {
      case Change.Inserted _ -> Optional.of(Way.INSERTED);
      case Change.Deleted _ -> Optional.of(Way.DELETED);
      case Change.Moved _ -> Optional.of(Way.MOVED);
      case Change.Reworded _ -> Optional.of(Way.REWORDED);
      case Change.Split _, Change.Joined _, Change.Relabelled _, Change.Rekinded _ ->
          Optional.of(Way.RECAST);
      case Change.Reidentified _, Change.Renumbered _ -> Optional.empty();
    };
  }

  /// For each provision the chapter it stands in, or else what it belongs to directly below the
  /// root.
  private static Map<ProvisionId, ProvisionId> homes(Agreement text) {
    var homes = new HashMap<ProvisionId, ProvisionId>();
    homes.put(text.root().id(), text.root().id());
    text.root().children().forEach(child -> settle(child, child.id(), homes));
    return homes;
  }

  private static void settle(
      Provision at, ProvisionId home, Map<ProvisionId, ProvisionId> homes) {
    ProvisionId own = at.kind() == Kind.CHAPTER ? at.id() : home;
    homes.put(at.id(), own);
    at.children().forEach(child -> settle(child, own, homes));
  }
}
