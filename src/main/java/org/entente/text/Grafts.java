package org.entente.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.base.Refused;

/// Changes of one text that keep every id where it belongs: take another party's provision over,
/// insert, remove, move. Each answers a new text and shares what did not change.
public final class Grafts {
  private Grafts() {}

  /// Takes a provision, with all below it, as the other text has it: its words, its place, or its
  /// absence.
  public static Agreement take(Agreement mine, Agreement theirs, ProvisionId id) {
    Optional<Provision> wanted = theirs.find(id);
    if (wanted.isEmpty()) {
      return remove(mine, id);
    }
    if (id.equals(theirs.root().id())) {
      return theirs;
    }
    Set<ProvisionId> taken = idsOf(wanted.get());
    Place place = placeIn(theirs, id);
    boolean stays = mine.find(id).isPresent() && samePlace(mine, theirs, id);
    if (stays) {
      Provision cleared = without(mine.root(), minus(taken, id));
      return new Agreement(replaced(cleared, wanted.get()));
    }
    Provision cleared = without(mine.root(), taken);
    return new Agreement(insert(cleared, place, wanted.get()));
  }

  /// Takes only the own words of a provision, heading and body, and leaves what is below it.
  public static Agreement reword(Agreement mine, Provision words) {
    Provision had = require(mine, words.id());
    return mine.replacing(
        new Provision(had.id(), words.kind(), words.label(), words.wordings(), had.children()));
  }

  public static Agreement insertAfter(Agreement mine, ProvisionId sibling, Provision added) {
    require(mine, sibling);
    Place at = placeIn(mine, sibling);
    return new Agreement(insert(mine.root(), new Place(at.parent(), List.of(sibling)), added));
  }

  /// Inserts as the first child.
  public static Agreement insertFirstUnder(Agreement mine, ProvisionId parent, Provision added) {
    require(mine, parent);
    return new Agreement(insert(mine.root(), new Place(parent, List.of()), added));
  }

  public static Agreement insertLastUnder(Agreement mine, ProvisionId parent, Provision added) {
    Provision at = require(mine, parent);
    List<ProvisionId> before = at.children().stream().map(Provision::id).toList().reversed();
    return new Agreement(insert(mine.root(), new Place(parent, before), added));
  }

  /// Removes a provision and all below it; a text without it is left as it is.
  public static Agreement remove(Agreement mine, ProvisionId id) {
    if (id.equals(mine.root().id())) {
      throw new Refused(new TextRefusal.RootStays("provision " + id));
    }
    return new Agreement(without(mine.root(), Set.of(id)));
  }

  public static Agreement moveAfter(Agreement mine, ProvisionId id, ProvisionId sibling) {
    Provision moved = require(mine, id);
    Agreement cleared = remove(mine, id);
    return insertAfter(cleared, sibling, moved);
  }

  /// A place: under a parent, after the first of these siblings that is there, else first.
  private record Place(ProvisionId parent, List<ProvisionId> siblingsBefore) {}

  private static Place placeIn(Agreement text, ProvisionId id) {
    for (Provision parent : text.byId().values()) {
      var before = new ArrayList<ProvisionId>();
      for (Provision child : parent.children()) {
        if (child.id().equals(id)) {
          return new Place(parent.id(), before.reversed());
        }
        before.add(child.id());
      }
    }
    throw new Refused(new TextRefusal.NoSuchProvision("provision " + id));
  }

  /// Whether both texts have it under the same parent, in the same order among the siblings both
  /// have.
  private static boolean samePlace(Agreement mine, Agreement theirs, ProvisionId id) {
    Place here = placeIn(mine, id);
    Place there = placeIn(theirs, id);
    if (!here.parent().equals(there.parent())) {
      return false;
    }
    var mineBefore = new HashSet<>(here.siblingsBefore());
    var theirsBefore = new HashSet<>(there.siblingsBefore());
    Set<ProvisionId> shared = childrenOf(mine, here.parent());
    shared.retainAll(childrenOf(theirs, here.parent()));
    mineBefore.retainAll(shared);
    theirsBefore.retainAll(shared);
    return mineBefore.equals(theirsBefore);
  }

  private static Set<ProvisionId> childrenOf(Agreement text, ProvisionId parent) {
    var ids = new HashSet<ProvisionId>();
    require(text, parent).children().forEach(child -> ids.add(child.id()));
    return ids;
  }

  private static Provision insert(Provision root, Place place, Provision added) {
    Optional<Provision> parent = new Agreement(root).find(place.parent());
    if (parent.isEmpty()) {
      throw new Refused(
          new TextRefusal.PlaceMissing("provision " + added.id(), place.parent().value()));
    }
    var children = new ArrayList<>(parent.get().children());
    children.add(indexAfter(children, place.siblingsBefore()), added);
    return replaced(root, parent.get().withChildren(children));
  }

  private static int indexAfter(List<Provision> children, List<ProvisionId> siblingsBefore) {
    for (ProvisionId sibling : siblingsBefore) {
      for (int i = 0; i < children.size(); i++) {
        if (children.get(i).id().equals(sibling)) {
          return i + 1;
        }
      }
    }
    return 0;
  }

  private static Provision replaced(Provision root, Provision replacement) {
    return new Agreement(root).replacing(replacement).root();
  }

  @SuppressWarnings("ReferenceEquality") // only asks whether anything was taken out
  private static Provision without(Provision at, Set<ProvisionId> ids) {
    var kept = new ArrayList<Provision>();
    boolean changed = false;
    for (Provision child : at.children()) {
      if (ids.contains(child.id())) {
        changed = true;
        continue;
      }
      Provision cleared = without(child, ids);
      changed |= cleared != child;
      kept.add(cleared);
    }
    return changed ? at.withChildren(kept) : at;
  }

  private static Set<ProvisionId> idsOf(Provision top) {
    var ids = new HashSet<ProvisionId>();
    top.walk(p -> ids.add(p.id()));
    return ids;
  }

  private static Set<ProvisionId> minus(Set<ProvisionId> ids, ProvisionId one) {
    var rest = new HashSet<>(ids);
    rest.remove(one);
    return rest;
  }

  private static Provision require(Agreement text, ProvisionId id) {
    return text.find(id)
        .orElseThrow(() -> new Refused(new TextRefusal.NoSuchProvision("provision " + id)));
  }
}
