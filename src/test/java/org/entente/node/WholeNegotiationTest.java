package org.entente.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.entente.base.PartyCode;
import org.entente.publish.Verdict;
import org.entente.publish.Verifier;
import org.entente.record.ActKind;
import org.entente.record.Charter;
import org.entente.record.Office;
import org.entente.record.Policy;
import org.entente.talks.Answer;
import org.entente.talks.Phase;
import org.entente.text.IdSource;
import org.entente.text.Language;
import org.entente.text.Mark;
import org.entente.text.Markup;
import org.entente.text.ProvisionId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two governments and a neutral depositary, from the charter to the announcement, over pouches
/// alone.
class WholeNegotiationTest {
  private static final PartyCode CAN = new PartyCode("CAN");
  private static final PartyCode USA = new PartyCode("USA");
  private static final PartyCode DEP = new PartyCode("DEP");
  private static final Office CHIEF = new Office("chief-negotiator");
  private static final Office PRIME_MINISTER = new Office("prime-minister");
  private static final Office PRESIDENT = new Office("president");

  private static final String TEXT =
      """
      numbering: continuous
      language: en

      # Agreement on Consultations {#agreement}

      ## Article 1: Consultations {#art-1}

      1. The Parties shall consult each other within 30 days. {#art-1-1}

      2. Consultations are confidential. {#art-1-2}
      """;

  @TempDir Path dir;

  @Test
  void a_deal_is_negotiated_signed_announced_and_verified() {
    try (var can = TestNode.make(dir, CAN);
        var usa = TestNode.make(dir, USA);
        var dep = TestNode.make(dir, DEP)) {
      found(can, usa, dep);
      negotiate(can, usa);
      concludeAndInitial(can, usa);
      refuseTheFirstClosing(can, usa, dep);
      certifyTheSecond(can, usa, dep);
      announce(can, usa);
      try (var again = can.reopened()) {
        assertThat(again.node().proceedings().phase()).isEqualTo(Phase.ANNOUNCED);
        assertThat(again.node().state().blockers()).isEmpty();
      }
    }
  }

  private static void found(TestNode can, TestNode usa, TestNode dep) {
    TestNode.found(charter(can, usa, dep), can, usa, dep);
    Founding canada = can.node().founding();
    canada.grant(CHIEF, "the Chief Negotiator of Canada", negotiator());
    canada.grant(PRIME_MINISTER, "the Prime Minister of Canada", Set.of(ActKind.SIGN));
    Founding states = usa.node().founding();
    states.grant(CHIEF, "the Chief Negotiator of the United States", negotiator());
    states.grant(PRESIDENT, "the President of the United States", Set.of(ActKind.SIGN));
  }

  private static void negotiate(TestNode can, TestNode usa) {
    can.node().drafting().replaceText(Markup.parse(TEXT, "draft", IdSource.of(CAN)));
    can.node().moves().propose(CHIEF);
    can.handsOverTo(usa);
    assertThat(usa.node().state().toMove()).containsExactly(USA);

    String softer =
        TEXT.replace("shall consult each other within 30", "may consult each other within 60");
    usa.node().drafting().replaceText(Markup.parse(softer, "draft", IdSource.of(USA)));
    usa.node().moves().propose(CHIEF);
    usa.handsOverTo(can);
    assertThat(can.node().state().alerts()).isEmpty();
    assertThat(can.node().state().consolidation().total().bracketed()).isEqualTo(1);
    assertThatThrownBy(() -> can.node().moves().conclude(CHIEF))
        .hasMessageContaining("1 bracketed and 0 one-sided");

    can.node().drafting().accept(USA, new ProvisionId("art-1-1"));
    can.node().drafting().mark(new ProvisionId("agreement"), Mark.CLOSED);
    can.node().moves().propose(CHIEF);
  }

  private static void concludeAndInitial(TestNode can, TestNode usa) {
    can.node().moves().conclude(CHIEF);
    can.handsOverTo(usa);
    usa.node().moves().conclude(CHIEF);
    usa.node().signing().initial(CHIEF);
    usa.handsOverTo(can);
    can.node().signing().initial(CHIEF);
    can.handsOverTo(usa);
    assertThat(can.node().signing().words()).isEqualTo(usa.node().signing().words()).hasSize(12);
  }

  private static void refuseTheFirstClosing(TestNode can, TestNode usa, TestNode dep) {
    depositAll(can, usa, dep);
    can.answersAll(Answer.CONCUR);
    usa.answersAll(Answer.REFUSE);
    exchange(can, usa, dep);
    assertThat(can.node().proceedings().finality().closings().getFirst().refused()).isTrue();
    assertThat(can.node().signing().desk().live()).as("deposits are returned").isEmpty();
  }

  private static void certifyTheSecond(TestNode can, TestNode usa, TestNode dep) {
    depositAll(can, usa, dep);
    can.answersAll(Answer.CONCUR);
    usa.answersAll(Answer.CONCUR);
    exchange(can, usa, dep);
    assertThat(can.node().proceedings().phase()).isEqualTo(Phase.FINAL);
  }

  private static void announce(TestNode can, TestNode usa) {
    can.node().publishing().release(CHIEF);
    usa.node().publishing().release(CHIEF);
    can.handsOverTo(usa);
    usa.handsOverTo(can);
    byte[] bundle = can.node().publishing().announce(CHIEF);
    assertThat(Verifier.verify(bundle)).isInstanceOf(Verdict.Holds.class);
    assertThat(can.node().proceedings().phase()).isEqualTo(Phase.ANNOUNCED);
  }

  private static void depositAll(TestNode can, TestNode usa, TestNode dep) {
    can.node().signing().sign(PRIME_MINISTER);
    can.node().signing().deposit(PRIME_MINISTER);
    usa.node().signing().sign(PRESIDENT);
    usa.node().signing().deposit(PRESIDENT);
    exchange(can, usa, dep);
  }

  /// Both hand over to the depositary and to each other, and the depositary answers.
  private static void exchange(TestNode can, TestNode usa, TestNode dep) {
    can.handsOverTo(dep);
    usa.handsOverTo(dep);
    can.handsOverTo(usa);
    usa.handsOverTo(can);
    dep.handsOverTo(can);
    dep.handsOverTo(usa);
  }

  private static Set<ActKind> negotiator() {
    return Set.of(
        ActKind.POSITION,
        ActKind.PACKAGE,
        ActKind.TAKE,
        ActKind.DECLINE,
        ActKind.WITHDRAW,
        ActKind.CONCLUDE,
        ActKind.REOPEN,
        ActKind.INSTRUMENT,
        ActKind.INITIAL,
        ActKind.RELEASE,
        ActKind.ANNOUNCE);
  }

  private static Charter charter(TestNode can, TestNode usa, TestNode dep) {
    var sides = new TreeMap<PartyCode, Charter.Side>();
    sides.put(CAN, new Charter.Side(can.rootKeys(), Policy.parse("prime-minister", "signers")));
    sides.put(USA, new Charter.Side(usa.rootKeys(), Policy.parse("president", "signers")));
    return can.node()
        .founding()
        .writeCharter(
            "Agreement on Consultations",
            List.of(Language.EN),
            sides,
            new Charter.Depositary.Neutral(DEP, dep.rootKeys()),
            Charter.SilenceRule.NONE);
  }
}
