package org.entente.talks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.TalksFixture.DEPOSITARY;
import static org.entente.TalksFixture.PRINCIPAL;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.TalksFixture;
import org.entente.base.Digest;
import org.entente.base.PartyCode;
import org.entente.record.DepositName;
import org.entente.record.Office;
import org.entente.record.SignedAct;
import org.entente.record.Statement;
import org.junit.jupiter.api.Test;

class FinalityTest {
  private static final Digest TEXT = Digest.of(new byte[] {1});
  private final TalksFixture talks = TalksFixture.between("CAN", "USA");

  @Test
  void all_concur_and_the_certificate_makes_it_final() {
    SignedAct closing = open("CAN", "USA");
    assertThat(phase()).isEqualTo(Phase.CLOSING);

    certify(closing, concur("CAN", closing), concur("USA", closing));

    assertThat(phase()).isEqualTo(Phase.FINAL);
    release("CAN");
    assertThat(phase()).isEqualTo(Phase.FINAL);
    release("USA");
    assertThat(phase()).isEqualTo(Phase.RELEASED);
    talks.act("USA", PRINCIPAL, new Statement.Announce(TEXT));
    assertThat(phase()).isEqualTo(Phase.ANNOUNCED);
  }

  @Test
  void a_refused_closing_is_reopened_and_the_next_may_be_final() {
    SignedAct first = open("CAN", "USA");
    concur("CAN", first);
    SignedAct refusal = talks.act("USA", "closing", new Statement.Refuse(first.id()));
    talks.act(DEPOSITARY, "closing", new Statement.Reopening(first.id(), refusal.id()));
    assertThat(finality().open()).isEmpty();

    SignedAct second = open("CAN", "USA");
    certify(second, concur("CAN", second), concur("USA", second));

    assertThat(phase()).isEqualTo(Phase.FINAL);
  }

  @Test
  void a_reopening_that_cites_no_refusal_ends_nothing() {
    SignedAct closing = open("CAN", "USA");
    SignedAct concur = concur("CAN", closing);
    talks.act(DEPOSITARY, "closing", new Statement.Reopening(closing.id(), concur.id()));

    assertThat(finality().open()).isPresent();
    assertThat(asked(deskOf("CAN"), closing).reopened()).isFalse();
  }

  @Test
  void a_party_stays_bound_though_the_depositary_forks_and_resumes_the_other_branch() {
    SignedAct closing = open("CAN", "USA");
    SignedAct joined = talks.record().find(closing.act().prev()).orElseThrow();
    concur("CAN", closing);
    SignedAct other = TalksFixture.sign(talks.after(joined, "closing", closingOf("CAN", "USA", 2)));
    talks.record().receive(other);
    assertThat(asked(deskOf("CAN"), closing).answer()).contains(Answer.CONCUR);

    talks.record().receive(TalksFixture.sign(talks.after(other, "root", new Statement.Resume())));

    SigningDesk desk = deskOf("CAN");
    assertThat(asked(desk, closing).answer()).contains(Answer.CONCUR);
    assertThat(desk.allowed(other.id())).isEqualTo(Answer.REFUSE);
    assertThat(deskOf("USA").allowed(closing.id()))
        .as("a closing on a branch that does not count is refused")
        .isEqualTo(Answer.REFUSE);
  }

  @Test
  void a_certificate_without_a_concurrence_counts_for_nothing() {
    SignedAct closing = open("CAN", "USA");
    certify(closing, concur("CAN", closing));

    assertThat(finality().certificate()).isEmpty();
  }

  @Test
  void a_certificate_that_calls_a_refusal_a_concurrence_counts_for_nothing() {
    SignedAct closing = open("CAN", "USA");
    SignedAct refusal = talks.act("USA", "closing", new Statement.Refuse(closing.id()));
    certify(closing, concur("CAN", closing), refusal);

    assertThat(finality().certificate()).isEmpty();
  }

  @Test
  void a_certificate_over_one_partys_signatures_alone_counts_for_nothing() {
    SignedAct closing = open("CAN");
    certify(closing, concur("CAN", closing), concur("USA", closing));

    assertThat(finality().certificate()).isEmpty();
  }

  @Test
  void a_later_fork_of_the_depositary_does_not_undo_it() {
    SignedAct closing = open("CAN", "USA");
    SignedAct joined = talks.record().find(closing.act().prev()).orElseThrow();
    certify(closing, concur("CAN", closing), concur("USA", closing));

    talks.record().receive(TalksFixture.sign(talks.after(joined, "closing", closingOf("CAN"))));

    assertThat(talks.record().openFork(new PartyCode(DEPOSITARY))).isPresent();
    assertThat(finality().certificate()).isPresent();
  }

