package org.entente.redline;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.base.Bounds;
import org.entente.base.PartyCode;
import org.entente.text.Provision;

/// One side of a bracket: the parties that hold a provision with the same own fields, and those
/// fields. The provision comes without its children.
public record Side(SortedSet<PartyCode> parties, Provision own) {
  public Side {
    parties = Collections.unmodifiableSortedSet(new TreeSet<>(parties));
    Bounds.require(!parties.isEmpty(), "a side has a party, at %s", own.id());
    own = own.children().isEmpty() ? own : own.withChildren(List.of());
  }
}
