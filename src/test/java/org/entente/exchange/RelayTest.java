package org.entente.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.exchange.Talks.CAN;
import static org.entente.exchange.Talks.DEP;
import static org.entente.exchange.Talks.USA;
import static org.entente.exchange.Talks.randomness;
import static org.entente.exchange.Talks.refusal;
import static org.entente.exchange.Talks.utf8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.entente.base.Digest;
import org.entente.base.PartyCode;
import org.entente.seal.TlsIdentity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Two nodes that accept no connection, and a relay between them.
@Timeout(60)
class RelayTest {
  private static final String CANARY = "the canary sings in a text";
  private static final TlsIdentity RELAY = identity(50);
  private static final long SENDER_BYTES = 200_000;
  private static final long BOX_BYTES = 300_000;

  private final Talks talks = new Talks();
  private final Digest negotiation = talks.charter.negotiation();
  private final FakeHub can = new FakeHub(talks, CAN);
  private final FakeHub usa = new FakeHub(talks, USA);
  private @TempDir Path dir;
  private RelayServer relay;

  @BeforeEach
  void start() throws IOException {
    relay = relay();
    can.add(talks.join(CAN), Map.of());
    can.add(talks.powers(CAN), Map.of());
    Digest matter = Digest.of(utf8("matter"));
    can.add(talks.note(talks.powers(CAN), matter), Map.of(matter, utf8(CANARY)));
    usa.add(talks.join(USA), Map.of());
  }

  @AfterEach
  void stop() {
    relay.close();
  }

  @Test
  void a_pouch_is_stored_fetched_and_removed() {
    byte[] pouch = can.sealedFor(USA, List.of()).orElseThrow();
    try (var sender = client(CAN);
        var receiver = client(USA)) {
      sender.send(pin(USA), pouch);
      assertThat(receiver.waiting())
          .containsExactly(new RelayClient.Waiting(Digest.of(pouch), pouch.length, pin(CAN)));
      assertThat(receiver.fetch(Digest.of(pouch))).isEqualTo(pouch);
      assertThat(receiver.collect(usa))
          .containsExactly(
              new RelayClient.Collected.Taken(Digest.of(pouch), new Receipt(3, 0, 0, 1, 0)));
      assertThat(receiver.waiting()).isEmpty();
    }
    assertThat(usa.heads()).containsAll(can.heads());
    assertThat(ExchangeTest.filesIn(dir)).isEmpty();
  }

  @Test
  void pouches_come_in_the_order_of_their_arrival_and_once() {
    byte[] first = junk(1);
    byte[] second = junk(2);
    try (var sender = client(CAN);
        var other = client(DEP);
        var receiver = client(USA)) {
      sender.send(pin(USA), first);
      other.send(pin(USA), second);
      sender.send(pin(USA), first);
      assertThat(receiver.waiting())
          .extracting(RelayClient.Waiting::sha)
          .containsExactly(Digest.of(first), Digest.of(second));
    }
  }

  @Test
  void what_waits_survives_a_restart() throws IOException {
    byte[] first = junk(1);
    byte[] second = junk(2);
    try (var sender = client(CAN)) {
      sender.send(pin(USA), first);
    }
    relay.close();
    relay = relay();
    try (var sender = client(CAN);
        var receiver = client(USA)) {
      sender.send(pin(USA), second);
      assertThat(receiver.waiting())
          .extracting(RelayClient.Waiting::sha)
          .containsExactly(Digest.of(first), Digest.of(second));
      assertThat(receiver.fetch(Digest.of(first))).isEqualTo(first);
    }
  }

  @Test
  void an_upload_that_was_cut_goes_on_after_a_restart() throws IOException {
    byte[] pouch = junk(3);
    String place = "/entente/1/" + negotiation + "/box/" + pin(USA) + "/" + Digest.of(pouch);
    try (var raw = raw(CAN)) {
      raw.putCut(place, pouch, 700);
      assertThat(raw.heldOnceAtLeast(place, 700)).isEqualTo(700);
    }
    relay.close();
    relay = relay();
    try (var sender = client(CAN);
        var receiver = client(USA)) {
      sender.send(pin(USA), pouch);
      assertThat(receiver.fetch(Digest.of(pouch))).isEqualTo(pouch);
    }
  }

  @Test
  void a_sender_has_its_share_and_no_more() {
    try (var sender = client(CAN);
        var other = client(DEP)) {
      sender.send(pin(USA), randomness(1).bytes(150_000));
      assertStatus(429, () -> sender.send(pin(USA), randomness(2).bytes(60_000)));
      assertStatus(429, () -> sender.send(pin(DEP), randomness(3).bytes(60_000)));
      other.send(pin(USA), randomness(4).bytes(100_000));
    }
  }

