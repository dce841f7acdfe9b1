package org.entente.talks;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.base.Digest;
import org.entente.base.PartyCode;
import org.entente.record.SignedAct;

/// Where one party stands, by its own chain alone.
///
/// @param positions its acts that put a position forward, oldest first
/// @param reopenings its `reopen` acts since its last position
/// @param concluded the text it concluded in substance, unless it has since moved
/// @param initialled the instrument it initialled, unless it has since moved
/// @param fork two acts it signed at one place, if its chain stops there
public record Standing(
    PartyCode party,
    Membership membership,
    List<SignedAct> positions,
    List<SignedAct> reopenings,
    Optional<Digest> concluded,
    Optional<Digest> initialled,
    Set<Digest> released,
    Set<Digest> announced,
    Optional<List<SignedAct>> fork) {

  public enum Membership {
    AWAITED,
    JOINED,
    LEFT
  }

  public Standing {
    positions = List.copyOf(positions);
    reopenings = List.copyOf(reopenings);
    released = Set.copyOf(released);
    announced = Set.copyOf(announced);
  }

  /// The position it holds; none once it has left.
  public Optional<SignedAct> latestPosition() {
    return positions.isEmpty() || membership == Membership.LEFT ? Optional.empty() : Optional.of(positions.getLast());
  }
}