  @Test
  void a_later_fork_or_leaving_of_a_party_does_not_undo_it() {
    SignedAct closing = open("CAN", "USA");
    SignedAct concur = concur("CAN", closing);
    SignedAct before = talks.record().find(concur.act().prev()).orElseThrow();
    certify(closing, concur, concur("USA", closing));

    var refuse = new Statement.Refuse(closing.id());
    talks.record().receive(TalksFixture.sign(talks.after(before, "closing", refuse)));
    talks.act("USA", "root", new Statement.Leave());

    assertThat(finality().certificate()).isPresent();
    assertThat(phase()).isEqualTo(Phase.FINAL);
  }

  @Test
  void two_certificates_that_both_count_raise_an_alert_that_names_the_proof() {
    SignedAct first = open("CAN", "USA");
    SignedAct second = open("CAN", "USA");
    SignedAct concur = concur("CAN", first);
    SignedAct also = concur("CAN", second);
    certify(first, concur, concur("USA", first));
    assertThat(talks.state().alerts()).isEmpty();

    certify(second, also, concur("USA", second));

    assertThat(finality().contradicting()).hasSize(1);
    assertThat(talks.state().alerts())
        .singleElement()
        .isInstanceOfSatisfying(
            Alert.CertificatesContradict.class,
            alert -> {
              assertThat(alert.signedBoth().get(new PartyCode("CAN")))
                  .containsExactly(concur.id(), also.id());
              assertThat(alert.words())
                  .contains("DEP certified two closings", concur.id().brief(), also.id().brief());
            });
  }

  @Test
  void two_certificates_after_a_reopening_are_the_fault_of_whoever_refused_alone() {
    SignedAct first = open("CAN", "USA");
    SignedAct concur = concur("CAN", first);
    SignedAct both = concur("USA", first);
    SignedAct refusal = talks.act("USA", "closing", new Statement.Refuse(first.id()));
    talks.act(DEPOSITARY, "closing", new Statement.Reopening(first.id(), refusal.id()));
    SignedAct second = open("CAN", "USA");
    certify(first, concur, both);
    certify(second, concur("CAN", second), concur("USA", second));

    assertThat(talks.state().alerts())
        .singleElement()
        .isInstanceOfSatisfying(
            Alert.CertificatesContradict.class,
            alert -> {
              assertThat(alert.signedBoth()).containsOnlyKeys(new PartyCode("USA"));
              assertThat(alert.signedBoth().get(new PartyCode("USA")))
                  .containsExactly(both.id(), refusal.id());
            });
  }

  private static SigningDesk.Asked asked(SigningDesk desk, SignedAct closing) {
    return Objects.requireNonNull(desk.closings().get(closing.id()), "asked");
  }

  private SigningDesk deskOf(String party) {
    return SigningDesk.of(talks.record(), new PartyCode(party), new TreeMap<>(), Set.of());
  }

  private SignedAct open(String... parties) {
    return talks.act(DEPOSITARY, "closing", closingOf(parties));
  }

  private static Statement.Closing closingOf(String one, String other, long number) {
    return new Statement.Closing(number, TEXT, closingOf(one, other).deposits());
  }

  private static Statement.Closing closingOf(String... parties) {
    var deposits = new TreeSet<DepositName>();
    for (String party : parties) {
      var digest = Digest.of(party.getBytes(java.nio.charset.StandardCharsets.UTF_8));
      deposits.add(new DepositName(new PartyCode(party), new Office(PRINCIPAL), digest));
    }
    return new Statement.Closing(1, TEXT, deposits);
  }

  private SignedAct concur(String party, SignedAct closing) {
    return talks.act(party, "closing", new Statement.Concur(closing.id()));
  }

  private void certify(SignedAct closing, SignedAct... concurs) {
    var named = new TreeMap<PartyCode, Digest>();
    List.of(concurs).forEach(act -> named.put(act.act().party(), act.id()));
    talks.act(DEPOSITARY, "closing", new Statement.Certificate(closing.id(), TEXT, named));
  }

  private void release(String party) {
    talks.act(party, PRINCIPAL, new Statement.Release(TEXT));
  }

  private Finality finality() {
    return Proceedings.of(talks.record()).finality();
  }

  private Phase phase() {
    return Proceedings.of(talks.record()).phase();
  }
}
