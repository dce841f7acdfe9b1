package org.entente.node;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.entente.base.PartyCode;
import org.entente.record.ActKind;
import org.entente.record.Charter;
import org.entente.record.Office;
import org.entente.record.Policy;
import org.entente.text.IdSource;
import org.entente.text.Language;
import org.entente.text.Mark;
import org.entente.text.Markup;
import org.entente.text.ProvisionId;

/// Canada, the United States and a neutral depositary, founded, each at a node of its own, with a
/// chief negotiator and a minister on both sides.
record TestTalks(TestNode can, TestNode usa, TestNode dep) implements AutoCloseable {
  static final PartyCode CAN = new PartyCode("CAN");
  static final PartyCode USA = new PartyCode("USA");
  static final PartyCode DEP = new PartyCode("DEP");
  static final Office CHIEF = new Office("chief-negotiator");
  static final Office MINISTER = new Office("minister");

  private static final String TEXT =
      """
      numbering: continuous
      language: en

      # Agreement on Consultations {#agreement}

      ## Article 1: Consultations {#art-1}

      The Parties shall consult each other within 30 days. {#art-1-1}
      """;

  static TestTalks found(Path dir) {
    var talks =
        new TestTalks(TestNode.make(dir, CAN), TestNode.make(dir, USA), TestNode.make(dir, DEP));
    TestNode.found(talks.charter(), talks.can, talks.usa, talks.dep);
    for (TestNode side : List.of(talks.can, talks.usa)) {
      Founding founding = side.node().founding();
      founding.grant(CHIEF, "the Chief Negotiator", negotiator());
      founding.grant(MINISTER, "the Minister", Set.of(ActKind.SIGN));
    }
    talks.carryAll();
    return talks;
  }

  /// Both stand on one text, have concluded and initialled it.
  TestTalks initialled() {
    can.node().drafting().replaceText(Markup.parse(TEXT, "draft", IdSource.of(CAN)));
    can.node().moves().propose(CHIEF);
    can.handsOverTo(usa);
    usa.node().drafting().accept(CAN, new ProvisionId("agreement"));
    usa.node().drafting().mark(new ProvisionId("agreement"), Mark.CLOSED);
    usa.node().moves().propose(CHIEF);
    usa.node().moves().conclude(CHIEF);
    usa.handsOverTo(can);
    can.node().moves().conclude(CHIEF);
    can.node().signing().initial(CHIEF);
    can.handsOverTo(usa);
    usa.node().signing().initial(CHIEF);
    carryAll();
    return this;
  }

  /// Both ministers have signed, and the depositary has asked whether that stands.
  TestTalks closing() {
    for (TestNode side : List.of(can, usa)) {
      side.node().signing().sign(MINISTER);
      side.node().signing().deposit(MINISTER);
    }
    carryAll();
    carryAll();
    return this;
  }

  /// Each hands each a pouch.
  void carryAll() {
    for (TestNode from : List.of(can, usa, dep)) {
      for (TestNode to : List.of(can, usa, dep)) {
        if (!from.home().equals(to.home())) {
          from.handsOverTo(to);
        }
      }
    }
  }

  TestTalks withCan(TestNode again) {
    return new TestTalks(again, usa, dep);
  }

  @Override
  public void close() {
    can.close();
    usa.close();
    dep.close();
  }

  static Set<ActKind> negotiator() {
    return Set.of(
        ActKind.POSITION, ActKind.CONCLUDE, ActKind.INSTRUMENT, ActKind.INITIAL, ActKind.NOTE);
  }

  Charter charter() {
    var sides = new TreeMap<PartyCode, Charter.Side>();
    sides.put(CAN, new Charter.Side(can.rootKeys(), Policy.parse("minister", "signers")));
    sides.put(USA, new Charter.Side(usa.rootKeys(), Policy.parse("minister", "signers")));
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
