package org.entente.text;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/// A unit of text with an identity: its kind, how it is numbered, its words in each authentic
/// language, and its children in order. Immutable, so versions share what did not change.
public record Provision(
    ProvisionId id,
    Kind kind,
    Label label,
    SortedMap<Language, Wording> wordings,
    List<Provision> children) {

  public Provision {
    wordings = Collections.unmodifiableSortedMap(withoutEmpty(wordings));
    children = List.copyOf(children);
  }

  public static Provision of(
      String id,
      Kind kind,
      Label label,
      Map<Language, Wording> wordings,
      Collection<Provision> children) {
    return new Provision(
        new ProvisionId(id), kind, label, new TreeMap<>(wordings), List.copyOf(children));
  }

  /// The words in this language; empty ones if there are none.
  public Wording in(Language language) {
    return wordings.getOrDefault(language, Wording.EMPTY);
  }

  public Provision withChildren(List<Provision> replaced) {
    return new Provision(id, kind, label, wordings, replaced);
  }

  public Provision withWording(Language language, Wording wording) {
    var replaced = new TreeMap<>(wordings);
    replaced.put(language, wording);
    return new Provision(id, kind, label, replaced, children);
  }

  public Provision withLabel(Label replaced) {
    return new Provision(id, kind, replaced, wordings, children);
  }

  /// Whether this provision's own fields, children apart, are the same.
  public boolean sameOwnFields(Provision other) {
    return id.equals(other.id)
        && kind == other.kind
        && label.equals(other.label)
        && wordings.equals(other.wordings);
  }

  /// Visits this provision and all below it, in reading order.
  public void walk(Consumer<Provision> visitor) {
    visitor.accept(this);
    for (Provision child : children) {
      child.walk(visitor);
    }
  }

  private static TreeMap<Language, Wording> withoutEmpty(Map<Language, Wording> wordings) {
    var kept = new TreeMap<>(wordings);
    kept.values().removeIf(Wording::isEmpty);
    return kept;
  }
}
