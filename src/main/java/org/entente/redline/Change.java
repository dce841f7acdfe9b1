package org.entente.redline;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.text.Kind;
import org.entente.text.Label;
import org.entente.text.Language;
import org.entente.text.Provision;
import org.entente.text.ProvisionId;
import org.entente.words.Edit;
import org.entente.words.Substance;

/// One difference between two texts. Ids and placements are those of the new text, except in a
/// deletion and where a move says from where. A new kind of change does not compile until every
/// rendering shows it.
public sealed interface Change {

  /// The provision that changed: its id in the new text, or in the old one if it was deleted.
  ProvisionId id();

  /// What the change touches; nothing if it is editorial, or a mere remark.
  default Set<Substance> substance() {
    return Touched.by(this);
  }

  /// A new provision, without its children; each of them is an insertion of its own.
  record Inserted(Provision own, Placement to) implements Change {
    @Override
    public ProvisionId id() {
      return own.id();
    }
  }

  /// A provision that is gone, without its children; those not moved elsewhere are gone as well.
  record Deleted(Provision own, Placement from) implements Change {
    @Override
    public ProvisionId id() {
      return own.id();
    }
  }

  /// A provision that stands elsewhere, with all below it. `from` is a place in the old text.
  record Moved(ProvisionId id, Placement from, Placement to) implements Change {}

  /// Other words in one language.
  record Reworded(ProvisionId id, Language language, Part part, List<Edit> edits)
      implements Change {
    public Reworded {
      edits = List.copyOf(edits);
    }
  }

  /// A provision parted into several that stand next to each other. `id` is the one that goes on,
  /// `parts` all of them in order, `added` the others as if they were inserted. The edits of the
  /// bodies run over all parts, a line end between two.
  record Split(
      ProvisionId id,
      List<ProvisionId> parts,
      List<Inserted> added,
      SortedMap<Language, List<Edit>> edits)
      implements Change {
    public Split {
      parts = List.copyOf(parts);
      added = List.copyOf(added);
      edits = Collections.unmodifiableSortedMap(new TreeMap<>(edits));
    }
  }

  /// Provisions that stood next to each other joined in one. `id` is the one that goes on, `parts`
  /// the old ids of all in order, `removed` the others as if they were deleted. The edits of the
  /// bodies run over all parts, a line end between two.
  record Joined(
      ProvisionId id,
      List<ProvisionId> parts,
      List<Deleted> removed,
      SortedMap<Language, List<Edit>> edits)
      implements Change {
    public Joined {
      parts = List.copyOf(parts);
      removed = List.copyOf(removed);
      edits = Collections.unmodifiableSortedMap(new TreeMap<>(edits));
    }
  }

  /// Another way of numbering: fixed, from its place, or none.
  record Relabelled(ProvisionId id, Label before, Label after) implements Change {}

  /// Another kind: a paragraph made an item, an article made a section.
  record Rekinded(ProvisionId id, Kind before, Kind after) implements Change {}

  /// The same provision under another id, recognised by its words; what refers to it follows.
  record Reidentified(ProvisionId before, ProvisionId id) implements Change {}

  /// A remark, not an edit: from its new place it is numbered otherwise. Follows from other
  /// changes.
  record Renumbered(ProvisionId id, String before, String after) implements Change {}

  /// The two parts of a wording.
  enum Part {
    HEADING,
    BODY
  }
}
