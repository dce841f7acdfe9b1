package org.entente.redline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.text.Language;
import org.entente.text.ProvisionId;
import org.entente.words.Edit;
import org.entente.words.WordDiff;

/// The changes that lead back: applied to the new text they give the old one.
final class Reversal {
  private final Map<ProvisionId, ProvisionId> oldOf = new HashMap<>();
  private final Renaming renaming;

  private Reversal(List<Change> changes) {
    for (Change change : changes) {
      if (change instanceof Change.Reidentified(ProvisionId before, ProvisionId id)) {
        oldOf.put(id, before);
      }
    }
    renaming = new Renaming(oldOf);
  }

  static List<Change> of(List<Change> changes) {
    var reversal = new Reversal(changes);
    return changes.stream().map(reversal::reversed).toList();
  }

  private Change reversed(Change change) {
    return switch (change) {
      case Change.Inserted inserted -> deleted(inserted);
      case Change.Deleted deleted -> inserted(deleted);
      case Change.Moved(var id, var from, var to) -> new Change.Moved(old(id), to, from);
      case Change.Reworded(var id, var language, var part, var edits) ->
          new Change.Reworded(old(id), language, part, mirrored(edits));
      case Change.Split(var id, var parts, var added, var edits) ->
          new Change.Joined(
              old(id), parts, added.stream().map(this::deleted).toList(), mirrored(edits));
      case Change.Joined(var id, var parts, var removed, var edits) ->
          new Change.Split(
              old(id), parts, removed.stream().map(this::inserted).toList(), mirrored(edits));
      case Change.Relabelled(var id, var before, var after) ->
          new Change.Relabelled(old(id), after, before);
      case Change.Rekinded(var id, var before, var after) ->
          new Change.Rekinded(old(id), after, before);
      case Change.Reidentified(var before, var id) -> new Change.Reidentified(id, before);
      case Change.Renumbered(var id, var before, var after) ->
          new Change.Renumbered(old(id), after, before);
    };
  }

  private Change.Deleted deleted(Change.Inserted inserted) {
    return new Change.Deleted(inserted.own(), inserted.to());
  }

  private Change.Inserted inserted(Change.Deleted deleted) {
    return new Change.Inserted(deleted.own(), deleted.from());
  }

  private ProvisionId old(ProvisionId id) {
    return oldOf.getOrDefault(id, id);
  }

  private List<Edit> mirrored(List<Edit> edits) {
    return renaming.edits(WordDiff.mirrored(edits));
  }

  private SortedMap<Language, List<Edit>> mirrored(SortedMap<Language, List<Edit>> edits) {
    var mirrored = new TreeMap<>(edits);
    mirrored.replaceAll((_, runs) -> mirrored(runs));
    return mirrored;
  }
}
