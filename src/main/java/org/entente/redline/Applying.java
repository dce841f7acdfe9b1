package org.entente.redline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.entente.base.Bounds;
import org.entente.text.Agreement;
import org.entente.text.Kind;
import org.entente.text.Label;
import org.entente.text.Language;
import org.entente.text.Provision;
import org.entente.text.ProvisionId;
import org.entente.text.Wording;
import org.entente.words.Edit;

/// Applies a redline. What stayed keeps its order below its parent; what was inserted or moved
/// comes right after the sibling its change names, or first.
final class Applying {

  /// The own fields of a provision while changes are applied to them.
  private static final class Draft {
    final ProvisionId id;
    Kind kind;
    Label label;
    final TreeMap<Language, Wording> wordings;
    List<ProvisionId> stayed = List.of();

    Draft(ProvisionId id, Provision own, TreeMap<Language, Wording> wordings) {
      this.id = id;
      this.kind = own.kind();
      this.label = own.label();
      this.wordings = wordings;
    }

    Wording in(Language language) {
      return wordings.getOrDefault(language, Wording.EMPTY);
    }

    void reword(Language language, String body) {
      wordings.put(language, new Wording(in(language).heading(), body));
    }
  }

  private final Map<ProvisionId, ProvisionId> names = new HashMap<>();
  private final Renaming renaming;
  private final Set<ProvisionId> deleted = new HashSet<>();
  private final Set<ProvisionId> placed = new HashSet<>();
  private final Map<Placement, ProvisionId> places = new HashMap<>();
  private final Map<ProvisionId, Draft> drafts = new HashMap<>();
  private final ProvisionId root;

  Applying(Agreement old, List<Change> changes) {
    changes.forEach(this::noteIdentity);
    renaming = new Renaming(names);
    old.root().walk(this::take);
    root = renamed(old.root().id());
    changes.forEach(this::change);
  }

  Agreement agreement() {
    return new Agreement(build(draft(root)));
  }

  private void noteIdentity(Change change) {
    switch (change) {
      case Change.Reidentified(ProvisionId before, ProvisionId id) -> names.put(before, id);
      case Change.Deleted gone -> deleted.add(gone.id());
      case Change.Moved(ProvisionId id, _, Placement to) -> place(id, to);
      case Change.Inserted(Provision own, Placement to) -> place(own.id(), to);
      case Change.Split split -> split.added().forEach(part -> place(part.id(), part.to()));
      case Change.Joined joined -> joined.removed().forEach(part -> deleted.add(part.id()));
      case Change.Reworded _, Change.Relabelled _, Change.Rekinded _, Change.Renumbered _ -> {}
    }
  }

  private void place(ProvisionId id, Placement to) {
    placed.add(id);
    places.put(to, id);
  }

  private ProvisionId renamed(ProvisionId oldId) {
    return names.getOrDefault(oldId, oldId);
  }

  private void take(Provision old) {
    if (deleted.contains(old.id())) {
      return;
    }
    var draft = new Draft(renamed(old.id()), old, renaming.wordings(old));
    var stayed = new ArrayList<ProvisionId>();
    for (Provision child : old.children()) {
      ProvisionId id = renamed(child.id());
      if (!deleted.contains(child.id()) && !placed.contains(id)) {
        stayed.add(id);
      }
    }
    draft.stayed = stayed;
    drafts.put(draft.id, draft);
  }

  private void change(Change change) {
    switch (change) {
      case Change.Inserted inserted -> insert(inserted);
      case Change.Split split -> split(split);
      case Change.Joined joined ->
          joined.edits().forEach(
              (language, edits) -> draft(joined.id()).reword(language, Edit.newText(edits)));
      case Change.Relabelled(ProvisionId id, _, Label after) -> draft(id).label = after;
      case Change.Rekinded(ProvisionId id, _, Kind after) -> draft(id).kind = after;
      case Change.Reworded reworded -> reword(draft(reworded.id()), reworded);
      case Change.Deleted _, Change.Moved _, Change.Reidentified _, Change.Renumbered _ -> {}
    }
  }

  private Draft draft(ProvisionId id) {
    Draft draft = drafts.get(id);
    Bounds.require(draft != null, "the redline was made from another text: it lacks %s", id);
    return Optional.ofNullable(draft).orElseThrow();
  }

  private void insert(Change.Inserted inserted) {
    Provision own = inserted.own();
    drafts.put(own.id(), new Draft(own.id(), own, new TreeMap<>(own.wordings())));
  }

  private void split(Change.Split split) {
    split.added().forEach(this::insert);
    int at = split.parts().indexOf(split.id());
    split.edits().forEach((language, edits) -> {
      Draft draft = draft(split.id());
      requireSame(draft, edits, draft.in(language).body());
      draft.reword(language, Edit.newText(edits).split("\n", -1)[at]);
    });
  }

  private static void reword(Draft draft, Change.Reworded reworded) {
    Wording had = draft.in(reworded.language());
    boolean isHeading = reworded.part() == Change.Part.HEADING;
    requireSame(draft, reworded.edits(), isHeading ? had.heading() : had.body());
    String after = Edit.newText(reworded.edits());
    if (isHeading) {
      draft.wordings.put(reworded.language(), new Wording(after, had.body()));
    } else {
      draft.reword(reworded.language(), after);
    }
  }

  private static void requireSame(Draft draft, List<Edit> edits, String words) {
    Bounds.require(
        Edit.oldText(edits).equals(words),
        "the redline was made from another text: other words at %s",
        draft.id);
  }

  private Provision build(Draft draft) {
    var children = new ArrayList<Provision>();
    var stayed = new ArrayList<>(draft.stayed).iterator();
    Optional<ProvisionId> before = Optional.empty();
    while (true) {
      var next = Optional.ofNullable(places.get(new Placement(Optional.of(draft.id), before)));
      if (next.isEmpty() && !stayed.hasNext()) {
        return new Provision(draft.id, draft.kind, draft.label, draft.wordings, children);
      }
      before = Optional.of(next.isPresent() ? next.get() : stayed.next());
      children.add(build(draft(before.get())));
    }
  }
}
