package org.entente.redline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.text.Provision;
import org.entente.text.ProvisionId;

/// One id through all positions, while they are being woven together. The strand `above` stands
/// over all texts and holds their roots; it is never shown.
final class Strand {

  /// How one party, by its number, has the provision.
  record Holding(int party, Provision own, Strand under, Optional<ProvisionId> after) {}

  /// The provisions one party has below this one, in its order.
  record Sequence(int party, List<Strand> strands) {}

  /// A place some parties give a provision, and how many they are.
  record Offer(Strand child, Strand under, int votes, boolean best) {}

  static final String ABOVE_ALL = "";

  final String name;
  final List<Holding> holdings = new ArrayList<>(3);
  final List<Sequence> sequences = new ArrayList<>(3);
  final List<Offer> offers = new ArrayList<>();
  List<Strand> children = new ArrayList<>();
  Strand parent = this;
  boolean isPlaced;

  /// The parties, as bits by number, that place it elsewhere than the consolidated text does.
  int displaced;

  /// Scratch of [SiblingOrder]: in how many sequences it stands and leads, and its rank when
  /// merged.
  int held;

  int leading;
  int rank;

  Strand(String name) {
    this.name = name;
  }

  void place(Strand under) {
    isPlaced = true;
    parent = under;
    under.children.add(this);
  }
}
