package org.entente.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.TalksFixture.DEPOSITARY;
import static org.entente.TalksFixture.PRINCIPAL;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.entente.TalksFixture;
import org.entente.base.Digest;
import org.entente.base.PartyCode;
import org.entente.base.Refusal;
import org.entente.record.ActKind;
import org.entente.record.Office;
import org.entente.record.RecordRefusal;
import org.entente.record.SignedAct;
import org.entente.record.Statement;
import org.entente.seal.SignedNote;
import org.junit.jupiter.api.Test;

/// Announcements of closings that an honest depositary would not have opened.
class DishonestClosingTest {
  private static final PublishFixture PLAY = new PublishFixture();

  @Test
  void the_signature_of_a_revoked_officer_does_not_count() {
    var talks = new Replay();
    talks.revoke("CAN", PRINCIPAL);

    assertThat(refusal(talks.bundle()))
        .isEqualTo(new RecordRefusal.NoPowers("CAN/head-of-government"));
  }

  @Test
  void a_closing_without_a_partys_signature_does_not_count() {
    var talks = new Replay();
    talks.notes.removeFirst();

    assertThat(refusal(talks.bundle())).isInstanceOf(PublishRefusal.SignaturesLacking.class);
  }

  @Test
  void a_signature_on_another_instrument_does_not_count() {
    var talks = new Replay();
    talks.notes.set(0, talks.talks.signature("CAN", PRINCIPAL, Digest.of(new byte[] {5}), "CAN"));

    assertThat(refusal(talks.bundle()).rule()).contains("another instrument");
  }

  @Test
  void rotated_keys_are_followed() {
    var talks = new Replay();
    talks.rotateNode("USA");

    assertThat(Verifier.verify(talks.bundle().bytes())).isInstanceOf(Verdict.Holds.class);
  }

  /// A play whose closing is prepared otherwise than an honest node would.
  private static final class Replay {
    final TalksFixture talks = TalksFixture.between("CAN", "USA");
    final ArrayList<SignedNote> notes =
        new ArrayList<>(
            List.of(
                talks.signature("CAN", PRINCIPAL, PLAY.named, "CAN"),
                talks.signature("USA", PRINCIPAL, PLAY.named, "USA")));

    void revoke(String party, String office) {
      talks.act(party, "root", new Statement.Revoke(new Office(office)));
    }

    void rotateNode(String party) {
      talks.act(
          party,
          "root",
          new Statement.Keys(TalksFixture.nodeKeysOf(party), java.util.Optional.empty()));
    }

    Bundle bundle() {
      var acts = new ArrayList<SignedAct>();
      SignedAct closing =
          talks.act(
              DEPOSITARY,
              "closing",
              PublishFixture.closingOf(PLAY.named, notes.toArray(SignedNote[]::new)));
      var concurs = new TreeMap<PartyCode, Digest>();
      for (String party : List.of("CAN", "USA")) {
        SignedAct concur = talks.act(party, "closing", new Statement.Concur(closing.id()));
        concurs.put(new PartyCode(party), concur.id());
      }
      talks.act(
          DEPOSITARY, "closing", new Statement.Certificate(closing.id(), PLAY.named, concurs));
      for (String party : List.of("CAN", "USA")) {
        String office = "releaser";
        talks.powers(party, office, Set.of(ActKind.RELEASE, ActKind.ANNOUNCE));
        talks.act(party, office, new Statement.Release(PLAY.named));
      }
      talks.act("CAN", "releaser", new Statement.Announce(PLAY.named));
      acts.addAll(talks.record().all());
      return new Bundle(
          talks.charter(),
          ActOrder.sorted(acts.stream()),
          notes,
          PLAY.instrument,
          PLAY.bundle().provisions());
    }
  }

  private static Refusal refusal(Bundle bundle) {
    Verdict verdict = Verifier.verify(bundle.bytes());
    assertThat(verdict).isInstanceOf(Verdict.DoesNotHold.class);
    return ((Verdict.DoesNotHold) verdict).refusal();
  }
}
