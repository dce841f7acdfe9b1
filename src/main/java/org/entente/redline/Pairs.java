package org.entente.redline;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.text.Agreement;
import org.entente.text.ProvisionId;

/// Which provision of the old text is which of the new one, as a redline has it.
public final class Pairs {
  private final Map<ProvisionId, ProvisionId> toNew = new HashMap<>();
  private final Map<ProvisionId, ProvisionId> toOld = new HashMap<>();

  private Pairs(Redline redline, Agreement old, Agreement neu) {
    Set<ProvisionId> inserted = new HashSet<>();
    Set<ProvisionId> deleted = new HashSet<>();
    for (Change change : redline.changes()) {
      switch (change) {
        case Change.Inserted insertion -> inserted.add(insertion.id());
        case Change.Deleted deletion -> deleted.add(deletion.id());
        case Change.Split split ->
            split.added().forEach(part -> inserted.add(part.id()));
        case Change.Joined joined ->
            joined.removed().forEach(part -> deleted.add(part.id()));
        case Change.Reidentified(ProvisionId before, ProvisionId id) -> put(before, id);
        default -> {}
      }
    }
    for (ProvisionId id : old.byId().keySet()) {
      boolean isSame = neu.byId().containsKey(id) && !inserted.contains(id);
      if (isSame && !deleted.contains(id) && !toNew.containsKey(id) && !toOld.containsKey(id)) {
        put(id, id);
      }
    }
  }

  /// The pairs of the redline between these two texts.
  public static Pairs of(Redline redline, Agreement old, Agreement neu) {
    return new Pairs(redline, old, neu);
  }

  private void put(ProvisionId old, ProvisionId neu) {
    toNew.put(old, neu);
    toOld.put(neu, old);
  }

  /// Its id in the new text; none if it is gone.
  public Optional<ProvisionId> newOf(ProvisionId old) {
    return Optional.ofNullable(toNew.get(old));
  }

  /// Its id in the old text; none if it is new.
  public Optional<ProvisionId> oldOf(ProvisionId neu) {
    return Optional.ofNullable(toOld.get(neu));
  }
}
