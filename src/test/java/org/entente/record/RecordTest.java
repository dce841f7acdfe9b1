package org.entente.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entente.TalksFixture.CHIEF;
import static org.entente.TalksFixture.PRINCIPAL;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.entente.TalksFixture;
import org.entente.base.Digest;
import org.entente.base.LineRefusal;
import org.entente.base.PartyCode;
import org.entente.base.Refusal;
import org.entente.base.Refused;
import org.entente.seal.SealRefusal;
import org.entente.talks.Proceedings;
import org.junit.jupiter.api.Test;

class RecordTest {
  private static final PartyCode CAN = new PartyCode("CAN");
  private static final Digest SOME = Digest.of(new byte[] {1});
  private final TalksFixture talks = TalksFixture.between("CAN", "USA");

  @Test
  void an_act_received_twice_is_known() {
    SignedAct note = talks.act("CAN", CHIEF, note(1));

    assertThat(talks.record().receive(note)).isInstanceOf(Record.Outcome.Known.class);
    assertThat(talks.record().live(CAN)).endsWith(note);
  }

  @Test
  void an_act_waits_for_the_one_before_it() {
    SignedAct first = talks.next("CAN", CHIEF, note(1));
    SignedAct second = TalksFixture.sign(talks.after(first, CHIEF, note(2)));

    assertThat(talks.record().receive(second)).isInstanceOf(Record.Outcome.Held.class);
    assertThat(talks.record().receive(second)).isInstanceOf(Record.Outcome.Held.class);
    assertThat(talks.record().receive(first))
        .isEqualTo(new Record.Outcome.Placed(List.of(first, second)));
  }

  @Test
  void a_forged_act_that_waited_is_dropped_and_the_true_one_counts() {
    SignedAct first = talks.next("CAN", CHIEF, note(1));
    Act act = talks.after(first, CHIEF, note(2));
    SignedAct forged = TalksFixture.sign(act, "USA/" + CHIEF);
    SignedAct second = TalksFixture.sign(act);

    talks.record().receive(forged);
    talks.record().receive(second);
    talks.record().receive(first);

    assertThat(talks.record().live(CAN)).endsWith(first, second);
  }

  @Test
  void two_acts_at_one_place_stop_the_chain_until_one_is_resumed() {
    SignedAct one = talks.next("CAN", CHIEF, note(1));
    SignedAct other = talks.next("CAN", CHIEF, note(2));
    long before = talks.record().head(CAN).orElseThrow().seq();

    talks.record().receive(one);
    talks.record().receive(other);

    assertThat(talks.record().head(CAN).orElseThrow().seq()).isEqualTo(before);
    assertThat(talks.record().openFork(CAN).orElseThrow()).containsExactlyInAnyOrder(one, other);

    SignedAct resume = TalksFixture.sign(talks.after(other, "root", new Statement.Resume()));
    talks.record().receive(resume);

    assertThat(talks.record().openFork(CAN)).isEmpty();
    assertThat(talks.record().live(CAN)).endsWith(other, resume);
  }

  @Test
  void two_branches_resumed_stop_the_chain_again() {
    SignedAct one = talks.next("CAN", CHIEF, note(1));
    SignedAct other = talks.next("CAN", CHIEF, note(2));
    SignedAct resumeOne = TalksFixture.sign(talks.after(one, "root", new Statement.Resume()));
    SignedAct resumeOther = TalksFixture.sign(talks.after(other, "root", new Statement.Resume()));
    List.of(one, resumeOne, other).forEach(talks.record()::receive);
    assertThat(talks.record().live(CAN)).endsWith(one, resumeOne);

    talks.record().receive(resumeOther);

    assertThat(talks.record().openFork(CAN)).isPresent();
  }

  @Test
  void an_act_of_a_revoked_officer_is_refused() {
    talks.act("CAN", "root", new Statement.Revoke(new Office(CHIEF)));

    assertThat(refusal(talks.next("CAN", CHIEF, note(1))))
        .isEqualTo(new RecordRefusal.NoPowers("CAN/chief-negotiator"));
  }

  @Test
  void a_revoked_officer_cannot_date_back() {
    SignedAct last = talks.record().live(CAN).getLast();
    SignedAct revoke = talks.act("CAN", "root", new Statement.Revoke(new Office(CHIEF)));

    talks.record().receive(TalksFixture.sign(talks.after(last, CHIEF, note(1))));

    assertThat(talks.record().openFork(CAN)).isPresent();
    SignedAct resume = TalksFixture.sign(talks.after(revoke, "root", new Statement.Resume()));
    talks.record().receive(resume);
    assertThat(talks.record().live(CAN)).endsWith(revoke, resume);
  }

