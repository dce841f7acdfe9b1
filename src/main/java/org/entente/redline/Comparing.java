package org.entente.redline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.text.Agreement;
import org.entente.text.Language;
import org.entente.text.Provision;
import org.entente.text.ProvisionId;
import org.entente.text.Wording;
import org.entente.words.LongestRun;
import org.entente.words.WordDiff;

/// Makes a redline: aligns the provisions, finds for each parent the longest run of children that
/// kept their order (the others were moved), and compares what is left by words.
final class Comparing {
  private final Agreement oldText;
  private final Agreement newText;
  private final Alignment alignment;
  private final Map<ProvisionId, Provision> old;
  private final Map<ProvisionId, Placement> oldPlaces = new HashMap<>();
  private final Map<ProvisionId, Placement> newPlaces = new HashMap<>();
  private final Set<ProvisionId> stayed = new HashSet<>();
  private final List<Change> changes = new ArrayList<>();

  Comparing(Agreement old, Agreement neu) {
    this.oldText = old;
    this.newText = neu;
    this.alignment = Alignment.of(old, neu);
    this.old = old.byId();
    old.root().walk(parent -> notePlaces(parent, oldPlaces));
    neu.root().walk(parent -> notePlaces(parent, newPlaces));
  }

  Redline redline() {
    stayed.add(newText.root().id());
    newText.root().walk(this::noteStayed);
    compare(newText.root());
    changes.addAll(Renumbering.between(oldText, newText, alignment));
    return new Redline(changes);
  }

  private static void notePlaces(Provision parent, Map<ProvisionId, Placement> places) {
    Optional<ProvisionId> before = Optional.empty();
    for (Provision child : parent.children()) {
      places.put(child.id(), new Placement(Optional.of(parent.id()), before));
      before = Optional.of(child.id());
    }
  }

  private static Placement place(Map<ProvisionId, Placement> places, ProvisionId id) {
    return places.getOrDefault(id, new Placement(Optional.empty(), Optional.empty()));
  }

  /// Notes the children that stand below the same parent as before, in the same order.
  private void noteStayed(Provision parent) {
    Optional<Provision> before = alignment.oldOf(parent.id()).map(this::oldProvision);
    if (before.isEmpty()) {
      return;
    }
    Map<ProvisionId, Integer> ranks = new HashMap<>();
    before.get().children().forEach(child -> ranks.put(child.id(), ranks.size()));
    var ids = new ArrayList<ProvisionId>();
    var order = new ArrayList<Integer>();
    for (Provision child : parent.children()) {
      alignment
          .oldOf(child.id())
          .map(ranks::get)
          .ifPresent(rank -> {
            ids.add(child.id());
            order.add(rank);
          });
    }
    boolean[] kept = LongestRun.of(order.stream().mapToInt(Integer::intValue).toArray());
    for (int i = 0; i < kept.length; i++) {
      if (kept[i]) {
        stayed.add(ids.get(i));
      }
    }
  }

  private Provision oldProvision(ProvisionId id) {
    return Optional.ofNullable(old.get(id)).orElseThrow();
  }

  private void compare(Provision at) {
    Optional<Provision> before = alignment.oldOf(at.id()).map(this::oldProvision);
    if (before.isEmpty()) {
      changes.add(new Change.Inserted(at.withChildren(List.of()), place(newPlaces, at.id())));
    } else {
      compare(before.get(), at);
    }
    List<Provision> were = before.map(Provision::children).orElse(List.of());
    int next = 0;
    for (Provision child : at.children()) {
      if (stayed.contains(child.id())) {
        ProvisionId oldId = alignment.oldOf(child.id()).orElseThrow();
        while (!were.get(next).id().equals(oldId)) {
          deleteUnlessKept(were.get(next++));
        }
        next++;
      }
      compare(child);
    }
    were.subList(next, were.size()).forEach(this::deleteUnlessKept);
  }

  private void deleteUnlessKept(Provision was) {
    if (alignment.newOf(was.id()).isPresent()) {
      return;
    }
    changes.add(new Change.Deleted(was.withChildren(List.of()), place(oldPlaces, was.id())));
    was.children().forEach(this::deleteUnlessKept);
  }

  private void compare(Provision before, Provision after) {
    ProvisionId id = after.id();
    if (!before.id().equals(id)) {
      changes.add(new Change.Reidentified(before.id(), id));
    }
    if (!stayed.contains(id)) {
      Placement from = place(oldPlaces, before.id());
      changes.add(new Change.Moved(id, from, place(newPlaces, id)));
    }
    if (before.kind() != after.kind()) {
      changes.add(new Change.Rekinded(id, before.kind(), after.kind()));
    }
    if (!before.label().equals(after.label())) {
      changes.add(new Change.Relabelled(id, before.label(), after.label()));
    }
    if (!before.wordings().equals(after.wordings())) {
      SortedSet<Language> languages = new TreeSet<>(before.wordings().keySet());
      languages.addAll(after.wordings().keySet());
      languages.forEach(language -> reword(id, language, before.in(language), after.in(language)));
    }
  }

  private void reword(ProvisionId id, Language language, Wording before, Wording after) {
    reword(id, language, Change.Part.HEADING, before.heading(), after.heading());
    reword(id, language, Change.Part.BODY, before.body(), after.body());
  }

  private void reword(
      ProvisionId id, Language language, Change.Part part, String before, String after) {
    if (!before.equals(after)) {
      changes.add(new Change.Reworded(id, language, part, WordDiff.between(before, after)));
    }
  }
}
