package org.entente.node;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.entente.node.ThreeNodes.CAN;
import static org.entente.node.ThreeNodes.CHIEF;
import static org.entente.node.ThreeNodes.USA;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.entente.base.Refusal;
import org.entente.base.Refused;
import org.entente.exchange.Dispatch;
import org.entente.exchange.ExchangeRefusal;
import org.entente.exchange.Item;
import org.entente.exchange.Pouch;
import org.entente.record.SignedAct;
import org.entente.seal.SealRefusal;
import org.entente.store.NodeStore;
import org.entente.store.SqliteStore;
import org.entente.store.StoreRefusal;
import org.entente.store.VaultAccess;
import org.entente.talks.TalksRefusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a disk, a backup, a second process or a wrong passphrase does to a node: a refusal by name,
/// nothing lost, and no act signed twice.
class NodeFaultsTest {
  private static final int PAGE_BYTES = 4096;
  private static final String TEXT =
      """
      numbering: continuous
      language: en

      # Agreement on Consultations {#agreement}

      ## Article 1: Consultations {#art-1}

      1. The Parties shall consult each other. {#art-1-1}
      """;

  @TempDir Path dir;

  @Test
  void a_wrong_passphrase_opens_nothing() throws IOException {
    TestNode can = TestNode.make(dir, CAN);
    can.close();
    byte[] before = Files.readAllBytes(database(can));
    VaultAccess wrong = VaultAccess.passphrase("wrong horse".toCharArray());

    assertThat(refusal(() -> SqliteStore.open(can.home(), wrong)))
        .isInstanceOf(SealRefusal.WrongPassphrase.class);
    assertThat(Files.readAllBytes(database(can))).isEqualTo(before);
    can.openedIn(can.home()).close();
  }

  @Test
  void a_second_opening_of_a_running_node_is_refused() {
    try (TestNode can = TestNode.make(dir, CAN)) {
      assertThat(refusal(() -> can.openedIn(can.home())))
          .isInstanceOf(StoreRefusal.NodeInUse.class);
      assertThat(can.node().founding().rootFile()).isPresent();
    }
  }

  @Test
  void a_damaged_database_is_never_taken_for_a_node() throws IOException {
    ThreeNodes nodes = ThreeNodes.agreedOn(dir, TEXT);
    nodes.close();
    byte[] good = Files.readAllBytes(database(nodes.can));
    Files.write(database(nodes.can), Arrays.copyOf(good, PAGE_BYTES + 100));
    assertThat(refusal(() -> nodes.can.openedIn(nodes.can.home())))
        .isInstanceOf(StoreRefusal.DatabaseDamaged.class);

    for (int page = 0; page < good.length / PAGE_BYTES; page += 3) {
      byte[] bad = good.clone();
      Arrays.fill(bad, page * PAGE_BYTES + 200, (page + 1) * PAGE_BYTES, (byte) 0x5a);
      Files.write(database(nodes.can), bad);
      requireSameOrRefused(nodes);
    }
    Files.write(database(nodes.can), good);
    requireSameOrRefused(nodes);
  }

  /// A node opened over a damaged page says so, or was not touched by it.
  private static void requireSameOrRefused(ThreeNodes nodes) {
    try (TestNode again = nodes.can.openedIn(nodes.can.home())) {
      assertThat(again.node().record().ends()).isEqualTo(nodes.can.node().record().ends());
      assertThat(again.node().state().positions()).hasSize(2);
    } catch (Refused refused) {
      assertThat(refused.refusal()).isInstanceOf(StoreRefusal.DatabaseDamaged.class);
    }
  }

  @Test
  void on_a_full_disk_nothing_is_signed_and_later_the_same_is_done_again() {
    var full = new HashSet<String>();
    try (ThreeNodes nodes = ThreeNodes.in(dir, failing(full))) {
      LocalNode can = nodes.can.node();
      nodes.drafts(nodes.can, TEXT);
      List<?> before = can.mail().heads();
      full.add("appendOwn");

      assertThat(refusal(() -> can.moves().propose(CHIEF)))
          .isInstanceOf(StoreRefusal.DiskFull.class);
      assertThat(can.mail().heads()).isEqualTo(before);
      assertThat(can.drafting().isStarted()).as("the draft is kept").isTrue();

      full.clear();
      SignedAct act = can.moves().propose(CHIEF);
      assertThat(nodes.can.store().journaled(act.act().seq())).contains(act.id());
      nodes.carry(nodes.can, nodes.usa);
      assertThat(nodes.usa.node().state().positions()).containsKey(CAN);
    }
  }

  @Test
  void on_a_full_disk_a_pouch_is_refused_whole_and_taken_later() {
    var full = new HashSet<String>();
    try (ThreeNodes nodes = ThreeNodes.in(dir, failing(full))) {
      nodes.drafts(nodes.can, TEXT);
      nodes.can.node().moves().propose(CHIEF);
      nodes.carry(nodes.can, nodes.usa);
      nodes.drafts(nodes.usa, TEXT);
      nodes.usa.node().moves().propose(CHIEF);
      byte[] pouch = nodes.usa.node().mail().pouchFor(CAN);
      List<?> before = nodes.can.node().mail().heads();
      full.add("append");

      assertThat(refusal(() -> nodes.can.node().mail().open(pouch, "pouch")))
          .isInstanceOf(StoreRefusal.DiskFull.class);
      assertThat(nodes.can.node().mail().heads()).isEqualTo(before);
      assertThat(nodes.can.node().state().positions()).containsOnlyKeys(CAN);

      full.clear();
      nodes.can.node().mail().open(pouch, "pouch");
      assertThat(nodes.can.node().state().positions()).containsOnlyKeys(CAN, USA);
    }
  }

