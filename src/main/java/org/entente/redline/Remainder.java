package org.entente.redline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.text.Agreement;
import org.entente.text.Provision;
import org.entente.text.ProvisionId;

/// What is left to compare of two texts when every provision that stands below the same parent in
/// both, with all below it the same, is set aside. Texts that share what did not change, as
/// versions of one text do, are told apart by looking along the changed branches only.
record Remainder(List<Provision> old, List<Provision> neu) {

  /// By ids.
  static Remainder of(Agreement old, Agreement neu) {
    var remainder = new Remainder(new ArrayList<>(), new ArrayList<>());
    remainder.compare(old.root(), neu.root());
    return remainder;
  }

  /// All of both texts.
  static Remainder whole(Agreement old, Agreement neu) {
    return new Remainder(List.copyOf(old.byId().values()), List.copyOf(neu.byId().values()));
  }

  private void compare(Provision was, Provision is) {
    old.add(was);
    neu.add(is);
    Map<ProvisionId, Provision> before = new HashMap<>();
    was.children().forEach(child -> before.put(child.id(), child));
    Set<ProvisionId> done = new HashSet<>();
    var fresh = new ArrayList<Provision>();
    for (Provision child : is.children()) {
      Provision same = before.get(child.id());
      if (same == null) {
        fresh.add(child);
      } else {
        done.add(child.id());
        compareUnlessSame(same, child);
      }
    }
    fresh.forEach(child -> child.walk(neu::add));
    for (Provision child : was.children()) {
      if (!done.contains(child.id())) {
        child.walk(old::add);
      }
    }
  }

  @SuppressWarnings("ReferenceEquality") // the quick answer for versions that share provisions
  private void compareUnlessSame(Provision was, Provision is) {
    if (was != is && !was.equals(is)) {
      compare(was, is);
    }
  }
}
