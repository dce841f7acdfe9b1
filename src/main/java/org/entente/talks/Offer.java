package org.entente.talks;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.base.Digest;
import org.entente.base.PartyCode;
import org.entente.base.Timestamp;

/// A package or a silence procedure, and what the other parties said to it.
///
/// @param id the act that made the offer
/// @param until for a silence procedure, the deadline that each party's own node watches
public record Offer(
    Digest id,
    PartyCode author,
    Sort sort,
    Digest matter,
    Optional<Timestamp> until,
    SortedSet<PartyCode> takenBy,
    SortedSet<PartyCode> declinedBy,
    boolean withdrawn) {

  public enum Sort {
    PACKAGE,
    SILENCE
  }

  public enum Fate {
    OPEN,
    TAKEN,
    DECLINED,
    WITHDRAWN
  }

  public Offer {
    takenBy = Collections.unmodifiableSortedSet(new TreeSet<>(takenBy));
    declinedBy = Collections.unmodifiableSortedSet(new TreeSet<>(declinedBy));
  }

  /// What became of it, among so many parties.
  public Fate fate(int parties) {
    if (withdrawn) {
      return Fate.WITHDRAWN;
    }
    if (!declinedBy.isEmpty()) {
      return Fate.DECLINED;
    }
    return takenBy.size() >= parties - 1 ? Fate.TAKEN : Fate.OPEN;
  }
}
