package org.entente.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entente.node.TestTalks.CAN;
import static org.entente.node.TestTalks.CHIEF;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.entente.base.Digest;
import org.entente.base.Refused;
import org.entente.exchange.ExchangeClient;
import org.entente.exchange.ExchangeRefusal;
import org.entente.exchange.ExchangeServer;
import org.entente.exchange.Peer;
import org.entente.record.SignedAct;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A node that was restored and made to sign before it had learnt its head has forked its chain;
/// its root keys mend that.
class ResumeTest {
  @TempDir Path dir;

  @Test
  void a_fork_after_a_restore_is_witnessed_resumed_and_forgotten() {
    try (var talks = TestTalks.found(dir).initialled()) {
      Digest held = lose(talks);
      try (var again = careless(talks)) {
        again.node().moves().note(CHIEF, "In its place.");
        again.node().moves().note(CHIEF, "And one more.");
        assertThatThrownBy(() -> again.handsOverTo(talks.usa()))
            .isInstanceOfSatisfying(
                Refused.class,
                r -> assertThat(r.refusal()).isInstanceOf(ExchangeRefusal.ContradictsHeld.class));
        assertThat(talks.usa().node().record().openFork(CAN)).isEmpty();

        byte[] everything = talks.usa().node().mail().pouchFor(CAN, List.of());
        again.node().mail().open(everything, "all that USA holds");
        mend(again, talks, held);
        assertSame(again, talks);
      }
    }
  }

  @Test
  void over_https_the_witness_shows_the_other_branch_at_once() throws IOException {
    try (var talks = TestTalks.found(dir).initialled()) {
      Digest held = lose(talks);
      var loopback = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      var settings = ExchangeServer.Settings.of(loopback, dir.resolve("spool"));
      LocalNode usa = talks.usa().node();
      try (var again = careless(talks);
          var server = ExchangeServer.start(settings, usa.tls(), new NodeHub(usa));
          var client = client(again.node(), usa, server.address())) {
        again.node().moves().note(CHIEF, "In its place.");
        again.node().moves().note(CHIEF, "And one more.");
        assertThatThrownBy(() -> client.sync(new NodeHub(again.node())))
            .isInstanceOfSatisfying(
                Refused.class,
                r -> assertThat(r.refusal()).isInstanceOf(ExchangeRefusal.ContradictsHeld.class));

        mend(again, talks, held);
        client.sync(new NodeHub(again.node()));
        assertSame(again, talks);
      }
    }
  }

  /// Signs an act that the backup will not have and USA will; answers its id.
  private static Digest lose(TestTalks talks) {
    talks.can().backup("can");
    Digest held = talks.can().node().moves().note(CHIEF, "Lost with the disk.").id();
    talks.can().handsOverTo(talks.usa());
    return held;
  }

  /// Restored, and told that it had lost nothing.
  private TestNode careless(TestTalks talks) {
    TestNode restored = talks.can().restored(dir.resolve("can.backup"));
    restored.store().removeFact(Freshness.RESTORED);
    return restored.reopened();
  }

  private static void mend(TestNode again, TestTalks talks, Digest held) {
    assertThat(again.node().record().openFork(CAN)).isPresent();
    assertThatThrownBy(() -> again.node().moves().note(CHIEF, "After both."))
        .isInstanceOfSatisfying(
            Refused.class,
            r -> assertThat(r.refusal()).isInstanceOf(NodeRefusal.ChainContradicted.class));

    again.node().founding().resume(held);
    again.node().moves().note(CHIEF, "On the branch that all hold.");
    again.node().moves().note(CHIEF, "And further.");
    again.handsOverTo(talks.usa());
    again.handsOverTo(talks.dep());
    talks.usa().node().moves().note(CHIEF, "Heard.");
    talks.usa().handsOverTo(again);
    talks.usa().handsOverTo(talks.dep());
    assertThat(again.node().record().openFork(CAN)).isEmpty();
  }

  private static void assertSame(TestNode again, TestTalks talks) {
    try (var reopened = again.reopened()) {
      for (TestNode other : List.of(talks.usa(), talks.dep())) {
        assertThat(bytes(other)).as("acts of " + other.node().self()).isEqualTo(bytes(reopened));
        assertThat(counting(other)).as("what counts").isEqualTo(counting(reopened));
      }
      assertThat(consolidated(talks.usa())).isEqualTo(consolidated(reopened));
      assertThat(reopened.node().state().alerts()).isEmpty();
    }
  }

  private static List<Digest> counting(TestNode node) {
    return node.node().charter().chains().stream()
        .flatMap(chain -> node.node().record().live(chain).stream())
        .map(SignedAct::id)
        .toList();
  }

  private static Digest consolidated(TestNode node) {
    return node.node().state().consolidation().digest(node.node().ledger().library().digests());
  }

  private static List<String> bytes(TestNode node) {
    return node.node().record().all().stream().map(act -> Arrays.toString(act.bytes())).toList();
  }

  private static ExchangeClient client(LocalNode from, LocalNode to, InetSocketAddress at) {
    String address = "https://" + at.getAddress().getHostAddress() + ":" + at.getPort();
    Peer peer = Peer.of(to.self().code(), address, to.tls().pin());
    return new ExchangeClient(from.tls(), peer, to.self(), from.charter().negotiation());
  }
}
