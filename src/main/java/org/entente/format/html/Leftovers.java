package org.entente.format.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.redline.Change;
import org.entente.redline.Pairs;
import org.entente.redline.Redline;
import org.entente.text.Agreement;
import org.entente.text.Provision;
import org.entente.text.ProvisionId;

/// What stood in the old text and stands there no more, deleted or moved away, by the place in the
/// new text where a reader looks for it. Ids of what is left over are those of the old text.
final class Leftovers {
  private final Agreement old;
  private final Pairs pairs;
  private final Map<ProvisionId, ProvisionId> joined = new HashMap<>();
  private final Set<ProvisionId> moved = new HashSet<>();
  private final Map<ProvisionId, List<ProvisionId>> first = new HashMap<>();
  private final Map<ProvisionId, List<ProvisionId>> after = new HashMap<>();

  Leftovers(Redline redline, Agreement old, Agreement neu) {
    this.old = old;
    this.pairs = Pairs.of(redline, old, neu);
    for (Change change : redline.changes()) {
      switch (change) {
        case Change.Moved move -> moved.add(move.id());
        case Change.Joined join ->
            join.removed().forEach(part -> joined.put(part.id(), join.id()));
        default -> {}
      }
    }
    old.root().walk(this::sort);
  }

  static String anchor(ProvisionId old) {
    return "was-" + old;
  }

  Agreement old() {
    return old;
  }

  Pairs pairs() {
    return pairs;
  }

  /// The provision of the new text that this one was joined into, if it was.
  Optional<ProvisionId> joinedInto(ProvisionId was) {
    return Optional.ofNullable(joined.get(was));
  }

  /// What was the first in this provision of the new text.
  List<ProvisionId> first(ProvisionId in) {
    return first.getOrDefault(in, List.of());
  }

  /// What came right after this provision of the new text.
  List<ProvisionId> after(ProvisionId neu) {
    return after.getOrDefault(neu, List.of());
  }

  /// All that stood in a provision that is gone.
  List<ProvisionId> below(Provision deleted) {
    return deleted.children().stream().map(Provision::id).toList();
  }

  private void sort(Provision parent) {
    var home = pairs.newOf(parent.id());
    if (home.isEmpty()) {
      return;
    }
    List<ProvisionId> here = new ArrayList<>();
    first.put(home.get(), here);
    for (Provision child : parent.children()) {
      var now = pairs.newOf(child.id());
      if (now.isPresent() && !moved.contains(now.get())) {
        here = new ArrayList<>();
        after.put(now.get(), here);
      } else {
        here.add(child.id());
      }
    }
  }
}
