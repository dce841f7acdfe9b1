package org.entente.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.exchange.Talks.CAN;
import static org.entente.exchange.Talks.DEP;
import static org.entente.exchange.Talks.USA;
import static org.entente.exchange.Talks.randomness;
import static org.entente.exchange.Talks.refusal;
import static org.entente.exchange.Talks.utf8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.entente.base.Digest;
import org.entente.base.LineRefusal;
import org.entente.base.PartyCode;
import org.entente.record.SignedAct;
import org.entente.seal.TlsIdentity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Nodes that talk over HTTPS on loopback.
@Timeout(60)
class ExchangeTest {
  private static final InetSocketAddress LOOPBACK =
      new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

  private final Talks talks = new Talks();
  private final Digest negotiation = talks.charter.negotiation();
  private final FakeHub can = new FakeHub(talks, CAN);
  private final FakeHub usa = new FakeHub(talks, USA);
  private @TempDir Path spool;
  private ExchangeServer server;

  @BeforeEach
  void start() throws IOException {
    var settings = new ExchangeServer.Settings(LOOPBACK, spool, 1 << 20);
    server = ExchangeServer.start(settings, talks.tls(USA), usa);
    for (SignedAct act : List.of(talks.join(CAN), talks.powers(CAN))) {
      can.add(act, Map.of());
    }
    Digest matter = Digest.of(utf8("matter"));
    can.add(talks.note(talks.powers(CAN), matter), Map.of(matter, utf8("some words\n")));
    usa.add(talks.join(USA), Map.of());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void two_nodes_hold_the_same_after_one_round() {
    try (var client = client(CAN)) {
      SyncReport report = client.sync(can);
      assertThat(report.pulled()).isEqualTo(new Receipt(1, 0, 0, 0, 0));
      assertThat(report.pushed()).isEqualTo(new Receipt(3, 0, 0, 1, 0));
      assertThat(report.lacking()).isEmpty();
      assertThat(client.heads()).isEqualTo(can.heads());
    }
    assertThat(usa.heads()).isEqualTo(can.heads());
    assertThat(usa.text(Digest.of(utf8("matter")))).contains(utf8("some words\n"));
    assertThat(filesIn(spool)).isEmpty();
  }

  @Test
  void a_second_round_brings_nothing() {
    try (var client = client(CAN)) {
      client.sync(can);
      assertThat(client.sync(can))
          .isEqualTo(new SyncReport(Receipt.NOTHING, Receipt.NOTHING, List.of()));
    }
  }

  @Test
  void many_small_dispatches_bring_the_same() {
    can.limitTo(1);
    usa.limitTo(1);
    try (var client = client(CAN)) {
      assertThat(client.sync(can).pushed().placed()).isEqualTo(3);
    }
    assertThat(usa.heads()).isEqualTo(can.heads());
    assertThat(usa.taken()).isEqualTo(3);
  }

  @Test
  void the_same_pouch_again_changes_nothing() {
    byte[] pouch = can.sealedFor(USA, List.of()).orElseThrow();
    try (var client = client(CAN)) {
      Receipt receipt = client.push(pouch);
      assertThat(client.push(pouch)).isEqualTo(receipt);
      assertThat(usa.taken()).isEqualTo(1);
      byte[] sealedAnew = can.sealedFor(USA, List.of()).orElseThrow();
      sealedAnew = resealed(sealedAnew);
      assertThat(client.push(sealedAnew)).isEqualTo(new Receipt(0, 3, 0, 0, 0));
    }
  }

  @Test
  void an_upload_that_was_cut_goes_on_where_it_stopped() {
    byte[] pouch = can.sealedFor(USA, List.of()).orElseThrow();
    var sha = Digest.of(pouch);
    try (var raw = new RawCalls(talks.tls(CAN), talks.tls(USA).pin(), server.address());
        var client = client(CAN)) {
      String place = "/entente/1/" + negotiation + "/pouch/" + sha;
      raw.putCut(place, pouch, 3_000);
      assertThat(raw.heldOnceAtLeast(place, 3_000)).isEqualTo(3_000);
      assertThat(client.push(pouch).placed()).isEqualTo(3);
      assertThat(raw.heldOnceAtLeast(place, 0)).isEqualTo(pouch.length);
    }
  }

  @Test
  void a_part_at_another_place_is_refused() {
    byte[] pouch = can.sealedFor(USA, List.of()).orElseThrow();
    String place = "/entente/1/" + negotiation + "/pouch/" + Digest.of(pouch);
    try (var raw = raw(CAN)) {
      String range = "bytes 5-9/" + pouch.length;
      assertThat(raw.put(place, range, Arrays.copyOfRange(pouch, 5, 10)).statusCode())
          .isEqualTo(416);
      assertThat(raw.put(place, "bytes 0-9/5", new byte[10]).statusCode()).isEqualTo(400);
      assertThat(raw.put(place, "bytes 0-3/9", new byte[5]).statusCode()).isEqualTo(400);
      assertThat(raw.put(place, "chapters 1-2", new byte[5]).statusCode()).isEqualTo(400);
    }
  }

  @Test
  void junk_is_refused_and_leaves_nothing_behind() {
    byte[] junk = randomness(3).bytes(5_000);
    try (var client = client(CAN)) {
      assertThat(refusal(() -> client.push(junk)))
          .isInstanceOfSatisfying(
              CarrierRefusal.PeerRefused.class,
              refused -> {
                assertThat(refused.status()).isEqualTo(422);
                assertThat(refused.said()).contains("not a sealed file");
                assertThat(refused.message()).startsWith("USA: it refused (422) and says: ");
              });
    }
    assertThat(usa.heads()).containsExactly(talks.join(USA).head());
    assertThat(filesIn(spool)).isEmpty();
  }

  @Test
  void bytes_that_have_another_digest_are_refused() {
    byte[] pouch = can.sealedFor(USA, List.of()).orElseThrow();
    String place = "/entente/1/" + negotiation + "/pouch/" + Digest.of(utf8("other"));
    String range = "bytes 0-" + (pouch.length - 1) + "/" + pouch.length;
    try (var raw = raw(CAN)) {
      var answer = raw.put(place, range, pouch);
      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.body()).contains("NotThatDigest");
    }
    assertThat(usa.taken()).isZero();
  }

