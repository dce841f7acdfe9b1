package org.entente.talks;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.entente.base.Digest;
import org.entente.base.PartyCode;
import org.entente.record.Record;
import org.entente.record.SignedAct;
import org.entente.record.Statement;
import org.entente.text.Mark;
import org.entente.text.Position;
import org.entente.text.Provision;
import org.entente.text.ProvisionId;

/// Looks at each party's latest turn for what must not pass unseen.
final class Alerts {
  private Alerts() {}

  static List<Alert> of(Record record, Proceedings proceedings, Texts texts) {
    var alerts = new ArrayList<Alert>();
    for (Standing standing : proceedings.standings().values()) {
      standing.latestPosition().ifPresent(act -> checkConsolidated(record, act, texts, alerts));
      checkClosed(record, standing, texts, alerts);
    }
    Finality finality = proceedings.finality();
    for (Finality.Certified other : finality.contradicting()) {
      finality
          .certificate()
          .ifPresent(one -> alerts.add(contradiction(record, finality, one, other)));
    }
    return alerts;
  }

  /// Where a certified closing was also reopened, whoever refused it signed both answers, and the
  /// others concurred again in good faith. Where neither was, whoever concurred in both was bound
  /// by one.
  private static Alert contradiction(
      Record record, Finality finality, Finality.Certified one, Finality.Certified other) {
    var signedBoth = new TreeMap<PartyCode, List<Digest>>();
    for (Finality.Certified each : List.of(one, other)) {
      finality.closings().stream()
          .filter(closing -> closing.act().equals(each.closing()))
          .flatMap(closing -> closing.refusal(record).stream())
          .forEach(refusal -> {
            PartyCode party = refusal.act().party();
            signedBoth.put(party, List.of(each.concurOf(party), refusal.id()));
          });
    }
    if (signedBoth.isEmpty()) {
      for (PartyCode party : record.charter().sides().keySet()) {
        signedBoth.put(party, List.of(one.concurOf(party), other.concurOf(party)));
      }
    }
    return new Alert.CertificatesContradict(
        one.act().act().party(), one.act().id(), other.act().id(), signedBoth);
  }

  private static void checkConsolidated(
      Record record, SignedAct signed, Texts texts, List<Alert> alerts) {
    var positioned = (Statement.Positioned) signed.act().statement();
    boolean comparable =
        signed.act().seen().stream().allMatch(head -> record.find(head.id()).isPresent());
    if (!comparable) {
      return; // an act it had seen has not arrived here yet
    }
    Digest ours =
        StateOfPlay.consolidatedDigest(
            record,
            signed.act().seen(),
            signed.act().party(),
            texts.position(positioned.position()),
            texts);
    if (!ours.equals(positioned.consolidated())) {
      alerts.add(new Alert.ConsolidatedDiffers(signed.act().party(), signed.id()));
    }
  }

  /// Compares a party's last two positions: words it had closed may differ only after its own
  /// `reopen`.
  private static void checkClosed(
      Record record, Standing standing, Texts texts, List<Alert> alerts) {
    List<SignedAct> positions = standing.positions();
    if (positions.size() < 2) {
      return;
    }
    SignedAct before = positions.get(positions.size() - 2);
    SignedAct after = positions.getLast();
    Set<ProvisionId> reopened = reopenedBetween(record, before, after, texts);
    for (ProvisionId id : changedClosed(positionOf(before, texts), positionOf(after, texts))) {
      if (!reopened.contains(id)) {
        alerts.add(new Alert.ClosedTextChanged(standing.party(), id));
      }
    }
  }

  /// The provisions closed in one position whose own words are others, or gone, in the next.
  static List<ProvisionId> changedClosed(Position before, Position after) {
    Map<ProvisionId, Provision> was = before.text().byId();
    Map<ProvisionId, Provision> is = after.text().byId();
    return before.marks().entrySet().stream()
        .filter(entry -> entry.getValue() == Mark.CLOSED)
        .map(Map.Entry::getKey)
        .filter(id -> !sameWords(Optional.ofNullable(was.get(id)), Optional.ofNullable(is.get(id))))
        .toList();
  }

  private static boolean sameWords(Optional<Provision> was, Optional<Provision> is) {
    return was.isPresent() && is.isPresent() && was.get().sameOwnFields(is.get());
  }

  private static Set<ProvisionId> reopenedBetween(
      Record record, SignedAct before, SignedAct after, Texts texts) {
    var ids = new HashSet<ProvisionId>();
    for (SignedAct signed : record.live(before.act().party())) {
      boolean between =
          signed.act().seq() > before.act().seq() && signed.act().seq() < after.act().seq();
      if (between && signed.act().statement() instanceof Statement.Reopen reopen) {
        ids.addAll(texts.matter(reopen.matter()).provisions());
      }
    }
    return ids;
  }

  private static Position positionOf(SignedAct signed, Texts texts) {
    return texts.position(((Statement.Positioned) signed.act().statement()).position());
  }
}