  @Test
  void a_box_has_its_bound() {
    try (var sender = client(CAN);
        var other = client(DEP);
        var receiver = client(USA)) {
      byte[] first = randomness(1).bytes(160_000);
      byte[] second = randomness(2).bytes(160_000);
      sender.send(pin(USA), first);
      assertStatus(429, () -> other.send(pin(USA), second));
      receiver.remove(Digest.of(first));
      other.send(pin(USA), second);
    }
  }

  @Test
  void a_box_is_open_to_its_owner_alone() {
    byte[] pouch = junk(1);
    try (var sender = client(CAN);
        var other = client(DEP)) {
      sender.send(pin(USA), pouch);
      assertThat(other.waiting()).isEmpty();
      assertStatus(404, () -> other.fetch(Digest.of(pouch)));
      other.remove(Digest.of(pouch));
    }
    try (var receiver = client(USA)) {
      assertThat(receiver.waiting()).hasSize(1);
    }
  }

  @Test
  void strangers_neither_send_nor_are_sent_to() {
    TlsIdentity stranger = identity(60);
    try (var client = new RelayClient(stranger, peer(), negotiation);
        var sender = client(CAN)) {
      assertStatus(403, client::waiting);
      assertStatus(404, () -> sender.send(stranger.pin(), junk(1)));
    }
  }

  @Test
  void a_pouch_that_is_refused_is_told_of_and_blocks_nothing() {
    byte[] pouch = can.sealedFor(USA, List.of()).orElseThrow();
    try (var sender = client(CAN);
        var receiver = client(USA)) {
      sender.send(pin(USA), junk(1));
      sender.send(pin(USA), pouch);
      List<RelayClient.Collected> collected = receiver.collect(usa);
      assertThat(collected.getFirst()).isInstanceOf(RelayClient.Collected.TurnedAway.class);
      assertThat(collected.getLast()).isInstanceOf(RelayClient.Collected.Taken.class);
      assertThat(receiver.waiting()).isEmpty();
    }
  }

  @Test
  void a_relay_sees_no_word_and_no_name_becomes_a_path() throws IOException {
    try (var sender = client(CAN);
        var raw = raw(CAN)) {
      sender.send(pin(USA), can.sealedFor(USA, List.of()).orElseThrow());
      String here = "/entente/1/" + negotiation + "/box/";
      String up = "..%2f".repeat(20) + "abcd";
      assertThat(raw.put(here + up + "/x", null, junk(1)).statusCode()).isEqualTo(404);
      String dots = ".".repeat(64);
      assertThat(raw.put(here + dots + "/" + dots, null, junk(1)).statusCode()).isEqualTo(422);
    }
    for (Path file : ExchangeTest.filesIn(dir)) {
      assertThat(file.getFileName().toString()).matches("[0-9]{16}-[0-9a-f]{64}-[0-9a-f]{64}");
      assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain(CANARY);
    }
  }

  private static void assertStatus(int status, ThrowingCallable call) {
    assertThat(refusal(call))
        .isInstanceOfSatisfying(
            CarrierRefusal.PeerRefused.class,
            refused -> assertThat(refused.status()).isEqualTo(status));
  }

  private RelayServer relay() throws IOException {
    var settings =
        new RelayServer.Settings(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            dir,
            negotiation,
            Set.of(pin(CAN), pin(USA), pin(DEP)),
            SENDER_BYTES,
            BOX_BYTES);
    return RelayServer.start(settings, RELAY);
  }

  private Digest pin(PartyCode party) {
    return talks.tls(party).pin();
  }

  private Peer peer() {
    InetSocketAddress at = relay.address();
    String host = at.getAddress().getHostAddress();
    return Peer.of("relay", "https://" + host + ":" + at.getPort(), RELAY.pin());
  }

  private RelayClient client(PartyCode party) {
    return new RelayClient(talks.tls(party), peer(), negotiation);
  }

  private RawCalls raw(PartyCode party) {
    return new RawCalls(talks.tls(party), RELAY.pin(), relay.address());
  }

  private static byte[] junk(int seed) {
    return randomness(seed).bytes(2_000);
  }

  private static TlsIdentity identity(int seed) {
    return TlsIdentity.fromSeed(randomness(seed).bytes(TlsIdentity.SEED_BYTES));
  }
}
