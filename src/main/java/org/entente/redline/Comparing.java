package org.entente.redline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.entente.text.Agreement;
import org.entente.text.Language;
import org.entente.text.Provision;
import org.entente.text.ProvisionId;
import org.entente.text.Wording;
import org.entente.words.Edit;
import org.entente.words.WordDiff;

/// Makes a redline of two aligned texts: says of each provision what became of it, and compares by
/// words those that have others. Looks only at what the [Remainder] holds.
final class Comparing {
  private final Agreement oldText;
  private final Agreement newText;
  private final Alignment alignment;
  private final Renaming renaming;
  private final Map<ProvisionId, Placement> oldPlaces = new HashMap<>();
  private final Map<ProvisionId, Placement> newPlaces = new HashMap<>();
  private final Set<ProvisionId> changed = new HashSet<>();

  /// Provisions told of in a split (new ids) or a joining (old ids), and so not by themselves.
  private final Set<ProvisionId> added = new HashSet<>();

  private final Set<ProvisionId> removed = new HashSet<>();
  private final List<Change> changes = new ArrayList<>();

  Comparing(Agreement old, Agreement neu, Alignment alignment) {
    this.oldText = old;
    this.newText = neu;
    this.alignment = alignment;
    renaming = new Renaming(alignment.renamed());
    alignment.remainder().old().forEach(parent -> notePlaces(parent, oldPlaces));
    alignment.remainder().neu().forEach(parent -> {
      notePlaces(parent, newPlaces);
      changed.add(parent.id());
    });
    alignment.splits().forEach((id, parts) -> addOthers(parts, id, added));
    alignment.joins().forEach(
        (id, parts) -> addOthers(parts, alignment.oldOf(id).orElseThrow(), removed));
  }

  Redline redline() {
    compare(newText.root());
    if (changes.stream().anyMatch(Comparing::mayRenumber)) {
      changes.addAll(Renumbering.between(oldText, newText, alignment));
    }
    return new Redline(changes);
  }

  private static boolean mayRenumber(Change change) {
    return switch (change) {
      case Change.Reworded _, Change.Reidentified _ -> false;
      case Change.Inserted _, Change.Deleted _, Change.Moved _, Change.Split _, Change.Joined _ ->
          true;
      case Change.Relabelled _, Change.Rekinded _, Change.Renumbered _ -> true;
    };
  }

  private static void addOthers(
      List<ProvisionId> parts, ProvisionId id, Set<ProvisionId> others) {
    parts.stream().filter(part -> !part.equals(id)).forEach(others::add);
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

  private Optional<Provision> before(Provision at) {
    return alignment.oldOf(at.id()).flatMap(oldText::find);
  }

  private void compare(Provision at) {
    Optional<Provision> before = before(at);
    if (before.isPresent()) {
      compare(before.get(), at);
    } else if (!added.contains(at.id())) {
      changes.add(inserted(at));
    }
    if (!changed.contains(at.id())) {
      return;
    }
    List<Provision> were = before.map(Provision::children).orElse(List.of());
    int next = 0;
    for (Provision child : at.children()) {
      if (alignment.isStayed(child.id())) {
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

  private Change.Inserted inserted(Provision at) {
    return new Change.Inserted(at.withChildren(List.of()), place(newPlaces, at.id()));
  }

  private Change.Deleted deleted(Provision was) {
    return new Change.Deleted(was.withChildren(List.of()), place(oldPlaces, was.id()));
  }

  private void deleteUnlessKept(Provision was) {
    if (alignment.newOf(was.id()).isPresent()) {
      return;
    }
    if (!removed.contains(was.id())) {
      changes.add(deleted(was));
    }
    was.children().forEach(this::deleteUnlessKept);
  }

  private void compare(Provision before, Provision after) {
    ProvisionId id = after.id();
    if (!before.id().equals(id)) {
      changes.add(new Change.Reidentified(before.id(), id));
    }
    if (!alignment.isStayed(id)) {
      Placement from = place(oldPlaces, before.id());
      changes.add(new Change.Moved(id, from, place(newPlaces, id)));
    }
    if (!changed.contains(id)) {
      return;
    }
    if (before.kind() != after.kind()) {
      changes.add(new Change.Rekinded(id, before.kind(), after.kind()));
    }
    if (!before.label().equals(after.label())) {
      changes.add(new Change.Relabelled(id, before.label(), after.label()));
    }
    compareWords(before, after);
  }

  private void compareWords(Provision before, Provision after) {
    ProvisionId id = after.id();
    SortedMap<Language, Wording> was = renaming.wordings(before);
    List<ProvisionId> parts = alignment.splits().getOrDefault(id, List.of());
    List<ProvisionId> joined = alignment.joins().getOrDefault(id, List.of());
    SortedSet<Language> languages = new TreeSet<>(was.keySet());
    languages.addAll(after.wordings().keySet());
    for (Language language : languages) {
      Wording then = was.getOrDefault(language, Wording.EMPTY);
      Wording now = after.in(language);
      reword(id, language, Change.Part.HEADING, then.heading(), now.heading());
      if (parts.isEmpty() && joined.isEmpty()) {
        reword(id, language, Change.Part.BODY, then.body(), now.body());
      }
    }
    if (!parts.isEmpty()) {
      split(id, parts, was);
    } else if (!joined.isEmpty()) {
      join(after, joined);
    }
  }

  private void split(
      ProvisionId id, List<ProvisionId> parts, SortedMap<Language, Wording> before) {
    List<Provision> after = parts.stream().flatMap(part -> newText.find(part).stream()).toList();
    var edits = new TreeMap<Language, List<Edit>>();
    for (Language language : languages(before, after)) {
      String was = before.getOrDefault(language, Wording.EMPTY).body();
      edits.put(language, WordDiff.between(was, bodies(after, language)));
    }
    List<Change.Inserted> others =
        after.stream().filter(part -> !part.id().equals(id)).map(this::inserted).toList();
    changes.add(new Change.Split(id, parts, others, edits));
  }

  private void join(Provision after, List<ProvisionId> parts) {
    List<Provision> whole = parts.stream().flatMap(part -> oldText.find(part).stream()).toList();
    List<Provision> before = whole.stream().map(this::renamed).toList();
    var edits = new TreeMap<Language, List<Edit>>();
    for (Language language : languages(after.wordings(), before)) {
      edits.put(
          language, WordDiff.between(bodies(before, language), after.in(language).body()));
    }
    List<Change.Deleted> others =
        whole.stream().filter(part -> removed.contains(part.id())).map(this::deleted).toList();
    changes.add(new Change.Joined(after.id(), parts, others, edits));
  }

  private Provision renamed(Provision own) {
    return new Provision(
        own.id(), own.kind(), own.label(), renaming.wordings(own), own.children());
  }

  private static SortedSet<Language> languages(
      SortedMap<Language, Wording> whole, List<Provision> parts) {
    SortedSet<Language> languages = new TreeSet<>(whole.keySet());
    parts.forEach(part -> languages.addAll(part.wordings().keySet()));
    return languages;
  }

  private static String bodies(List<Provision> parts, Language language) {
    return parts.stream().map(part -> part.in(language).body()).collect(Collectors.joining("\n"));
  }

  private void reword(
      ProvisionId id, Language language, Change.Part part, String before, String after) {
    if (!before.equals(after)) {
      changes.add(new Change.Reworded(id, language, part, WordDiff.between(before, after)));
    }
  }
}
