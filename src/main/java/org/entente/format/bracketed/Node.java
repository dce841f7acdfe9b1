package org.entente.format.bracketed;

import java.util.ArrayList;
import java.util.List;
import org.entente.format.plain.Draft;
import org.entente.text.Kind;

/// A provision of any party, before it is known which parties have it: what is common to all of
/// them, and the words and their holders.
final class Node {
  final Draft draft;
  final Block block;
  final Holding holding;

  /// What this provision holds, in order; footnotes apart.
  final List<Node> children = new ArrayList<>();

  /// The footnotes called in it, by their character.
  final List<Node> notes = new ArrayList<>();

  Node(Draft draft, Block block, Holding holding) {
    this.draft = draft;
    this.block = block;
    this.holding = holding;
  }

  Kind kind() {
    return draft.kind;
  }

  void add(Node child) {
    children.add(child);
    draft.children.add(child.draft);
  }
}
