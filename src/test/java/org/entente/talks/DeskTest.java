package org.entente.talks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.base.Digest;
import org.entente.base.PartyCode;
import org.entente.record.DepositName;
import org.entente.record.Office;
import org.entente.record.Policy;
import org.junit.jupiter.api.Test;

/// The rules of an honest party's desk (R1 to R4) and of an honest depositary's.
class DeskTest {
  private static final PartyCode CAN = new PartyCode("CAN");
  private static final PartyCode USA = new PartyCode("USA");
  private static final Policy MINISTER = new Policy.One(new Office("minister"));
  private static final Digest TEXT = digest("text");
  private static final Digest CLOSING = digest("closing");
  private static final DepositName OURS = deposit(CAN, "ours");
  private static final DepositName THEIRS = deposit(USA, "theirs");
  private final SigningDesk desk = SigningDesk.empty(CAN, policies());

  @Test
  void r1_an_office_has_one_live_deposit() {
    SigningDesk given = desk.deposit(OURS, TEXT);

    assertRefused(
        () -> given.deposit(deposit(CAN, "again"), TEXT), TalksRefusal.SecondDeposit.class);
    assertThat(given.withdraw(OURS).deposit(deposit(CAN, "again"), TEXT).live())
        .containsOnlyKeys(deposit(CAN, "again"));
  }

  @Test
  void r2_it_concurs_in_a_closing_on_its_own_live_deposit() {
    assertThat(asked(desk.deposit(OURS, TEXT)).answer(CLOSING)).isEqualTo(Answer.CONCUR);
  }

  @Test
  void r2_it_refuses_a_closing_on_what_it_withdrew_or_never_gave_or_gave_for_another_text() {
    assertThat(asked(desk.deposit(OURS, TEXT).withdraw(OURS)).answer(CLOSING))
        .isEqualTo(Answer.REFUSE);
    assertThat(asked(desk).answer(CLOSING)).isEqualTo(Answer.REFUSE);
    assertThat(asked(desk.deposit(OURS, digest("other"))).answer(CLOSING)).isEqualTo(Answer.REFUSE);
  }

  @Test
  void r2_it_refuses_a_closing_that_leaves_its_own_signature_out() {
    SigningDesk given =
        desk.deposit(OURS, TEXT).asked(CLOSING, TEXT, Set.of(THEIRS), Finality.Branch.LIVE);

    assertThat(given.answer(CLOSING)).isEqualTo(Answer.REFUSE);
  }

  @Test
  void r2_it_refuses_a_closing_that_lacks_another_party_s_signature() {
    SigningDesk given =
        desk.deposit(OURS, TEXT).asked(CLOSING, TEXT, Set.of(OURS), Finality.Branch.LIVE);

    assertThat(given.answer(CLOSING)).isEqualTo(Answer.REFUSE);
  }

  @Test
  void r4_told_by_some_it_deposits_but_answers_no_closing() {
    SigningDesk told =
        asked(desk.withFreshness(SigningDesk.Freshness.TOLD_BY_SOME).deposit(OURS, TEXT));

    assertRefused(() -> told.answer(CLOSING), TalksRefusal.HeadNotShownByAll.class);
  }

  @Test
  void r4_what_was_deposited_before_a_restore_may_be_withdrawn_and_is_concurred_in_no_more() {
    SigningDesk restored = asked(desk.deposit(OURS, TEXT).withDoubtful(Set.of(OURS)));

    assertThat(restored.answer(CLOSING)).isEqualTo(Answer.REFUSE);
    assertThat(restored.withdraw(OURS).deposit(deposit(CAN, "again"), TEXT).live())
        .containsOnlyKeys(deposit(CAN, "again"));
  }

  @Test
  void r4_told_by_some_it_withdraws_nothing() {
    SigningDesk told = desk.deposit(OURS, TEXT).withFreshness(SigningDesk.Freshness.TOLD_BY_SOME);

    assertRefused(() -> told.withdraw(OURS), TalksRefusal.HeadNotShownByAll.class);
  }

  @Test
  void r2_once_the_deal_is_final_it_concurs_in_nothing() {
    assertThat(asked(desk.deposit(OURS, TEXT)).certified().answer(CLOSING))
        .isEqualTo(Answer.REFUSE);
  }

  @Test
  void r2_it_refuses_a_closing_on_a_branch_that_does_not_count() {
    SigningDesk apart =
        desk.deposit(OURS, TEXT).asked(CLOSING, TEXT, Set.of(OURS, THEIRS), Finality.Branch.APART);

    assertThat(apart.answer(CLOSING)).isEqualTo(Answer.REFUSE);
  }

  @Test
  void r2_it_answers_once() {
    SigningDesk answered = asked(desk.deposit(OURS, TEXT)).answered(CLOSING, Answer.CONCUR);

    assertRefused(() -> answered.answer(CLOSING), TalksRefusal.NothingToAnswer.class);
    assertThat(answered.answered(CLOSING, Answer.REFUSE)).isEqualTo(answered);
    assertThat(answered.unanswered()).isEmpty();
  }

  @Test
  void r2_bound_by_one_closing_it_refuses_the_next_until_the_first_is_reopened() {
    Digest next = digest("next");
    SigningDesk bound =
        asked(desk.deposit(OURS, TEXT))
            .answered(CLOSING, Answer.CONCUR)
            .asked(next, TEXT, Set.of(OURS, THEIRS), Finality.Branch.LIVE);

    assertThat(bound.answer(next)).isEqualTo(Answer.REFUSE);
    DepositName again = deposit(CAN, "again");
    SigningDesk free = bound.reopened(CLOSING).deposit(again, TEXT);
    Digest third = digest("third");
    assertThat(free.asked(third, TEXT, Set.of(again, THEIRS), Finality.Branch.LIVE).answer(third))
        .isEqualTo(Answer.CONCUR);
  }

