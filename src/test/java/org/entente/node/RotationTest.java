package org.entente.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entente.node.TestTalks.CAN;
import static org.entente.node.TestTalks.CHIEF;
import static org.entente.node.TestTalks.USA;

import java.nio.file.Path;
import java.util.List;
import org.entente.base.Digest;
import org.entente.base.Refused;
import org.entente.record.Act;
import org.entente.record.Head;
import org.entente.record.Office;
import org.entente.record.Record;
import org.entente.record.SignedAct;
import org.entente.record.Statement;
import org.entente.seal.NamedKey;
import org.entente.seal.SealRefusal;
import org.entente.seal.SignedNote;
import org.entente.seal.SigningKey;
import org.entente.talks.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A node replaces its working keys while dispatches are on their way.
class RotationTest {
  @TempDir Path dir;

  @Test
  void a_pouch_sealed_to_the_key_before_still_opens_also_after_a_restart() {
    try (var talks = TestTalks.found(dir)) {
      Digest note = talks.usa().node().moves().note(CHIEF, "On its way.").id();
      byte[] inFlight = talks.usa().node().mail().pouchFor(CAN);
      talks.can().node().founding().rotate();
      try (var again = talks.can().reopened()) {
        again.node().mail().open(inFlight, "pouch in flight");
        assertThat(again.node().record().holds(note)).isTrue();
      }
    }
  }

  @Test
  void a_pouch_packed_before_the_rotation_and_opened_after_it_counts_but_its_heads_do_not() {
    try (var talks = TestTalks.found(dir)) {
      byte[] before = talks.can().node().mail().pouchFor(USA, List.of());
      talks.can().node().founding().rotate();
      talks.can().handsOverTo(talks.usa());
      List<Head> have = talks.usa().node().mail().peers().have(CAN);

      talks.usa().node().mail().open(before, "an old pouch");
      assertThat(talks.usa().node().mail().peers().have(CAN)).isEqualTo(have);
      talks.usa().handsOverTo(talks.can());
    }
  }

  @Test
  void peers_learn_the_new_pin_and_seal_to_the_new_key() {
    try (var talks = TestTalks.found(dir)) {
      Digest before = talks.can().node().tls().pin();
      talks.can().node().founding().rotate();
      Digest after = talks.can().node().tls().pin();
      assertThat(after).isNotEqualTo(before);

      talks.can().handsOverTo(talks.usa());
      Peers peers = talks.usa().node().mail().peers();
      assertThat(peers.pin(CAN)).contains(after);
      assertThat(peers.withPin(after)).contains(CAN);
      assertThat(peers.withPin(before)).isEmpty();
      talks.usa().node().moves().note(CHIEF, "To the new key.");
      assertThat(talks.usa().handsOverTo(talks.can()).placed()).isEqualTo(1);
    }
  }

  @Test
  void the_closing_key_before_signs_no_act_any_more_and_the_new_one_does() {
    try (var talks = TestTalks.found(dir).initialled().closing()) {
      LocalNode can = talks.can().node();
      SigningKey old = can.keyring().closing();
      Digest closing = can.signing().unanswered().firstKey();
      can.founding().rotate();
      talks.can().handsOverTo(talks.dep());

      SignedAct stolen = concur(can.record(), closing, old);
      assertThatThrownBy(() -> talks.dep().node().record().receive(stolen))
          .isInstanceOfSatisfying(
              Refused.class,
              r -> assertThat(r.refusal()).isInstanceOf(SealRefusal.SignatureMissing.class));
      talks.can().answersAll(Answer.CONCUR);
      assertThat(talks.can().handsOverTo(talks.dep()).placed()).isEqualTo(1);
    }
  }

  private static SignedAct concur(Record record, Digest closing, SigningKey key) {
    Head head = record.head(CAN).orElseThrow();
    var act =
        new Act(
            record.negotiation(),
            CAN,
            head.seq() + 1,
            head.id(),
            record.authority(CAN).last(),
            record.seenBy(CAN),
            record.live(CAN).getLast().act().when(),
            Office.CLOSING,
            new Statement.Concur(closing));
    SignedNote note = SignedNote.sign(act.text(), List.of(new NamedKey("CAN/closing", key)));
    return SignedAct.parse(note.bytes(), act.title());
  }
}
