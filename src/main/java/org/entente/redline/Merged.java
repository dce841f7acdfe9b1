package org.entente.redline;

import java.util.Comparator;
import org.entente.text.Agreement;
import org.entente.text.Label;
import org.entente.text.Provision;

/// The merged tree as one text, each provision as most parties have it (ties: numbered from place
/// before fixed, then by the words; no party's name decides). It serves to number provisions for
/// the eye; no party holds it.
public final class Merged {
  private static final Comparator<Side> MOST =
      Comparator.comparingInt((Side side) -> -side.parties().size())
          .thenComparing(side -> side.own().label() instanceof Label.Fixed)
          .thenComparing(side -> side.own().kind())
          .thenComparing(side -> side.own().label().toString())
          .thenComparing(side -> side.own().wordings().toString());

  private Merged() {}

  public static Agreement of(Consolidation consolidation) {
    return consolidation.roots().isEmpty()
        ? Agreement.empty(Agreement.Numbering.CONTINUOUS)
        : new Agreement(provision(consolidation.roots().getFirst()));
  }

  private static Provision provision(ConsolidatedProvision at) {
    Side most = at.sides().stream().min(MOST).orElseThrow();
    return most.own().withChildren(at.children().stream().map(Merged::provision).toList());
  }
}