  @Test
  void a_restored_node_signs_nothing_until_a_peer_has_shown_it_its_own_acts() {
    try (ThreeNodes nodes = ThreeNodes.agreedOn(dir, TEXT)) {
      Path backup = dir.resolve("backup");
      ((SqliteStore) nodes.can.store()).backup(backup);
      nodes.can.node().moves().note(CHIEF, "signed after the backup");
      nodes.carry(nodes.can, nodes.usa);

      try (TestNode restored = restored(nodes, backup)) {
        LocalNode can = restored.node();
        assertThat(refusal(() -> can.moves().note(CHIEF, "beside it")))
            .isInstanceOf(TalksRefusal.HeadUnknown.class);
        assertThat(can.isFresh()).isFalse();

        can.mail().open(nodes.usa.node().mail().pouchFor(CAN, can.mail().heads()), "pouch");
        assertThat(can.isFresh()).as("it has not asked yet").isFalse();
        nodes.usa.node().mail().open(can.mail().pouchFor(USA), "its question");
        can.mail().open(nodes.usa.node().mail().pouchFor(CAN), "the answer");
        assertThat(can.isFresh()).isTrue();
        SignedAct next = can.moves().note(CHIEF, "after it");
        nodes.usa.node().mail().open(can.mail().pouchFor(USA), "pouch");
        assertThat(nodes.usa.node().record().head(CAN)).contains(next.head());
        assertThat(nodes.usa.node().record().openFork(CAN)).isEmpty();
      }
    }
  }

  /// If the mark of the restore is lost too, the peers are the witnesses.
  @Test
  void an_act_signed_beside_a_lost_one_is_turned_back_by_those_who_hold_it() {
    try (ThreeNodes nodes = ThreeNodes.agreedOn(dir, TEXT)) {
      Path backup = dir.resolve("backup");
      ((SqliteStore) nodes.can.store()).backup(backup);
      nodes.can.node().moves().note(CHIEF, "signed after the backup");
      nodes.carry(nodes.can, nodes.usa);

      try (TestNode restored = restored(nodes, backup)) {
        restored.store().removeFact(Freshness.RESTORED);
        restored.node().moves().note(CHIEF, "beside it");
        byte[] pouch = restored.node().mail().pouchFor(USA);
        List<?> before = nodes.usa.node().mail().heads();

        assertThat(refusal(() -> nodes.usa.node().mail().open(pouch, "pouch")))
            .isInstanceOf(ExchangeRefusal.ContradictsHeld.class);
        assertThat(nodes.usa.node().mail().heads()).isEqualTo(before);
        assertThat(nodes.usa.node().record().openFork(CAN)).isEmpty();
      }
    }
  }

  /// A dispatch is taken in whole or not at all, its key too.
  @Test
  void the_key_of_a_refused_dispatch_is_not_kept() {
    try (ThreeNodes nodes = ThreeNodes.in(dir)) {
      LocalNode can = nodes.can.node();
      byte[] key = nodes.can.store().secret(nodes.textKeyName()).orElseThrow();
      var dispatch =
          new Dispatch(
              can.charter().negotiation(),
              CAN,
              USA,
              can.mail().heads(),
              List.of(new Item.ActItem(wrong(can)), new Item.KeyItem(key)));
      var recipient = can.record().authority(USA).keys().sealing();
      byte[] pouch = Pouch.seal(dispatch, List.of(recipient), count -> new byte[count]);

      assertThat(refusal(() -> nodes.usa.node().mail().open(pouch, "pouch")))
          .isInstanceOf(SealRefusal.SignatureDoesNotHold.class);
      assertThat(nodes.usa.store().secret(nodes.textKeyName())).isEmpty();
      assertThat(refusal(() -> nodes.usa.node().state())).isInstanceOf(NodeRefusal.NoTextKey.class);

      nodes.carry(nodes.can, nodes.usa);
      assertThat(nodes.usa.store().secret(nodes.textKeyName())).contains(key);
      nodes.usa.node().state();
    }
  }

  /// CAN's second act, with another date under the same signatures.
  private static byte[] wrong(LocalNode can) {
    String note = new String(can.record().live(CAN).get(1).bytes(), UTF_8);
    return note.replace("\nwhen 2026", "\nwhen 2027").getBytes(UTF_8);
  }

  private TestNode restored(ThreeNodes nodes, Path backup) {
    Path home = dir.resolve("restored");
    SqliteStore.restore(backup, home, TestNode.access());
    return nodes.can.openedIn(home);
  }

  /// A store on which these calls find the disk full.
  private static UnaryOperator<NodeStore> failing(Set<String> full) {
    return store ->
        (NodeStore)
            Proxy.newProxyInstance(
                NodeStore.class.getClassLoader(),
                new Class<?>[] {NodeStore.class},
                (_, method, arguments) -> {
                  if (full.contains(method.getName())) {
                    throw new Refused(new StoreRefusal.DiskFull("the node's data"));
                  }
                  try {
                    return method.invoke(store, arguments);
                  } catch (InvocationTargetException e) {
                    throw e.getCause();
                  }
                });
  }

  private static Refusal refusal(ThrowingCallable call) {
    Refused refused = catchThrowableOfType(Refused.class, call);
    assertThat(refused).as("a refusal").isNotNull();
    return refused.refusal();
  }

  private static Path database(TestNode node) {
    return node.home().resolve("node.db");
  }
}
