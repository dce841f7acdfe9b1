package org.entente.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entente.node.TestTalks.CAN;
import static org.entente.node.TestTalks.CHIEF;
import static org.entente.node.TestTalks.DEP;
import static org.entente.node.TestTalks.MINISTER;
import static org.entente.node.TestTalks.USA;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.entente.base.Digest;
import org.entente.base.Refused;
import org.entente.exchange.Dispatch;
import org.entente.exchange.ExchangeClient;
import org.entente.exchange.ExchangeServer;
import org.entente.exchange.Item;
import org.entente.exchange.Peer;
import org.entente.record.Head;
import org.entente.record.HeadsStatement;
import org.entente.record.RecordRefusal;
import org.entente.seal.SigningKey;
import org.entente.talks.Answer;
import org.entente.talks.TalksRefusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A node made from a backup signs nothing before a peer has shown it its own head, and nothing but
/// that releases it (R4).
class RestoredNodeTest {
  @TempDir Path dir;

  @Test
  void a_pouch_packed_before_the_restore_releases_nothing() {
    try (var talks = TestTalks.found(dir)) {
      Path backup = talks.can().backup("can");
      byte[] before = talks.usa().node().mail().pouchFor(CAN, List.of());
      talks.can().node().moves().note(CHIEF, "Lost with the disk.");
      talks.can().handsOverTo(talks.usa());

      try (var again = talks.can().restored(backup)) {
        again.node().mail().open(before, "replayed");
        again.node().mail().take(claimed(again, List.of()));
        assertRefused(again, TalksRefusal.HeadUnknown.class);
      }
    }
  }

  @Test
  void a_peer_that_answers_its_question_releases_it_with_what_it_lost() {
    try (var talks = TestTalks.found(dir)) {
      Path backup = talks.can().backup("can");
      Digest lost = talks.can().node().moves().note(CHIEF, "Lost with the disk.").id();
      talks.can().handsOverTo(talks.usa());

      try (var again = talks.can().restored(backup)) {
        talks.usa().handsOverTo(again);
        assertThat(again.node().isFresh()).as("not asked yet").isFalse();
        again.handsOverTo(talks.usa());
        talks.usa().handsOverTo(again);

        assertThat(again.node().isFresh()).isTrue();
        assertThat(again.node().record().holds(lost)).isTrue();
        assertThat(again.node().unheard()).containsExactly(DEP);
        again.node().moves().note(CHIEF, "Signed after it.");
        again.handsOverTo(talks.usa());
        assertThat(talks.usa().node().record().openFork(CAN)).isEmpty();
      }
    }
  }

  @Test
  void an_answer_to_the_question_of_an_earlier_restore_releases_nothing() {
    try (var talks = TestTalks.found(dir)) {
      Path backup = talks.can().backup("can");
      Path second;
      byte[] answer;
      var first = talks.can().restored(backup);
      first.handsOverTo(talks.usa());
      answer = talks.usa().node().mail().pouchFor(CAN, List.of());
      second = first.backup("second");
      try (var again = first.restored(second)) {
        again.node().mail().open(answer, "replayed");
        assertRefused(again, TalksRefusal.HeadUnknown.class);
      }
    }
  }

  @Test
  void a_depositary_that_shows_a_head_it_cannot_give_the_act_of_releases_nothing_yet() {
    try (var talks = TestTalks.found(dir)) {
      Path backup = talks.can().backup("can");
      talks.can().node().moves().note(CHIEF, "Lost with the disk.");
      talks.can().handsOverTo(talks.usa());
      talks.can().handsOverTo(talks.dep());

      try (var again = talks.can().restored(backup)) {
        again.handsOverTo(talks.dep());
        talks.dep().handsOverTo(again);
        assertRefused(again, TalksRefusal.HeadUnknown.class);

        talks.usa().node().mail().peers().remember(CAN, again.node().record().ends());
        talks.usa().handsOverTo(again);
        assertThat(again.node().isFresh()).as("the depositary's answer is remembered").isTrue();
      }
    }
  }

  @Test
  void a_closing_is_answered_only_when_all_others_have_shown_the_head() {
    try (var talks = TestTalks.found(dir).initialled().closing()) {
      Path backup = talks.can().backup("can");
      try (var again = talks.can().restored(backup)) {
        Digest closing = again.node().signing().unanswered().firstKey();
        again.handsOverTo(talks.usa());
        talks.usa().handsOverTo(again);
        assertThatThrownBy(() -> again.node().signing().answer(closing, Answer.CONCUR))
            .isInstanceOfSatisfying(
                Refused.class,
                r -> assertThat(r.refusal()).isInstanceOf(TalksRefusal.HeadNotShownByAll.class));

        again.handsOverTo(talks.dep());
        talks.dep().handsOverTo(again);
        assertThat(again.node().unheard()).isEmpty();
        assertThat(again.node().signing().unanswered()).containsEntry(closing, Answer.REFUSE);
        again.node().signing().answer(closing, Answer.REFUSE);
      }
    }
  }

  /// A withdrawal is no act: nobody can show a restored node that it took a signature back.
  @Test
  void a_signature_taken_back_after_the_backup_is_not_concurred_in_after_the_restore() {
    try (var talks = TestTalks.found(dir).initialled()) {
      talks.can().node().signing().sign(MINISTER);
      talks.can().node().signing().deposit(MINISTER);
      talks.can().handsOverTo(talks.dep());
      Path backup = talks.can().backup("can");
      talks.can().node().signing().withdraw(MINISTER);

      try (var again = talks.can().restored(backup)) {
        TestTalks after = talks.withCan(again);
        talks.usa().node().signing().sign(MINISTER);
        talks.usa().node().signing().deposit(MINISTER);
        after.carryAll();
        after.carryAll();
        Digest closing = again.node().signing().unanswered().firstKey();
        assertThatThrownBy(() -> again.node().signing().answer(closing, Answer.CONCUR))
            .isInstanceOfSatisfying(
                Refused.class,
                r -> assertThat(r.refusal()).isInstanceOf(NodeRefusal.SignatureNotStanding.class));

        again.node().signing().answer(closing, Answer.REFUSE);
        after.carryAll();
        assertThat(again.node().proceedings().finality().open()).isEmpty();
      }
    }
  }