  @Test
  void powers_bind_the_office_to_what_they_say() {
    assertThat(refusal(talks.next("CAN", CHIEF, new Statement.Release(SOME))))
        .isInstanceOf(RecordRefusal.PowerExceeded.class);
    assertThat(refusal(talks.next("CAN", PRINCIPAL, note(1))))
        .isInstanceOf(RecordRefusal.PowerExceeded.class);
  }

  @Test
  void an_act_of_another_negotiation_is_refused() {
    var other = TalksFixture.titled("Another", "CAN", "USA");

    assertThat(refusal(other.next("CAN", "root", join())))
        .isInstanceOf(RecordRefusal.ForeignAct.class);
  }

  @Test
  void an_act_out_of_order_is_refused() {
    SignedAct last = talks.record().live(CAN).getLast();
    Act act = talks.nextAct("CAN", CHIEF, note(1));

    assertThat(refusal(TalksFixture.sign(with(act, act.seq() + 1, act.authority()))))
        .isInstanceOf(RecordRefusal.ActOutOfOrder.class);
    assertThat(refusal(TalksFixture.sign(with(act, act.seq(), SOME))))
        .isInstanceOf(RecordRefusal.ActOutOfOrder.class);
    assertThat(refusal(talks.next("CAN", "root", join())))
        .isInstanceOf(RecordRefusal.ActOutOfOrder.class);
    assertThat(talks.record().live(CAN)).endsWith(last);
  }

  @Test
  void an_act_signed_by_another_is_refused() {
    Act act = talks.nextAct("CAN", CHIEF, note(1));

    assertThat(refusal(TalksFixture.sign(act, "USA/" + CHIEF))).isInstanceOf(SealRefusal.class);
    assertThat(refusal(TalksFixture.sign(act, "CAN/" + CHIEF, "USA/" + CHIEF)))
        .isInstanceOf(SealRefusal.UnexpectedSigner.class);
  }

  @Test
  void a_partys_word_is_not_the_depositarys() {
    var closing = new Statement.Closing(1, SOME, new java.util.TreeSet<>());

    assertThat(refusal(talks.next("CAN", "closing", closing)))
        .isInstanceOf(RecordRefusal.WrongSigner.class);
    assertThat(refusal(talks.next("DEP", CHIEF, note(1))))
        .isInstanceOf(RecordRefusal.WrongSigner.class);
  }

  @Test
  void root_keys_change_only_with_the_old_and_the_new_threshold() {
    var next =
        new RootKeys(
            2,
            List.of(
                TalksFixture.key("CAN/new-root-1").verifyingKey(),
                TalksFixture.key("CAN/new-root-2").verifyingKey()));
    Act act =
        talks.nextAct(
            "CAN", "root", new Statement.Keys(TalksFixture.nodeKeysOf("CAN"), Optional.of(next)));

    assertThat(refusal(TalksFixture.sign(act, "CAN/root-1", "CAN/new-root-1")))
        .isEqualTo(new RecordRefusal.TooFewRootKeys(act.title(), 1, 2));
    assertThat(refusal(TalksFixture.sign(act, "CAN/new-root-1", "CAN/new-root-2")))
        .isEqualTo(new RecordRefusal.TooFewRootKeys(act.title(), 0, 1));

    talks
        .record()
        .receive(TalksFixture.sign(act, "CAN/root-1", "CAN/new-root-1", "CAN/new-root-2"));

    assertThat(talks.record().authority(CAN).root()).isEqualTo(next);
    assertThat(refusal(talks.next("CAN", "root", new Statement.Revoke(new Office(CHIEF)))))
        .isInstanceOf(RecordRefusal.TooFewRootKeys.class);
  }

  @Test
  void nothing_follows_a_party_that_left() {
    talks.act("CAN", "root", new Statement.Leave());

    assertThat(refusal(talks.next("CAN", CHIEF, note(1))))
        .isInstanceOf(RecordRefusal.ActOutOfOrder.class);
  }

  @Test
  void what_was_restored_is_what_was_held() {
    talks.act("CAN", CHIEF, note(1));
    var restored = new Record(talks.charter());
    talks.record().all().forEach(act -> restored.restore(act.bytes()));
    talks.record().all().forEach(act -> restored.restore(act.bytes()));

    assertThat(fingerprint(restored)).isEqualTo(fingerprint(talks.record()));
  }