  @Test
  void r3_after_concurring_nothing_is_withdrawn_until_the_closing_is_reopened() {
    SigningDesk bound = asked(desk.deposit(OURS, TEXT)).answered(CLOSING, Answer.CONCUR);

    assertRefused(() -> bound.withdraw(OURS), TalksRefusal.BoundByClosing.class);
    assertThat(bound.reopened(CLOSING).live()).isEmpty();
    assertRefused(() -> bound.certified().withdraw(OURS), TalksRefusal.BoundByClosing.class);
    assertRefused(() -> bound.certified().deposit(OURS, TEXT), TalksRefusal.AlreadyFinal.class);
  }

  @Test
  void r4_a_node_that_may_have_lost_acts_signs_nothing() {
    SigningDesk restored =
        asked(desk.deposit(OURS, TEXT)).withFreshness(SigningDesk.Freshness.MAY_HAVE_LOST_ACTS);

    assertRefused(() -> restored.answer(CLOSING), TalksRefusal.HeadUnknown.class);
    assertRefused(() -> restored.withdraw(OURS), TalksRefusal.HeadUnknown.class);
    assertRefused(
        () -> restored.deposit(deposit(CAN, "again"), TEXT), TalksRefusal.HeadUnknown.class);
  }

  @Test
  void the_depositary_opens_when_all_required_signatures_stand_on_one_text() {
    DepositaryDesk one = depositary().deposited(OURS, TEXT);

    assertThat(one.decide()).isEmpty();
    assertThat(one.deposited(THEIRS, digest("other")).decide()).isEmpty();
    assertThat(one.deposited(THEIRS, TEXT).decide())
        .contains(new DepositaryDesk.Decision.Open(1, TEXT, both()));
  }

  @Test
  void two_deposits_of_one_office_stop_both() {
    DepositaryDesk both = depositary().deposited(OURS, TEXT).deposited(THEIRS, TEXT);

    assertThat(both.deposited(deposit(CAN, "again"), TEXT).decide()).isEmpty();
  }

  @Test
  void a_withdrawal_counts_though_it_comes_before_its_deposit() {
    DepositaryDesk withdrawn = depositary().withdrawn(OURS).deposited(OURS, TEXT);

    assertThat(withdrawn.deposited(THEIRS, TEXT).decide()).isEmpty();
  }

  @Test
  void one_refusal_reopens_and_all_concurrences_certify() {
    DepositaryDesk open =
        depositary().deposited(OURS, TEXT).deposited(THEIRS, TEXT).opened(CLOSING, 1, TEXT, both());
    assertThat(open.decide()).isEmpty();

    DepositaryDesk half = open.answered(CLOSING, CAN, Answer.CONCUR, digest("c"));
    assertThat(half.decide()).isEmpty();
    assertThat(half.answered(CLOSING, USA, Answer.REFUSE, digest("r")).decide())
        .contains(new DepositaryDesk.Decision.Reopen(CLOSING, digest("r")));
    DepositaryDesk all = half.answered(CLOSING, USA, Answer.CONCUR, digest("d"));
    assertThat(all.decide().orElseThrow()).isInstanceOf(DepositaryDesk.Decision.Certify.class);
    assertThat(all.certified(digest("certificate")).decide()).isEmpty();
  }

  @Test
  void of_two_open_closings_the_one_that_can_end_is_ended() {
    Digest other = digest("other closing");
    DepositaryDesk open =
        depositary().opened(CLOSING, 1, TEXT, both()).opened(other, 2, TEXT, both());

    assertThat(open.answered(other, USA, Answer.REFUSE, digest("r")).decide())
        .contains(new DepositaryDesk.Decision.Reopen(other, digest("r")));
  }

  @Test
  void returned_deposits_do_not_open_the_next_closing() {
    DepositaryDesk reopened =
        depositary()
            .deposited(OURS, TEXT)
            .deposited(THEIRS, TEXT)
            .opened(CLOSING, 1, TEXT, both())
            .reopened(CLOSING);

    assertThat(reopened.decide()).isEqualTo(Optional.empty());
    assertThat(reopened.live()).isEmpty();
  }

  private SigningDesk asked(SigningDesk before) {
    return before.asked(CLOSING, TEXT, Set.of(OURS, THEIRS), Finality.Branch.LIVE);
  }

  private static DepositaryDesk depositary() {
    return DepositaryDesk.empty(policies());
  }

  private static TreeMap<PartyCode, Policy> policies() {
    var policies = new TreeMap<PartyCode, Policy>();
    policies.put(CAN, MINISTER);
    policies.put(USA, MINISTER);
    return policies;
  }

  private static TreeSet<DepositName> both() {
    return new TreeSet<>(Set.of(OURS, THEIRS));
  }

  private static DepositName deposit(PartyCode party, String words) {
    return new DepositName(party, new Office("minister"), digest(words));
  }

  private static Digest digest(String words) {
    return Digest.of(words.getBytes(StandardCharsets.UTF_8));
  }

  private static void assertRefused(Runnable action, Class<? extends TalksRefusal> refusal) {
    assertThatThrownBy(action::run)
        .isInstanceOfSatisfying(
            org.entente.base.Refused.class, r -> assertThat(r.refusal()).isInstanceOf(refusal));
  }
}