  @Test
  void a_signature_that_waited_to_be_deposited_is_given_again_after_a_restore() {
    try (var talks = TestTalks.found(dir).initialled()) {
      talks.can().node().signing().sign(MINISTER);
      Path backup = talks.can().backup("can");
      talks.can().node().signing().deposit(MINISTER);
      talks.can().node().signing().withdraw(MINISTER);

      try (var again = talks.can().restored(backup)) {
        assertThat(again.node().signing().hasSigned(MINISTER)).isFalse();
      }
    }
  }

  @Test
  void over_https_one_round_is_enough() throws IOException {
    try (var talks = TestTalks.found(dir)) {
      Path backup = talks.can().backup("can");
      Digest lost = talks.can().node().moves().note(CHIEF, "Lost with the disk.").id();
      talks.can().handsOverTo(talks.usa());

      var loopback = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      var settings = ExchangeServer.Settings.of(loopback, dir.resolve("spool"));
      LocalNode usa = talks.usa().node();
      try (var again = talks.can().restored(backup);
          var server = ExchangeServer.start(settings, usa.tls(), new NodeHub(usa));
          var client = client(again.node(), usa, server.address())) {
        client.sync(new NodeHub(again.node()));

        assertThat(again.node().isFresh()).isTrue();
        assertThat(again.node().record().holds(lost)).isTrue();
        assertThat(new NodeHub(again.node()).sealedFor(USA, client.heads()))
            .as("nothing is left to ask")
            .isEmpty();
        assertThat(client.since(again.node().record().ends())).as("answered once").isEmpty();
      }
    }
  }

  @Test
  void an_answer_owed_outlives_the_process_that_was_asked() {
    try (var talks = TestTalks.found(dir)) {
      Path backup = talks.can().backup("can");
      try (var again = talks.can().restored(backup)) {
        again.handsOverTo(talks.usa());
        try (var usa = talks.usa().reopened()) {
          List<Head> have = usa.node().record().ends();
          byte[] answer = usa.node().mail().newsFor(CAN, have).orElseThrow();
          again.node().mail().open(answer, "answer");
          assertThat(again.node().isFresh()).isTrue();
        }
      }
    }
  }

  @Test
  void heads_that_another_key_signed_refuse_the_dispatch() {
    try (var talks = TestTalks.found(dir)) {
      List<?> before = talks.usa().node().mail().peers().have(CAN);
      Dispatch forged = claimed(talks.usa(), List.of(heads(talks)));
      assertThatThrownBy(() -> talks.usa().node().mail().take(forged))
          .isInstanceOfSatisfying(
              Refused.class,
              r -> assertThat(r.refusal()).isInstanceOf(NodeRefusal.HeadsNotSigned.class));
      assertThat(talks.usa().node().mail().peers().have(CAN)).isEqualTo(before).isNotEmpty();
      talks.usa().node().mail().take(claimed(talks.usa(), List.of()));
      assertThat(talks.usa().node().mail().peers().have(CAN))
          .as("unsigned heads count for nothing")
          .isEqualTo(before);
    }
  }

  @Test
  void heads_meant_for_another_node_are_refused() {
    try (var talks = TestTalks.found(dir)) {
      byte[] note =
          new HeadsPost(
                  talks.can().node().ledger(),
                  talks.can().node().keyring(),
                  talks.can().node().mail().peers())
              .noteFor(DEP);
      Dispatch relayed = claimed(talks.usa(), List.of(new Item.NoteItem(note)));
      assertThatThrownBy(() -> talks.usa().node().mail().take(relayed))
          .isInstanceOfSatisfying(
              Refused.class,
              r -> assertThat(r.refusal()).isInstanceOf(RecordRefusal.StatementNotOurs.class));
    }
  }

  private static Item heads(TestTalks talks) {
    var statement =
        new HeadsStatement(
            talks.can().node().record().negotiation(),
            CAN,
            USA,
            List.of(),
            Optional.empty(),
            Optional.empty());
    byte[] seed = new byte[SigningKey.SEED_BYTES];
    return new Item.NoteItem(HeadsStatement.sign(statement, SigningKey.fromSeed(seed)).bytes());
  }

  /// A dispatch that anybody could have sealed, with true heads in the clear.
  private static Dispatch claimed(TestNode to, List<Item> items) {
    var from = to.node().self().equals(CAN) ? USA : CAN;
    return new Dispatch(
        to.node().charter().negotiation(),
        from,
        to.node().self(),
        to.node().record().ends(),
        items);
  }

  private static ExchangeClient client(LocalNode from, LocalNode to, InetSocketAddress at) {
    String address = "https://" + at.getAddress().getHostAddress() + ":" + at.getPort();
    Peer peer = Peer.of(to.self().code(), address, to.tls().pin());
    return new ExchangeClient(from.tls(), peer, to.self(), from.charter().negotiation());
  }

  private static void assertRefused(TestNode node, Class<?> refusal) {
    assertThatThrownBy(() -> node.node().moves().note(CHIEF, "Signed too early."))
        .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.refusal()).isInstanceOf(refusal));
  }
}
