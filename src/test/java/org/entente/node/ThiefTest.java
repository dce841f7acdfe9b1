package org.entente.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entente.node.TestTalks.CAN;
import static org.entente.node.TestTalks.CHIEF;

import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.entente.base.Digest;
import org.entente.base.Refused;
import org.entente.exchange.ExchangeRefusal;
import org.entente.record.Act;
import org.entente.record.SignedAct;
import org.entente.seal.Share;
import org.entente.store.SqliteStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Somebody has a whole node, its disk and its passphrase; its root keys were with the officers.
class ThiefTest {
  @TempDir Path dir;
  private List<Share> shares = List.of();

  @Test
  void what_a_thief_signed_is_disowned_and_counts_nowhere() {
    try (var talks = TestTalks.found(dir).initialled();
        var thief = rob(talks)) {
      Digest last = talks.can().node().record().live(CAN).getLast().id();
      SignedAct forged = thief.node().moves().note(CHIEF, "We take it all back.");
      thief.handsOverTo(talks.usa());
      assertThat(ids(talks.usa())).contains(forged.id());

      LocalNode can = talks.can().node();
      can.mail().open(talks.usa().node().mail().pouchFor(CAN, List.of()), "all USA holds");
      can.custody().bring(shares);
      can.founding().disown(last);
      replaceKeys(can);
      talks.carryAll();

      for (TestNode node : List.of(talks.can(), talks.usa(), talks.dep())) {
        assertThat(ids(node)).doesNotContain(forged.id()).isEqualTo(ids(talks.can()));
        assertThat(node.node().record().openFork(CAN)).isEmpty();
        assertThat(((SqliteStore) node.store()).audit()).isEmpty();
      }
      thief.node().moves().note(CHIEF, "And more.");
      refused(() -> thief.handsOverTo(talks.usa()), ExchangeRefusal.ContradictsHeld.class);
    }
  }

  /// The thief is told of the disowning, since it is sealed to the key he stole, and signs after it
  /// before the new keys are known.
  @Test
  void a_thief_who_is_faster_than_the_new_keys_is_resumed_away() {
    try (var talks = TestTalks.found(dir).initialled();
        var thief = rob(talks)) {
      Digest last = talks.can().node().record().live(CAN).getLast().id();
      thief.node().moves().note(CHIEF, "We take it all back.");
      thief.handsOverTo(talks.usa());
      LocalNode can = talks.can().node();
      can.mail().open(talks.usa().node().mail().pouchFor(CAN, List.of()), "all USA holds");
      can.custody().bring(shares);
      can.founding().disown(last);
      talks.can().handsOverTo(talks.usa());

      byte[] stolen = talks.usa().node().mail().pouchFor(CAN, List.of());
      thief.node().mail().open(stolen, "on its way to CAN");
      SignedAct faster = thief.node().moves().note(CHIEF, "After the disowning.");
      thief.handsOverTo(talks.usa());
      SignedAct after = replaceKeys(can);
      refused(() -> talks.can().handsOverTo(talks.usa()), ExchangeRefusal.ContradictsHeld.class);

      can.mail().open(talks.usa().node().mail().pouchFor(CAN, List.of()), "all USA holds");
      can.founding().resume(after.id());
      talks.carryAll();
      assertThat(ids(talks.usa())).doesNotContain(faster.id()).contains(after.id());
      assertThat(ids(talks.usa())).isEqualTo(ids(talks.can()));
    }
  }

  @Test
  void a_thief_without_root_keys_cannot_name_keys_officers_or_branches() {
    try (var talks = TestTalks.found(dir);
        var thief = rob(talks)) {
      LocalNode node = thief.node();
      node.moves().note(CHIEF, "Forged.");
      Digest first = node.record().live(CAN).getFirst().id();
      for (ThrowingCallable act :
          List.<ThrowingCallable>of(
              () -> node.founding().rotate(),
              () -> node.founding().grant(CHIEF, "the Thief", TestTalks.negotiator()),
              () -> node.founding().revoke(CHIEF),
              () -> node.founding().disown(first),
              () -> node.moves().leave(),
              () -> node.custody().makeShares(2, 3))) {
        refused(act, NodeRefusal.RootKeysOffline.class);
      }
      node.moves().note(CHIEF, "A refused grant leaves the office the key it had.");
    }
  }

  @Test
  void what_was_settled_by_a_resume_is_not_disowned_again() {
    try (var talks = TestTalks.found(dir);
        var thief = rob(talks)) {
      LocalNode can = talks.can().node();
      List<SignedAct> live = can.record().live(CAN);
      Digest early = live.get(live.size() - 2).id();
      Digest last = live.getLast().id();
      thief.node().moves().note(CHIEF, "Forged.");
      thief.handsOverTo(talks.usa());
      can.mail().open(talks.usa().node().mail().pouchFor(CAN, List.of()), "all USA holds");
      can.custody().bring(shares);
      refused(
          () -> can.founding().disown(can.record().live(CAN).getLast().id()),
          NodeRefusal.NothingToSign.class);
      can.founding().disown(last);
      refused(() -> can.founding().disown(early), NodeRefusal.NothingToSign.class);
      refused(() -> can.founding().disown(last), NodeRefusal.NothingToSign.class);
      can.moves().note(CHIEF, "A slip.");
      Act resume = can.record().live(CAN).get(live.size()).act();
      can.founding().disown(resume.id());
      talks.carryAll();
      assertThat(ids(talks.usa())).isEqualTo(ids(talks.can()));
    }
  }

  /// The root keys leave CAN's node, and a thief gets all that is left.
  private TestNode rob(TestTalks talks) {
    Custody custody = talks.can().node().custody();
    shares = custody.makeShares(2, 3);
    custody.takeOffline(shares.subList(0, 2));
    Path copy = talks.can().backup("stolen");
    Path home = dir.resolve("thief");
    SqliteStore.restore(copy, home, TestNode.access());
    TestNode thief = talks.can().openedIn(home);
    thief.store().removeFact(Freshness.RESTORED); // he minds no rules
    return thief.reopened();
  }

  /// Answers the last act of it.
  private static SignedAct replaceKeys(LocalNode can) {
    can.founding().rotate();
    return can.founding().grant(CHIEF, "the Chief Negotiator", TestTalks.negotiator());
  }

  private static List<Digest> ids(TestNode node) {
    return node.node().record().live(CAN).stream().map(SignedAct::id).toList();
  }

  private static void refused(ThrowingCallable what, Class<?> why) {
    assertThatThrownBy(what)
        .isInstanceOfSatisfying(
            Refused.class, r -> assertThat(r.refusal()).isInstanceOf(why));
  }
}