  @Test
  void a_caller_nobody_knows_is_refused() {
    var stranger = TlsIdentity.fromSeed(randomness(77).bytes(TlsIdentity.SEED_BYTES));
    try (var client = new ExchangeClient(stranger, peer(), USA, negotiation)) {
      assertThat(refusal(client::heads))
          .isInstanceOfSatisfying(
              CarrierRefusal.PeerRefused.class, r -> assertThat(r.status()).isEqualTo(403));
    }
  }

  @Test
  void a_server_with_another_key_is_not_trusted() {
    var wrong = new Peer("USA", peer().address(), talks.tls(DEP).pin());
    try (var client = new ExchangeClient(talks.tls(CAN), wrong, USA, negotiation)) {
      assertThat(refusal(client::heads)).isEqualTo(new CarrierRefusal.PeerNotTrusted("USA"));
    }
  }

  @Test
  void a_node_that_does_not_answer_is_unreachable() {
    server.close();
    try (var client = client(CAN)) {
      assertThat(refusal(client::heads)).isInstanceOf(CarrierRefusal.PeerUnreachable.class);
    }
  }

  @Test
  void another_negotiation_is_not_served() {
    try (var client = new ExchangeClient(talks.tls(CAN), peer(), USA, Digest.of(utf8("another")))) {
      assertThat(refusal(client::heads))
          .isInstanceOfSatisfying(
              CarrierRefusal.PeerRefused.class, r -> assertThat(r.status()).isEqualTo(404));
    }
  }

  @Test
  void other_places_and_methods_are_not_there() {
    String here = "/entente/1/" + negotiation + "/";
    try (var raw = raw(CAN)) {
      for (String place :
          List.of("/", "/entente/2/heads", here, here + "pouch/../../etc", here + "acts")) {
        assertThat(raw.get(place).statusCode()).as(place).isEqualTo(404);
      }
      assertThat(raw.put(here + "heads", null, new byte[1]).statusCode()).isEqualTo(404);
      String odd = here + "pouch/" + "Z".repeat(64);
      assertThat(raw.put(odd, null, new byte[1]).statusCode()).isEqualTo(422);
      assertThat(raw.get(here + "since?CAN=01-x").statusCode()).isEqualTo(400);
    }
  }

