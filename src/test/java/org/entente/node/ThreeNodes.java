package org.entente.node;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.entente.base.PartyCode;
import org.entente.exchange.Receipt;
import org.entente.record.ActKind;
import org.entente.record.Charter;
import org.entente.record.Office;
import org.entente.record.Policy;
import org.entente.seal.Age;
import org.entente.store.NodeStore;
import org.entente.talks.Answer;
import org.entente.text.IdSource;
import org.entente.text.Language;
import org.entente.text.Markup;

/// Two governments and a neutral depositary who have met; every pouch that goes between them is
/// kept, for those who want to look inside.
final class ThreeNodes implements AutoCloseable {
  static final PartyCode CAN = new PartyCode("CAN");
  static final PartyCode USA = new PartyCode("USA");
  static final PartyCode DEP = new PartyCode("DEP");
  static final Office CHIEF = new Office("chief-negotiator");
  static final Office LEADER = new Office("leader");

  final TestNode can;
  final TestNode usa;
  final TestNode dep;
  final List<Carried> carried = new ArrayList<>();

  /// A pouch as it went, and what was inside.
  record Carried(PartyCode from, PartyCode to, byte[] sealed, byte[] plain) {}

  private ThreeNodes(TestNode can, TestNode usa, TestNode dep) {
    this.can = can;
    this.usa = usa;
    this.dep = dep;
  }

  static ThreeNodes in(Path dir) {
    return in(dir, store -> store);
  }

  /// The same, with faults in what CAN's node keeps.
  static ThreeNodes in(Path dir, UnaryOperator<NodeStore> faults) {
    var nodes =
        new ThreeNodes(
            TestNode.make(dir, CAN, faults), TestNode.make(dir, USA), TestNode.make(dir, DEP));
    TestNode.found(nodes.charter(), nodes.can, nodes.usa, nodes.dep);
    for (TestNode party : List.of(nodes.can, nodes.usa)) {
      party.node().founding().grant(CHIEF, "A. Negotiator", negotiator());
      party.node().founding().grant(LEADER, "A. Leader", Set.of(ActKind.SIGN));
    }
    return nodes;
  }

  /// Both parties have put this text forward.
  static ThreeNodes agreedOn(Path dir, String text) {
    ThreeNodes nodes = in(dir);
    nodes.drafts(nodes.can, text);
    nodes.can.node().moves().propose(CHIEF);
    nodes.carry(nodes.can, nodes.usa);
    nodes.drafts(nodes.usa, text);
    nodes.usa.node().moves().propose(CHIEF);
    nodes.carry(nodes.usa, nodes.can);
    return nodes;
  }

  void drafts(TestNode party, String text) {
    party.node().drafting().replaceText(Markup.parse(text, "draft", IdSource.of(CAN)));
  }

  Receipt carry(TestNode from, TestNode to) {
    byte[] pouch = from.node().mail().pouchFor(to.node().self());
    carried.add(new Carried(from.node().self(), to.node().self(), pouch, opened(to, pouch)));
    return to.node().mail().open(pouch, "pouch from " + from.node().self());
  }

  /// What is inside a pouch, opened with the recipient's key.
  static byte[] opened(TestNode to, byte[] pouch) {
    var keys = new Keyring(to.store(), count -> new byte[count]).sealingKeys();
    return Age.open(pouch, keys, "pouch");
  }

  /// From a clean text to the announcement.
  byte[] finish() {
    can.node().moves().conclude(CHIEF);
    carry(can, usa);
    usa.node().moves().conclude(CHIEF);
    usa.node().signing().initial(CHIEF);
    carry(usa, can);
    can.node().signing().initial(CHIEF);
    carry(can, usa);
    for (TestNode party : List.of(can, usa)) {
      party.node().signing().sign(LEADER);
      party.node().signing().deposit(LEADER);
      carry(party, dep);
    }
    depositaryAnswers();
    for (TestNode party : List.of(can, usa)) {
      party.answersAll(Answer.CONCUR);
      carry(party, dep);
    }
    carry(can, usa);
    carry(usa, can);
    depositaryAnswers();
    can.node().publishing().release(CHIEF);
    usa.node().publishing().release(CHIEF);
    carry(can, usa);
    carry(usa, can);
    byte[] bundle = can.node().publishing().announce(CHIEF);
    carry(can, usa);
    carry(can, dep);
    return bundle;
  }

  /// The name under which a party's node keeps the text key.
  String textKeyName() {
    return Keyring.nameOf(can.node().charter());
  }

  List<TestNode> all() {
    return List.of(can, usa, dep);
  }

  @Override
  public void close() {
    all().forEach(TestNode::close);
  }

  private void depositaryAnswers() {
    carry(dep, can);
    carry(dep, usa);
  }

  private Charter charter() {
    var sides = new TreeMap<PartyCode, Charter.Side>();
    sides.put(CAN, new Charter.Side(can.rootKeys(), Policy.parse("leader", "signers")));
    sides.put(USA, new Charter.Side(usa.rootKeys(), Policy.parse("leader", "signers")));
    return can.node()
        .founding()
        .writeCharter(
            "Agreement on Consultations",
            List.of(Language.EN),
            sides,
            new Charter.Depositary.Neutral(DEP, dep.rootKeys()),
            Charter.SilenceRule.ALLOWED);
  }

  private static Set<ActKind> negotiator() {
    var may = EnumSet.noneOf(ActKind.class);
    for (ActKind kind : ActKind.values()) {
      if (kind.signer() == ActKind.Signer.OFFICE || kind == ActKind.TAKE) {
        may.add(kind);
      }
    }
    may.remove(ActKind.SIGN);
    return may;
  }
}
