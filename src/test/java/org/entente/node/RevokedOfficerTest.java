package org.entente.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entente.node.TestTalks.MINISTER;

import java.nio.file.Path;
import java.util.Set;
import org.entente.base.Digest;
import org.entente.base.Refused;
import org.entente.record.ActKind;
import org.entente.talks.Answer;
import org.entente.talks.Phase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An officer's powers end between the deposit and the answer to the closing.
class RevokedOfficerTest {
  @TempDir Path dir;

  @Test
  void a_closing_on_a_revoked_officers_signature_is_refused_by_its_own_party() {
    try (var talks = TestTalks.found(dir).initialled().closing()) {
      LocalNode can = talks.can().node();
      Digest closing = can.signing().unanswered().firstKey();
      assertThat(can.signing().unanswered()).containsValue(Answer.CONCUR);

      can.founding().revoke(MINISTER);

      assertThat(can.signing().unanswered()).containsValue(Answer.REFUSE);
      assertThatThrownBy(() -> can.signing().answer(closing, Answer.CONCUR))
          .isInstanceOfSatisfying(
              Refused.class,
              r -> assertThat(r.refusal()).isInstanceOf(NodeRefusal.SignatureNotStanding.class));
      can.signing().answer(closing, Answer.REFUSE);
    }
  }

  @Test
  void a_new_officer_signs_and_the_next_closing_makes_the_deal() {
    try (var talks = TestTalks.found(dir).initialled().closing()) {
      LocalNode can = talks.can().node();
      can.founding().revoke(MINISTER);
      can.founding().grant(MINISTER, "the next Minister", Set.of(ActKind.SIGN));
      talks.can().answersAll(Answer.REFUSE);
      talks.usa().answersAll(Answer.CONCUR);
      talks.carryAll();
      talks.carryAll();

      talks.closing();
      talks.can().answersAll(Answer.CONCUR);
      talks.usa().answersAll(Answer.CONCUR);
      talks.carryAll();
      talks.carryAll();
      assertThat(can.proceedings().phase()).isEqualTo(Phase.FINAL);
      assertThat(talks.usa().node().proceedings().phase()).isEqualTo(Phase.FINAL);
    }
  }
}
