package org.entente.text;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// A provision while it is being read: still without all its children and languages.
final class Node {
  final ProvisionId id;
  final Kind kind;
  final Label label;
  final String place;
  final int depth;
  final TreeMap<Language, Wording> wordings = new TreeMap<>();
  final List<Node> children = new ArrayList<>();

  Node(ProvisionId id, Kind kind, Label label, String place, int depth) {
    this.id = id;
    this.kind = kind;
    this.label = label;
    this.place = place;
    this.depth = depth;
  }

  Wording in(Language language) {
    return wordings.getOrDefault(language, Wording.EMPTY);
  }

  /// What is known so far, children apart.
  Provision own() {
    return new Provision(id, kind, label, wordings, List.of());
  }

  Provision provision() {
    return new Provision(
        id, kind, label, wordings, children.stream().map(Node::provision).toList());
  }
}
