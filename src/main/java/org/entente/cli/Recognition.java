package org.entente.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.redline.Change;
import org.entente.redline.Redline;
import org.entente.text.Agreement;
import org.entente.text.Provision;
import org.entente.text.ProvisionId;

/// Gives provisions that came without an id the one they had in an earlier text, where their words
/// say which they are.
///
/// @param restored by the id they had, sure or not
/// @param unsure those among them whose words are others now
record Recognition(Agreement text, Set<ProvisionId> restored, List<ProvisionId> unsure) {

  /// @param without the ids that were made up while reading
  static Recognition of(Agreement before, Agreement read, Set<ProvisionId> without) {
    Map<ProvisionId, ProvisionId> names = new HashMap<>();
    for (Change change : Redline.between(before, read).changes()) {
      if (change instanceof Change.Reidentified(ProvisionId was, ProvisionId id)
          && without.contains(id)) {
        names.put(id, was);
      }
    }
    var text = new Agreement(renamed(read.root(), names));
    var unsure = new ArrayList<ProvisionId>();
    Map<ProvisionId, Provision> had = before.byId();
    text.byId()
        .forEach((id, now) -> {
          Provision was = had.get(id);
          boolean isOther = was == null || !was.wordings().equals(now.wordings());
          if (names.containsValue(id) && isOther) {
            unsure.add(id);
          }
        });
    return new Recognition(text, Set.copyOf(names.values()), unsure);
  }

  private static Provision renamed(Provision at, Map<ProvisionId, ProvisionId> names) {
    var children = at.children().stream().map(child -> renamed(child, names)).toList();
    ProvisionId id = names.getOrDefault(at.id(), at.id());
    return new Provision(id, at.kind(), at.label(), at.wordings(), children);
  }
}
