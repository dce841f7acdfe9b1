package org.entente.record;

import java.util.List;
import java.util.Set;
import org.entente.base.Bounds;
import org.entente.base.Refused;
import org.entente.seal.VerifyingKey;

/// A party's root keys, of which so many must sign; they are kept offline and say who may act.
public record RootKeys(int needed, List<VerifyingKey> keys) {
  public RootKeys {
    keys = List.copyOf(keys);
    if (Set.copyOf(keys).size() < keys.size()) {
      throw new Refused(
          new RecordRefusal.BadPolicy(
              "root keys", "one key twice", "a key of its own for each holder"));
    }
    if (needed < 1 || needed > keys.size() || keys.size() > Bounds.ROOT_KEYS) {
      throw new Refused(
          new RecordRefusal.BadPolicy(
              "root keys",
              needed + " of " + keys.size(),
              "at least one and at most all, of no more than " + Bounds.ROOT_KEYS));
    }
  }

  /// Refuses a weak key among them; asked whenever they are registered.
  public RootKeys requirePrimeOrder(String place) {
    keys.forEach(key -> key.requirePrimeOrder(place));
    return this;
  }
}
