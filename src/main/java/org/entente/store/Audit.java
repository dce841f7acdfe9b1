package org.entente.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.entente.base.Digest;
import org.entente.base.PartyCode;
import org.entente.base.Refusal;
import org.entente.base.Refused;
import org.entente.record.Act;
import org.entente.record.ActKind;
import org.entente.record.SignedAct;

/// Verifies all that is kept from its content. Signatures, chains and salted digests take keys and
/// are for the node to check.
final class Audit {
  static final String RESTORE =
      "Restore the last backup, or ask the other parties for what is missing";
  private static final String FETCH = "Receive it again from another party";

  private final Database database;
  private final List<Finding> findings = new ArrayList<>();

  Audit(Database database) {
    this.database = database;
  }

  static Finding finding(Refusal refusal) {
    return Finding.damaged(refusal.thing(), refusal.rule(), RESTORE);
  }

  List<Finding> of(
      RecordTables record, JournalTable journal, NoteTable notes, List<SealedTable> sealed) {
    collect(this::engine);
    collect(() -> acts(record.actsById(), journal.all()));
    collect(() -> findings.addAll(record.auditTexts()));
    collect(() -> findings.addAll(notes.audit()));
    sealed.forEach(table -> collect(() -> findings.addAll(table.audit())));
    return List.copyOf(findings);
  }

  /// One part's failure must not hide what the others have to say.
  private void collect(Runnable part) {
    try {
      part.run();
    } catch (Refused refused) {
      findings.add(finding(refused.refusal()));
    }
  }

  /// SQLite's own checks: pages, indexes, constraints, references.
  private void engine() {
    String file = database.name();
    database.read(() -> database.all("PRAGMA integrity_check", row -> row.getString(1))).stream()
        .filter(line -> !line.equals("ok"))
        .forEach(line -> findings.add(Finding.damaged(file, line, RESTORE)));
    database
        .read(() -> database.all("PRAGMA foreign_key_check", row -> row.getString(1)))
        .forEach(table ->
            findings.add(
                Finding.damaged(file, "a row of " + table + " belongs to an act not held", FETCH)));
  }

  private void acts(List<Map.Entry<Digest, byte[]>> held, SortedMap<Long, Digest> journal) {
    var parsed = new HashMap<Digest, Act>();
    for (Map.Entry<Digest, byte[]> entry : held) {
      String thing = "act " + entry.getKey();
      try {
        SignedAct signed = SignedAct.parse(entry.getValue(), thing);
        if (signed.id().equals(entry.getKey())) {
          parsed.put(signed.id(), signed.act());
        } else {
          findings.add(Finding.damaged(thing, "its text has another digest", FETCH));
        }
      } catch (Refused refused) {
        findings.add(Finding.damaged(thing, refused.refusal().rule(), FETCH));
      }
    }
    journal.forEach((seq, id) -> journaled(seq, Optional.ofNullable(parsed.get(id))));
    contradictions(parsed, journal);
  }

  private void journaled(long seq, Optional<Act> act) {
    String thing = "journal, act " + seq;
    if (act.isEmpty()) {
      findings.add(
          Finding.damaged(thing, "this node signed it, and it is not in the record", FETCH));
    } else if (act.get().seq() != seq) {
      findings.add(
          Finding.damaged(thing, "the act journaled there is number " + act.get().seq(), RESTORE));
    }
  }

  /// Acts of this node's own party that stand where the journal names another, unless its root keys
  /// have settled by a `resume` which branch counts.
  private void contradictions(Map<Digest, Act> acts, SortedMap<Long, Digest> journal) {
    Optional<PartyCode> own =
        journal.values().stream()
            .flatMap(id -> Optional.ofNullable(acts.get(id)).stream())
            .map(Act::party)
            .findFirst();
    long settled =
        journal.values().stream()
            .flatMap(id -> Optional.ofNullable(acts.get(id)).stream())
            .filter(act -> act.kind() == ActKind.RESUME)
            .mapToLong(Act::seq)
            .max()
            .orElse(0);
    acts.forEach((id, act) -> {
      Digest promised = journal.getOrDefault(act.seq(), id);
      boolean isOwn = own.equals(Optional.of(act.party()));
      if (isOwn && !promised.equals(id) && parting(id, acts, journal) > settled) {
        findings.add(
            new Finding(
                Finding.Kind.CONTRADICTED,
                "act " + act.title(),
                "the journal names another act at this place: two were signed",
                "Tell the other parties; `resume` names the branch that counts"));
      }
    });
  }

  /// The first place at which the branch that ends in this act has another act than the journal.
  private static long parting(
      Digest end, Map<Digest, Act> acts, SortedMap<Long, Digest> journal) {
    long parting = Long.MAX_VALUE;
    Digest id = end;
    for (Act act = acts.get(id); act != null; act = acts.get(id)) {
      if (!journal.getOrDefault(act.seq(), id).equals(id)) {
        parting = act.seq();
      }
      id = act.prev();
    }
    return parting;
  }
}
