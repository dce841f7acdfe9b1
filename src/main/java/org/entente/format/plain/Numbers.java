package org.entente.format.plain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entente.text.Agreement;
import org.entente.text.Kind;
import org.entente.text.Numbering;
import org.entente.text.ProvisionId;

/// Decides which numbers of a source come from place and which are fixed: all start from place, and
/// as long as the computed one differs from the source's, the first of its group that does is
/// fixed; what stands in it is looked at when it is settled. After [#ROUNDS] rounds every one that
/// still differs is fixed at once, so that the work is bounded.
public final class Numbers {
  private static final int ROUNDS = 200;

  private static final Set<Kind> THROUGH_THE_TEXT =
      Set.of(Kind.PART, Kind.CHAPTER, Kind.ARTICLE, Kind.ANNEX);

  private final Draft root;
  private final Set<ProvisionId> fixed = new HashSet<>();

  private enum Pace {
    ONE_OF_A_GROUP,
    ALL
  }

  public Numbers(Draft root) {
    this.root = root;
  }

  public Agreement settle() {
    for (int round = 0; ; round++) {
      var agreement = new Agreement(root.provision(fixed));
      var found = new ArrayList<ProvisionId>();
      Pace pace = round < ROUNDS ? Pace.ONE_OF_A_GROUP : Pace.ALL;
      mismatches(root, Numbering.of(agreement), new HashSet<>(), found, pace);
      if (found.isEmpty()) {
        return agreement;
      }
      fixed.addAll(found);
    }
  }

  private void mismatches(
      Draft parent, Numbering numbering, Set<Kind> through, List<ProvisionId> found, Pace pace) {
    var inGroup = new HashSet<Kind>();
    for (Draft child : parent.children) {
      boolean open =
          child.kind != Kind.FOOTNOTE && !child.number.isEmpty() && !fixed.contains(child.id);
      Set<Kind> group = THROUGH_THE_TEXT.contains(child.kind) ? through : inGroup;
      boolean differs = open && !numbering.number(child.id).equals(child.number);
      if (differs && (group.add(child.kind) || pace == Pace.ALL)) {
        found.add(child.id);
      }
      if (!differs || pace == Pace.ALL) {
        mismatches(child, numbering, through, found, pace);
      }
    }
  }
}