  @Test
  void a_restored_node_is_turned_back_with_the_head_that_is_held() {
    try (var client = client(CAN)) {
      client.sync(can);
      var restored = new FakeHub(talks, CAN);
      SignedAct other = talks.note(talks.powers(CAN), Digest.of(utf8("other")));
      for (SignedAct act : List.of(talks.join(CAN), talks.powers(CAN), other)) {
        restored.add(act, Map.of());
      }
      byte[] pouch = restored.sealedFor(USA, List.of(talks.powers(CAN).head())).orElseThrow();
      assertThat(refusal(() -> client.push(pouch)))
          .isEqualTo(new ExchangeRefusal.ContradictsHeld("what USA got", can.heads().getFirst()));
      assertThat(usa.heads()).isEqualTo(can.heads());
    }
  }

  @Test
  void a_peer_may_fill_its_share_and_no_more() {
    byte[] large = new byte[(1 << 20) + 1];
    try (var client = client(CAN);
        var raw = raw(CAN)) {
      assertThat(refusal(() -> client.push(large)))
          .isInstanceOfSatisfying(
              CarrierRefusal.PeerRefused.class, r -> assertThat(r.status()).isEqualTo(429));
      for (int i = 0; i < 5; i++) {
        byte[] part = new byte[400_000];
        String place = "/entente/1/" + negotiation + "/pouch/" + Digest.of(utf8("part " + i));
        assertThat(raw.put(place, "bytes 0-399999/500000", part).statusCode()).isEqualTo(308);
      }
    }
    assertThat(filesIn(spool)).hasSizeLessThanOrEqualTo(2);
  }

  @Test
  void a_pouch_too_large_to_carry_is_refused_before_it_comes() {
    String place = "/entente/1/" + negotiation + "/pouch/" + Digest.of(utf8("large"));
    try (var raw = raw(CAN)) {
      String range = "bytes 0-9/" + ((256L << 20) + 1);
      var answer = raw.put(place, range, new byte[10]);
      assertThat(answer.statusCode()).isEqualTo(413);
      assertThat(answer.body()).contains(LineRefusal.TooLarge.class.getSimpleName());
    }
  }

  @Test
  void a_depositary_gets_acts_alone_and_the_lacking_heads_are_told() throws IOException {
    var dep = new FakeHub(talks, DEP);
    var settings = ExchangeServer.Settings.of(LOOPBACK, spool.resolve("dep"));
    try (var depServer = ExchangeServer.start(settings, talks.tls(DEP), dep);
        var fromCan = client(CAN, DEP, depServer);
        var fromUsa = client(USA, DEP, depServer)) {
      dep.add(talks.join(DEP), Map.of());
      fromCan.sync(can);
      assertThat(dep.heads()).isEqualTo(can.heads());
      assertThat(dep.text(Digest.of(utf8("matter")))).isEmpty();
      SyncReport report = fromUsa.sync(usa);
      assertThat(report.lacking()).containsExactly(can.heads().getFirst());
      assertThat(usa.heads()).contains(talks.join(DEP).head());
    }
  }

  private byte[] resealed(byte[] pouch) {
    var addressee = new Pouch.Addressee(USA, talks.charter);
    Dispatch dispatch = Pouch.open(pouch, List.of(talks.sealing(USA)), addressee, "test");
    return Pouch.seal(dispatch, List.of(talks.sealing(USA).recipient()), randomness(5));
  }

  private RawCalls raw(PartyCode caller) {
    return new RawCalls(talks.tls(caller), talks.tls(USA).pin(), server.address());
  }

  private Peer peer() {
    return peer(USA, server.address());
  }

  private Peer peer(PartyCode party, InetSocketAddress at) {
    String host = at.getAddress().getHostAddress();
    return Peer.of(party.code(), "https://" + host + ":" + at.getPort(), talks.tls(party).pin());
  }

  private ExchangeClient client(PartyCode caller) {
    return client(caller, USA, server);
  }

  private ExchangeClient client(PartyCode caller, PartyCode party, ExchangeServer at) {
    return new ExchangeClient(talks.tls(caller), peer(party, at.address()), party, negotiation);
  }

  static List<Path> filesIn(Path dir) {
    try (var files = Files.walk(dir)) {
      return files.filter(Files::isRegularFile).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
