package org.entente.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entente.node.TestTalks.CAN;
import static org.entente.node.TestTalks.CHIEF;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.entente.base.Refused;
import org.entente.record.RootKeys;
import org.entente.record.SignedAct;
import org.entente.seal.RootSecret;
import org.entente.seal.Share;
import org.entente.seal.ShareRefusal;
import org.entente.store.SqliteStore;
import org.entente.store.VaultAccess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Root keys go to officers, come back for one command, and are replaced.
class CustodyTest {
  @TempDir Path dir;

  @Test
  void what_officers_bring_is_used_and_not_kept() {
    try (var talks = TestTalks.found(dir)) {
      List<Share> shares = talks.can().node().custody().makeShares(2, 3);
      talks.can().node().custody().takeOffline(shares.subList(1, 3));
      LocalNode can = talks.can().node();
      assertThat(can.custody().isInNode()).isFalse();
      can.moves().note(CHIEF, "Daily work goes on.");
      can.custody().bring(List.of(shares.get(0), shares.get(2)));
      can.founding().rotate();
      try (var again = talks.can().reopened()) {
        assertThat(again.store().secretNames()).noneMatch(name -> name.contains("root"));
        refused(() -> again.node().founding().rotate(), NodeRefusal.RootKeysOffline.class);
        assertThat(again.node().custody().shares().orElseThrow().needed()).isEqualTo(2);
        again.handsOverTo(talks.usa());
      }
    }
  }

  @Test
  void root_keys_go_only_when_enough_of_their_own_shares_have_come_back() {
    try (var talks = TestTalks.found(dir)) {
      Custody can = talks.can().node().custody();
      List<Share> shares = can.makeShares(2, 3);
      List<Share> later = can.makeShares(2, 3);
      List<Share> theirs = talks.usa().node().custody().makeShares(2, 3);
      refused(() -> can.takeOffline(shares.subList(0, 1)), ShareRefusal.TooFewShares.class);
      refused(() -> can.takeOffline(theirs), ShareRefusal.OtherParty.class);
      refused(
          () -> can.takeOffline(List.of(shares.get(0), later.get(1))),
          ShareRefusal.OtherSet.class);
      Share one = shares.getFirst();
      var forged = new Share(CAN, one.set(), one.number(), one.needed(), new byte[32]);
      refused(
          () -> can.takeOffline(List.of(forged, shares.get(1))), NodeRefusal.OtherRootKeys.class);
      assertThat(can.isInNode()).isTrue();
      can.takeOffline(shares);
      refused(() -> can.takeOffline(shares), NodeRefusal.RootKeysOffline.class);
      refused(() -> can.makeShares(2, 3), NodeRefusal.RootKeysOffline.class);
    }
  }

  @Test
  void new_root_keys_are_signed_by_the_old_and_the_new_and_make_old_shares_worthless() {
    try (var talks = TestTalks.found(dir)) {
      LocalNode can = talks.can().node();
      RootKeys before = can.record().authority(CAN).root();
      List<Share> old = can.custody().makeShares(2, 3);
      can.custody().takeOffline(old);
      can.custody().bring(old.subList(0, 2));
      var fresh = new ArrayList<Share>();
      SignedAct act = can.custody().renew(3, 4, fresh::addAll);
      assertThat(act.note().signers()).containsExactly("CAN/root-1", "CAN/new-root-1");
      talks.carryAll();
      RootKeys after = talks.usa().node().record().authority(CAN).root();
      assertThat(after).isNotEqualTo(before).isEqualTo(can.record().authority(CAN).root());

      try (var again = talks.can().reopened()) {
        assertThat(again.node().custody().isInNode()).isTrue();
        again.node().custody().takeOffline(fresh.subList(1, 4));
        again.node().custody().bring(old);
        refused(() -> again.node().founding().rotate(), NodeRefusal.OtherRootKeys.class);
        again.node().custody().bring(fresh);
        again.node().founding().rotate();
        assertThat(again.handsOverTo(talks.usa()).placed()).isEqualTo(1);
      }
    }
  }

  /// Power fails after the act is durable and before its keys are in use.
  @Test
  void keys_an_act_names_are_used_after_a_crash_in_between() {
    try (var talks = TestTalks.found(dir)) {
      TestNode can = talks.can();
      List<Share> shares = can.node().custody().makeShares(2, 2);
      can.node().custody().renew(2, 2, made -> {});
      byte[] root = can.store().secret("root-secret").orElseThrow();
      can.node().founding().grant(CHIEF, "the next Chief", TestTalks.negotiator());
      byte[] office = can.store().secret("office/" + CHIEF).orElseThrow();
      can.store().putSecret("next/root-secret", root);
      can.store().putSecret("root-secret", new byte[32]);
      can.store().putSecret("next/office/" + CHIEF, office);
      can.store().putSecret("office/" + CHIEF, new byte[64]);
      try (var again = can.reopened()) {
        again.node().moves().note(CHIEF, "With the key the act names.");
        again.node().founding().rotate();
        assertThat(again.store().secretNames())
            .doesNotContain("next/root-secret", "next/office/" + CHIEF);
        assertThat(shares).hasSize(2);
      }
    }
  }

  @Test
  void officers_open_the_data_and_its_backups_when_the_passphrase_is_lost() {
    try (var talks = TestTalks.found(dir)) {
      TestNode can = talks.can();
      Path early = can.backup("early");
      List<Share> shares = can.node().custody().makeShares(2, 3);
      Path late = can.backup("late");
      var secret = RootSecret.join(CAN, shares.subList(0, 2));
      VaultAccess officers = VaultAccess.rootSecret(secret);
      assertThatThrownBy(() -> SqliteStore.restore(early, dir.resolve("a"), officers))
          .hasMessageContaining("no shares were made");
      SqliteStore.restore(late, dir.resolve("b"), officers);
      VaultAccess next = VaultAccess.passphrase("another".toCharArray());
      SqliteStore.renew(dir.resolve("b"), officers, next);
      assertThatThrownBy(() -> SqliteStore.open(dir.resolve("b"), TestNode.access()))
          .hasMessageContaining("passphrase");
      try (var store = SqliteStore.open(dir.resolve("b"), next)) {
        assertThat(store.acts()).hasSize(can.store().acts().size());
      }
      SqliteStore.open(dir.resolve("b"), officers).close();
      var other = RootSecret.of(new byte[32]);
      assertThatThrownBy(
              () -> SqliteStore.open(dir.resolve("b"), VaultAccess.rootSecret(other)))
          .hasMessageContaining("another secret");
    }
  }

  private static void refused(ThrowingCallable what, Class<?> why) {
    assertThatThrownBy(what)
        .isInstanceOfSatisfying(
            Refused.class, r -> assertThat(r.refusal()).isInstanceOf(why));
  }
}
