package org.entente.redline;

import java.util.Comparator;
import org.entente.text.Agreement;
import org.entente.text.Provision;

/// The merged tree as one text, each provision as most parties have it (ties: as the side with the
/// first party has it). It serves to number provisions for the eye; no party holds it.
public final class Merged {
  private Merged() {}

  public static Agreement of(Consolidation consolidation) {
    return consolidation.roots().isEmpty()
        ? Agreement.empty(Agreement.Numbering.CONTINUOUS)
        : new Agreement(provision(consolidation.roots().getFirst()));
  }

  private static Provision provision(ConsolidatedProvision at) {
    Side most =
        at.sides().stream()
            .max(
                Comparator.comparingInt((Side side) -> side.parties().size())
                    .thenComparing(side -> side.parties().first(), Comparator.reverseOrder()))
            .orElseThrow();
    return most.own().withChildren(at.children().stream().map(Merged::provision).toList());
  }
}
