package org.entente.redline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.text.Agreement;
import org.entente.text.Kind;
import org.entente.text.Language;
import org.entente.text.Provision;
import org.entente.text.ProvisionId;
import org.entente.text.Wording;

/// Which provision of a new text is which of the old one: first by id, then, for those left over,
/// by equal words, then by the most similar words ([Likeness]), and at last by what stands below
/// them. Roots are each other's.
final class Alignment {
  private record Content(Kind kind, Map<Language, Wording> wordings) {}

  private final Map<ProvisionId, Provision> old;
  private final Map<ProvisionId, Provision> neu;
  private final Map<ProvisionId, ProvisionId> newOf = new LinkedHashMap<>();
  private final Map<ProvisionId, ProvisionId> oldOf = new LinkedHashMap<>();

  private Alignment(Agreement old, Agreement neu) {
    this.old = old.byId();
    this.neu = neu.byId();
    pair(old.root().id(), neu.root().id());
    for (ProvisionId id : this.old.keySet()) {
      if (this.neu.containsKey(id)) {
        pair(id, id);
      }
    }
    if (oldOf.size() < this.neu.size() && newOf.size() < this.old.size()) {
      pairByContent();
    }
  }

  static Alignment of(Agreement old, Agreement neu) {
    return new Alignment(old, neu);
  }

  Optional<ProvisionId> newOf(ProvisionId oldId) {
    return Optional.ofNullable(newOf.get(oldId));
  }

  Optional<ProvisionId> oldOf(ProvisionId newId) {
    return Optional.ofNullable(oldOf.get(newId));
  }

  private void pair(ProvisionId oldId, ProvisionId newId) {
    if (!newOf.containsKey(oldId) && !oldOf.containsKey(newId)) {
      newOf.put(oldId, newId);
      oldOf.put(newId, oldId);
    }
  }

  private void pairByContent() {
    pairEqual();
    Likeness.pairs(oldLeft(), newLeft()).forEach(pair -> pair(pair.oldId(), pair.newId()));
    pairByChildren();
  }

  private List<Provision> oldLeft() {
    return old.values().stream().filter(p -> !newOf.containsKey(p.id())).toList();
  }

  private List<Provision> newLeft() {
    return neu.values().stream().filter(p -> !oldOf.containsKey(p.id())).toList();
  }

  /// Equal words pair in reading order; provisions without words have nothing to be known by.
  private void pairEqual() {
    var byContent = new HashMap<Content, ArrayList<ProvisionId>>();
    for (Provision left : oldLeft()) {
      byContent
          .computeIfAbsent(new Content(left.kind(), left.wordings()), _ -> new ArrayList<>())
          .add(left.id());
    }
    for (Provision left : newLeft()) {
      var same = byContent.get(new Content(left.kind(), left.wordings()));
      if (same != null && !same.isEmpty() && !left.wordings().isEmpty()) {
        pair(same.removeFirst(), left.id());
      }
    }
  }

  /// A provision without words is the one below which the first of its children now stands.
  private void pairByChildren() {
    var parents = new HashMap<ProvisionId, Provision>();
    neu.values().forEach(p -> p.children().forEach(child -> parents.put(child.id(), p)));
    for (Provision left : oldLeft().reversed()) {
      left.children().stream()
          .flatMap(child -> newOf(child.id()).stream())
          .flatMap(id -> Optional.ofNullable(parents.get(id)).stream())
          .filter(parent -> parent.kind() == left.kind() && !oldOf.containsKey(parent.id()))
          .filter(parent -> parent.wordings().isEmpty() || left.wordings().isEmpty())
          .findFirst()
          .ifPresent(parent -> pair(left.id(), parent.id()));
    }
  }
}