  @Test
  void one_root_key_does_not_count_twice() {
    var key = TalksFixture.key("CAN/root-1").verifyingKey();

    assertThatThrownBy(() -> new RootKeys(2, List.of(key, key))).isInstanceOf(Refused.class);
  }

  @Test
  void a_manifest_with_too_many_provisions_is_refused_not_broken() {
    String text =
        "entente/instrument/1\nnegotiation "
            + SOME
            + "\nlanguage en\ntext "
            + SOME
            + "\nprovisions 99999999999\n";

    assertThatThrownBy(() -> Instrument.parse(text.getBytes(UTF_8), "manifest"))
        .isInstanceOfSatisfying(
            Refused.class, r -> assertThat(r.refusal()).isInstanceOf(LineRefusal.TooLarge.class));
  }

  /// The same acts in any order, with any repeats, give the same record (THREATS, I1, I2, I5).
  @Test
  void the_order_in_which_acts_come_changes_nothing() {
    List<SignedAct> acts = eventful();
    var straight = new Record(talks.charter());
    acts.forEach(straight::receive);
    String expected = fingerprint(straight);
    for (int seed = 0; seed < 12; seed++) {
      var random = new Random(seed);
      var shuffled = new ArrayList<>(acts);
      shuffled.addAll(acts.subList(0, random.nextInt(acts.size())));
      Collections.shuffle(shuffled, random);
      var record = new Record(talks.charter());
      shuffled.forEach(record::receive);

      assertThat(fingerprint(record)).as("seed %d", seed).isEqualTo(expected);
    }
  }

  /// A record with an open fork, a resumed one, changed powers, and ordinary acts.
  private List<SignedAct> eventful() {
    talks.act("CAN", CHIEF, note(1));
    SignedAct lost = talks.next("CAN", CHIEF, note(2));
    SignedAct kept = talks.act("CAN", CHIEF, note(3));
    talks.record().receive(lost);
    talks.record().receive(TalksFixture.sign(talks.after(kept, "root", new Statement.Resume())));
    talks.powers("CAN", "press", Set.of(ActKind.NOTE));
    talks.act("CAN", "press", note(4));
    talks.act("CAN", PRINCIPAL, new Statement.Release(SOME));
    SignedAct one = talks.next("USA", CHIEF, note(5));
    SignedAct other = talks.next("USA", CHIEF, note(6));
    SignedAct third = talks.next("USA", CHIEF, note(7));
    List.of(one, other, third).forEach(talks.record()::receive);
    talks.record().receive(TalksFixture.sign(talks.after(other, CHIEF, note(8))));
    return talks.record().all();
  }

  /// Everything a record answers, as text.
  static String fingerprint(Record record) {
    var out = new StringBuilder();
    record.all().forEach(act -> out.append(act.head()).append('\n'));
    for (PartyCode party : record.charter().chains()) {
      out.append(party).append(" live ").append(ids(record.live(party)));
      out.append(" fork ").append(record.openFork(party).map(RecordTest::ids)).append('\n');
      out.append(record.authority(party).last()).append('\n');
    }
    out.append(record.ends()).append('\n');
    Proceedings proceedings = Proceedings.of(record);
    proceedings
        .standings()
        .forEach((party, s) ->
            out.append(party)
                .append(s.membership())
                .append(s.released())
                .append(s.fork().map(RecordTest::ids)));
    return out.append(proceedings.phase()).append(proceedings.offers()).toString();
  }

  private static List<Digest> ids(List<SignedAct> acts) {
    return acts.stream().map(SignedAct::id).toList();
  }

  private Refusal refusal(SignedAct signed) {
    String before = fingerprint(talks.record());
    try {
      talks.record().receive(signed);
    } catch (Refused refused) {
      assertThat(fingerprint(talks.record())).as("nothing changed").isEqualTo(before);
      return refused.refusal();
    }
    throw new AssertionError(signed.act().title() + " was taken");
  }

  private static Act with(Act act, long seq, Digest authority) {
    return new Act(
        act.negotiation(),
        act.party(),
        seq,
        act.prev(),
        authority,
        act.seen(),
        act.when(),
        act.by(),
        act.statement());
  }

  private static Statement.Join join() {
    return new Statement.Join(TalksFixture.nodeKeysOf("CAN"));
  }

  private static Statement.Note note(int number) {
    return new Statement.Note(Digest.of(new byte[] {(byte) number}));
  }
}
