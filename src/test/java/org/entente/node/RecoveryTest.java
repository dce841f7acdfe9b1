package org.entente.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entente.node.TestTalks.CAN;
import static org.entente.node.TestTalks.CHIEF;
import static org.entente.node.TestTalks.DEP;
import static org.entente.node.TestTalks.MINISTER;
import static org.entente.node.TestTalks.USA;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.entente.base.PartyCode;
import org.entente.base.Refused;
import org.entente.record.ActKind;
import org.entente.record.Charter;
import org.entente.record.SignedAct;
import org.entente.seal.Share;
import org.entente.seal.SystemRandomness;
import org.entente.store.SqliteStore;
import org.entente.talks.Answer;
import org.entente.talks.Phase;
import org.entente.talks.TalksRefusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Of a node nothing is left but shares with its officers, and what the others hold.
class RecoveryTest {
  @TempDir Path dir;

  @Test
  void a_party_comes_back_with_new_keys_and_all_it_had_sent() {
    try (var talks = TestTalks.found(dir).initialled()) {
      List<Share> shares = talks.can().node().custody().makeShares(2, 3);
      talks.can().close();
      TestNode again = recover(talks, CAN, shares, talks.usa());
      try (again) {
        again.node().mail().open(talks.usa().node().mail().pouchFor(CAN, List.of()), "all");
        assertThatThrownBy(() -> again.node().moves().note(CHIEF, "Too early."))
            .isInstanceOfSatisfying(
                Refused.class,
                r -> assertThat(r.refusal()).isInstanceOf(TalksRefusal.HeadUnknown.class));
        meets(again, talks.usa());
        meets(again, talks.dep());
        assertThat(again.node().unheard()).isEmpty();
        again.node().custody().bring(shares);
        again.node().founding().grant(CHIEF, "the Chief Negotiator", TestTalks.negotiator());
        again.node().founding().grant(MINISTER, "the Minister", Set.of(ActKind.SIGN));
        again.node().signing().sign(MINISTER);
        again.node().signing().deposit(MINISTER);
        talks.usa().node().signing().sign(MINISTER);
        talks.usa().node().signing().deposit(MINISTER);
        finish(talks.withCan(again));
      }
    }
  }

  /// The deposits come again from the parties, and the closing from the record.
  @Test
  void a_depositary_that_lost_all_in_a_closing_certifies_it() {
    try (var talks = TestTalks.found(dir).initialled().closing()) {
      List<Share> shares = talks.dep().node().custody().makeShares(2, 2);
      talks.dep().close();
      TestNode again = recover(talks, DEP, shares, talks.can(), talks.usa());
      var all = new TestTalks(talks.can(), talks.usa(), again);
      try (again) {
        again.node().mail().open(talks.can().node().mail().pouchFor(DEP, List.of()), "all");
        meets(again, talks.usa());
        meets(again, talks.can());
        finish(all);
      }
    }
  }

  @Test
  void of_several_copies_of_the_chain_the_longest_counts() {
    try (var talks = TestTalks.found(dir)) {
      byte[] shorter = talks.dep().node().mail().chainOf(CAN);
      List<Share> shares = talks.can().node().custody().makeShares(2, 2);
      talks.can().node().moves().note(CHIEF, "One more.");
      talks.can().handsOverTo(talks.usa());
      byte[] longer = talks.usa().node().mail().chainOf(CAN);
      long head = talks.can().node().record().head(CAN).orElseThrow().seq();
      talks.can().close();
      Charter charter = talks.usa().node().charter();
      Recovery recovery = Recovery.of(charter, List.of(shorter, longer), shares);
      try (var store = SqliteStore.create(dir.resolve("again"), TestNode.access())) {
        byte[] introduction = recovery.into(store, surroundings());
        List<SignedAct> acts = Introduction.parse(introduction, "introduction");
        assertThat(acts.getLast().act().seq()).isEqualTo(head + 1);
      }
    }
  }

  @Test
  void what_does_not_suffice_makes_nothing() {
    try (var talks = TestTalks.found(dir)) {
      List<Share> shares = talks.can().node().custody().makeShares(2, 2);
      List<Share> theirs = talks.usa().node().custody().makeShares(2, 2);
      Charter charter = talks.usa().node().charter();
      byte[] ours = talks.usa().node().mail().chainOf(CAN);
      assertThatThrownBy(() -> Recovery.of(charter, List.of(ours), shares.subList(0, 1)))
          .hasMessageContaining("2 shares of one set are needed");
      assertThatThrownBy(() -> Recovery.of(charter, List.of(ours), theirs))
          .hasMessageContaining("USA");
      assertThatThrownBy(() -> Recovery.of(charter, List.of(), shares))
          .hasMessageContaining("CAN");
      Share one = shares.getFirst();
      var forged = new Share(CAN, one.set(), one.number(), one.needed(), new byte[32]);
      assertThatThrownBy(
              () -> Recovery.of(charter, List.of(ours), List.of(forged, shares.get(1))))
          .hasMessageContaining("not the root keys");
    }
  }

  /// A backup made before joining says nothing of whether the node joined since.
  @Test
  void a_node_restored_from_before_it_joined_joins_only_when_told_that_it_never_did() {
    try (var can = TestNode.make(dir, CAN);
        var usa = TestNode.make(dir, USA);
        var dep = TestNode.make(dir, DEP)) {
      Charter charter = new TestTalks(can, usa, dep).charter();
      try (var again = can.restored(can.backup("early"))) {
        assertThatThrownBy(() -> again.node().founding().join(charter))
            .hasMessageContaining("may have joined since");
        assertThat(again.node().hasJoined()).isFalse();
        again.node().founding().neverJoined();
        again.node().founding().join(charter);
        assertThat(again.node().isFresh()).isTrue();
      }
    }
  }

  private TestNode recover(
      TestTalks talks, PartyCode lost, List<Share> shares, TestNode... others) {
    List<byte[]> chains =
        List.of(others).stream().map(other -> other.node().mail().chainOf(lost)).toList();
    Path home = dir.resolve(lost + "-again");
    byte[] introduction;
    try (var store = SqliteStore.create(home, TestNode.access())) {
      Charter charter = talks.usa().node().charter();
      introduction = Recovery.of(charter, chains, shares).into(store, surroundings());
    }
    for (TestNode other : List.of(talks.can(), talks.usa(), talks.dep())) {
      if (!other.node().self().equals(lost)) {
        other.node().mail().open(introduction, "introduction");
      }
    }
    return (lost.equals(CAN) ? talks.can() : talks.dep()).openedIn(home);
  }

  /// Each tells the other what it holds, and answers.
  private static void meets(TestNode again, TestNode other) {
    other.handsOverTo(again);
    again.handsOverTo(other);
    other.handsOverTo(again);
  }

  private static void finish(TestTalks talks) {
    talks.carryAll();
    talks.carryAll();
    talks.can().answersAll(Answer.CONCUR);
    talks.usa().answersAll(Answer.CONCUR);
    talks.carryAll();
    talks.carryAll();
    for (TestNode node : List.of(talks.can(), talks.usa(), talks.dep())) {
      assertThat(node.node().proceedings().phase()).isEqualTo(Phase.FINAL);
    }
  }

  private static Surroundings surroundings() {
    return new Surroundings(
        InstantSource.fixed(Instant.parse("2026-06-12T10:00:00Z")), new SystemRandomness());
  }
}
