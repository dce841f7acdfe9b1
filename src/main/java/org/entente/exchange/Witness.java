package org.entente.exchange;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.base.Digest;
import org.entente.base.PartyCode;
import org.entente.base.Refused;
import org.entente.record.Head;
import org.entente.record.Record;
import org.entente.record.SignedAct;

/// The witness rule. A node that was restored from a backup may, unaware, sign beside acts it
/// signed before; the peers that hold those are its witnesses, and turn it back with the head they
/// hold.
///
/// It is for the sender's own chain only, and only while the sender does not show in its `have`
/// lines that it knows the other branch: two branches brought by somebody else, or knowingly (to
/// prove a fork, or with the `resume` that ends it), are taken in.
public final class Witness {
  private Witness() {}

  /// Refuses a dispatch whose sender contradicts itself unawares; `acts` are the dispatch's acts,
  /// read.
  public static void require(Record record, Dispatch dispatch, List<SignedAct> acts) {
    PartyCode sender = dispatch.from();
    List<Head> held = record.ends().stream().filter(h -> h.party().equals(sender)).toList();
    Set<Digest> shown = new HashSet<>();
    dispatch.have().forEach(head -> shown.add(head.id()));
    Map<Digest, SignedAct> brought = new HashMap<>();
    acts.forEach(act -> brought.put(act.id(), act));
    Set<Digest> ancestors = ancestorsOf(shown, record, brought);
    for (SignedAct act : acts) {
      boolean isNew = act.act().party().equals(sender) && !record.holds(act.id());
      Optional<Head> other =
          held.stream()
              .filter(head -> isNew && head.seq() >= act.act().seq())
              .filter(head -> !ancestors.contains(head.id()))
              .findFirst();
      other.ifPresent(head -> {
        throw new Refused(new ExchangeRefusal.ContradictsHeld(act.act().title(), head));
      });
    }
  }

  /// The acts the sender shows that it holds: the heads it names and all before them that are known
  /// here or were brought.
  private static Set<Digest> ancestorsOf(
      Set<Digest> heads, Record record, Map<Digest, SignedAct> brought) {
    var all = new HashSet<Digest>();
    var left = new ArrayDeque<>(heads);
    while (!left.isEmpty()) {
      Digest id = left.poll();
      if (all.add(id)) {
        Optional.ofNullable(brought.get(id))
            .or(() -> record.find(id))
            .ifPresent(act -> left.add(act.act().prev()));
      }
    }
    return all;
  }
}
