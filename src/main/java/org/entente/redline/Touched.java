package org.entente.redline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.entente.text.Kind;
import org.entente.text.Provision;
import org.entente.text.Wording;
import org.entente.words.Edit;
import org.entente.words.Substance;

/// What a change of a text touches. Words are asked by themselves ([Substance]); another place,
/// kind or way of numbering is [Substance#PLACE], because a provision may say something else where
/// it stands now; an item more or less is [Substance#LIST]. Numbers that follow from a place and
/// new ids are remarks and touch nothing.
final class Touched {
  private Touched() {}

  static Set<Substance> by(Change change) {
    return switch (change) {
      case Change.Inserted(Provision own, _) -> provision(own);
      case Change.Deleted(Provision own, _) -> provision(own);
      case Change.Reworded reworded -> Substance.of(reworded.edits());
      case Change.Split split -> parted(split.edits().values());
      case Change.Joined joined -> parted(joined.edits().values());
      case Change.Moved _, Change.Relabelled _, Change.Rekinded _ -> EnumSet.of(Substance.PLACE);
      case Change.Reidentified _, Change.Renumbered _ -> Set.of();
    };
  }

  private static Set<Substance> provision(Provision own) {
    Set<Substance> flags = EnumSet.noneOf(Substance.class);
    for (Wording wording : own.wordings().values()) {
      for (String words : List.of(wording.heading(), wording.body())) {
        flags.addAll(Substance.of(List.of(new Edit.Insert(words))));
      }
    }
    flags.add(own.kind() == Kind.ITEM || own.kind() == Kind.ROW ? Substance.LIST : Substance.PLACE);
    return Collections.unmodifiableSet(flags);
  }

  private static Set<Substance> parted(Collection<List<Edit>> edits) {
    var all = new ArrayList<Edit>();
    edits.forEach(all::addAll);
    Set<Substance> flags = EnumSet.of(Substance.PLACE);
    flags.addAll(Substance.of(all));
    return Collections.unmodifiableSet(flags);
  }
}
