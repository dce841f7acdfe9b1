package org.entente.redline;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.entente.text.Agreement;
import org.entente.text.ProvisionId;

/// The comparison of two texts as a lawyer reads it: what was inserted, deleted, moved, reworded
/// and relabelled, in the reading order of the new text, each deletion where it stood.
///
/// A redline holds all that changed and nothing else: applied to the old text it gives the new one.
public record Redline(List<Change> changes) {
  public Redline {
    changes = List.copyOf(changes);
  }

  /// The redline of two versions of one text: the same id is the same provision.
  public static Redline between(Agreement old, Agreement neu) {
    return of(old, neu, Alignment.Ids.KNOWN);
  }

  /// The redline of two texts whose ids say nothing of each other, as those of two agreements, or
  /// of files that bear none: provisions are recognised by their words alone.
  public static Redline byContent(Agreement old, Agreement neu) {
    return of(old, neu, Alignment.Ids.UNKNOWN);
  }

  private static Redline of(Agreement old, Agreement neu, Alignment.Ids ids) {
    return old.equals(neu)
        ? new Redline(List.of())
        : new Comparing(old, neu, Alignment.of(old, neu, ids)).redline();
  }

  public boolean isEmpty() {
    return changes.isEmpty();
  }

  /// The ids of the provisions something changed in, remarks on numbers apart.
  public Set<ProvisionId> changed() {
    var changed = new TreeSet<ProvisionId>();
    for (Change change : changes) {
      if (!(change instanceof Change.Renumbered)) {
        changed.add(change.id());
      }
    }
    return changed;
  }

  /// The new text, made from the old one and the changes. A text the redline was not made from is
  /// the caller's mistake.
  public Agreement apply(Agreement old) {
    return isEmpty() ? old : new Applying(old, changes).agreement();
  }

  /// The old text, made from the new one by taking every change back.
  public Agreement reject(Agreement neu) {
    return isEmpty() ? neu : new Applying(neu, Reversal.of(changes)).agreement();
  }

  /// The changes that lead from the new text back to the old one, in the order of the new text.
  public Redline reversed() {
    return new Redline(Reversal.of(changes));
  }
}
