package org.entente.talks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.TalksFixture.CHIEF;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.entente.Meeting;
import org.entente.Outline;
import org.entente.base.Digest;
import org.entente.base.PartyCode;
import org.entente.base.Timestamp;
import org.entente.gen.Gen;
import org.entente.gen.Property;
import org.entente.record.NodeKeys;
import org.entente.record.Office;
import org.entente.record.Record;
import org.entente.record.SignedAct;
import org.entente.record.Statement;
import org.entente.text.Position;
import org.entente.text.Provision;
import org.entente.text.ProvisionId;
import org.junit.jupiter.api.Test;

/// What is true of every negotiation, tried on random ones of two to four parties with packages,
/// forks, revocations and closings, honest or not. `-Dproofs=10` tries ten times as many.
class AlwaysTrueTest {
  private static final int TIMES = Integer.getInteger("proofs", 1);
  private static final int SHRINKS = 150;
  private static final Gen<Script> SCRIPTS = Script.of(2, 4, 16);

  /// Offers alone, so that they meet agreed words often.
  private static final Gen<Script> OFFERS =
      Script.of(
          2,
          3,
          12,
          Script.Verb.OFFER,
          Script.Verb.TAKE,
          Script.Verb.DECLINE,
          Script.Verb.WITHDRAW,
          Script.Verb.PUT);

  /// What might undo a deal.
  private static final Gen<Script> ASSAULTS =
      Script.of(
          2,
          3,
          12,
          Script.Verb.BESIDE,
          Script.Verb.PUT,
          Script.Verb.FORK,
          Script.Verb.RESUME,
          Script.Verb.REVOKE,
          Script.Verb.ROTATE,
          Script.Verb.OPEN_CLOSING,
          Script.Verb.CONCUR,
          Script.Verb.REFUSE,
          Script.Verb.CERTIFY,
          Script.Verb.REOPEN_CLOSING,
          Script.Verb.LEAVE);

  /// I1, I2: the state is a function of the set of acts.
  @Test
  void order_batches_and_repetition_change_nothing() {
    Property.check(
        1,
        20 * TIMES,
        SHRINKS,
        SCRIPTS,
        script -> {
          Meeting meeting = Play.of(script).meeting;
          String expected = Outline.exact(meeting.record(), meeting.talks());
          for (int i = 0; i < 2; i++) {
            Record other = delivered(meeting, new Random(script.shuffle() + i));
            assertThat(Outline.exact(other, meeting.talks())).isEqualTo(expected);
          }
        });
  }

  /// I3: no act of one party moves another.
  @Test
  void where_a_party_stands_is_said_by_its_own_acts_alone() {
    Property.check(
        1000,
        20 * TIMES,
        SHRINKS,
        SCRIPTS,
        script -> {
          Meeting meeting = Play.of(script).meeting;
          StateOfPlay whole = meeting.state();
          for (PartyCode party : whole.proceedings().standings().keySet()) {
            var alone = new Record(meeting.talks().charter());
            alone.receiveAll(meeting.record().allOf(party));
            StateOfPlay own = StateOfPlay.of(alone, meeting.talks());

            assertThat(own.proceedings().standing(party))
                .isEqualTo(whole.proceedings().standing(party));
            assertThat(own.positions().get(party)).isEqualTo(whole.positions().get(party));
          }
        });
  }

  /// I4: agreed is equal wording, and every package whole; against every subset.
  @Test
  void agreed_is_what_all_hold_alike_less_what_packages_hold_open() {
    Property.check(
        2000,
        30 * TIMES,
        SHRINKS,
        OFFERS,
        script -> {
          Meeting meeting = Play.of(script).meeting;
          StateOfPlay state = meeting.state();
          Set<ProvisionId> alike = alike(state);

          assertThat(state.agreed()).isEqualTo(greatest(List.copyOf(alike), bonds(meeting)));
        });
  }

  /// I8, G4: whatever is signed later, if one party did not also concur in another closing.
  @Test
  void final_stays_final() {
    Property.check(
        3000,
        12 * TIMES,
        SHRINKS,
        ASSAULTS,
        script -> {
          Play play = Play.of(new Script(script.parties(), List.of(), 0));
          Digest instrument = play.makeFinal(script.parties());
          Digest certificate = certificate(play.meeting).act().id();
          String honest = script.parties().getFirst();
          for (Script.Turn turn : script.turns()) {
            boolean again = turn.verb() == Script.Verb.CONCUR && turn.party().equals(honest);
            if (!again) {
              play.turn(turn);
            }
            assertThat(certificate(play.meeting).instrument()).isEqualTo(instrument);
            assertThat(play.meeting.state().blockers()).isEmpty();
          }
          assertThat(certificate(play.meeting).closing().act().statement())
              .isInstanceOf(Statement.Closing.class);
          assertThat(play.meeting.record().holds(certificate)).isTrue();
        });
  }

  /// I12: no rule reads a clock.
  @Test
  void other_clocks_make_the_same_state() {
    Property.check(
        4000,
        8 * TIMES,
        SHRINKS,
        SCRIPTS,
        script -> {
          var random = new Random(script.shuffle());
          Play other =
              Play.of(
                  script,
                  seq -> new Timestamp(Instant.ofEpochSecond(random.nextInt(2_000_000_000))));

          assertThat(other.meeting.outline()).isEqualTo(Play.of(script).meeting.outline());
        });
  }

  /// I13: judged here by a second, simpler reading of each branch.
  @Test
  void after_a_revocation_or_rotation_no_act_bears_the_old_key() {
    Property.check(
        5000,
        20 * TIMES,
        SHRINKS,
        SCRIPTS,
        script -> {
          Meeting meeting = Play.of(script).meeting;
          for (SignedAct end : meeting.record().all()) {
            requireKeysLive(meeting.record().pathTo(end));
          }
        });
  }

  /// I5: an act taken in once is taken in by every node that has the acts before it, and by none
  /// otherwise.
  @Test
  void an_act_is_judged_by_its_own_chain_alone() {
    Property.check(
        6000,
        12 * TIMES,
        SHRINKS,
        SCRIPTS,
        script -> {
          Meeting meeting = Play.of(script).meeting;
          for (PartyCode party : meeting.talks().charter().chains()) {
            var alone = new Record(meeting.talks().charter());
            for (SignedAct act : meeting.record().allOf(party)) {
              assertThat(alone.receive(act)).isInstanceOf(Record.Outcome.Placed.class);
            }
          }
        });
  }

  /// The scripts would prove little if they were all refused.
  @Test
  void random_plays_reach_what_they_are_to_prove() {
    Map<String, Integer> seen = new HashMap<>();
    Property.check(
        1,
        40,
        SHRINKS,
        SCRIPTS,
        script -> {
          Meeting meeting = Play.of(script).meeting;
          for (SignedAct act : meeting.record().all()) {
            seen.merge(act.act().kind().word(), 1, Integer::sum);
          }
          meeting.state().proceedings().standings().values().stream()
              .filter(standing -> standing.fork().isPresent())
              .forEach(_ -> seen.merge("open fork", 1, Integer::sum));
          meeting
              .record()
              .openFork(meeting.talks().charter().depositary().code())
              .ifPresent(_ -> seen.merge("fork of the depositary", 1, Integer::sum));
        });

    assertThat(seen)
        .containsKeys(
            "position",
            "package",
            "take",
            "decline",
            "withdraw",
            "silence",
            "objection",
            "reopen",
            "conclude",
            "initial",
            "revoke",
            "keys",
            "resume",
            "closing",
            "concur",
            "refuse",
            "leave",
            "open fork",
            "fork of the depositary");
  }

  private static Record delivered(Meeting meeting, Random random) {
    var acts = new ArrayList<>(meeting.record().all());
    acts.addAll(acts.subList(0, random.nextInt(acts.size())));
    Collections.shuffle(acts, random);
    var record = new Record(meeting.talks().charter());
    for (int at = 0; at < acts.size(); ) {
      List<SignedAct> batch = acts.subList(at, Math.min(acts.size(), at + 1 + random.nextInt(6)));
      if (random.nextBoolean()) {
        record.receiveAll(batch);
      } else {
        batch.forEach(record::receive);
      }
      at += batch.size();
    }
    record.receiveAll(acts); // batches keep nothing that waits, and what was lost is sent again
    return record;
  }

  /// What all parties hold with the same own fields, and the consolidated text shows in one place.
  private static Set<ProvisionId> alike(StateOfPlay state) {
    var alike = new HashSet<ProvisionId>();
    for (var at : state.consolidation().byId().values()) {
      List<Optional<Provision>> held =
          state.proceedings().standings().keySet().stream()
              .map(party -> Optional.ofNullable(state.positions().get(party)))
              .map(position -> position.map(Position::text).flatMap(t -> t.find(at.id())))
              .toList();
      boolean same =
          held.stream()
              .allMatch(p -> p.isPresent() && p.get().sameOwnFields(held.getFirst().orElseThrow()));
      if (same && at.displaced().isEmpty()) {
        alike.add(at.id());
      }
    }
    return alike;
  }

  /// Every standing package: its provisions, and whether it is declined, read from the acts alone.
  private static Map<Set<ProvisionId>, Boolean> bonds(Meeting meeting) {
    Map<Set<ProvisionId>, Boolean> bonds = new HashMap<>();
    var live = new ArrayList<SignedAct>();
    meeting
        .talks()
        .charter()
        .sides()
        .keySet()
        .forEach(party -> live.addAll(meeting.record().live(party)));
    for (SignedAct act : live) {
      boolean withdrawn =
          live.stream()
              .anyMatch(other ->
                  other.act().party().equals(act.act().party())
                      && other.act().statement().equals(new Statement.Withdraw(act.id())));
      if (act.act().statement() instanceof Statement.Package offer && !withdrawn) {
        bonds.merge(
            Set.copyOf(meeting.talks().matter(offer.matter()).provisions()),
            isDeclined(live, act),
            (one, other) -> one || other);
      }
    }
    return bonds;
  }

  /// Whether the last word of some other party was no.
  private static boolean isDeclined(List<SignedAct> live, SignedAct offer) {
    Map<PartyCode, Boolean> last = new HashMap<>();
    for (SignedAct act : live) {
      if (!act.act().party().equals(offer.act().party())) {
        switch (act.act().statement()) {
          case Statement.Take s when s.of().equals(offer.id()) ->
              last.put(act.act().party(), false);
          case Statement.Decline s when s.of().equals(offer.id()) ->
              last.put(act.act().party(), true);
          case Statement.Objection s when s.of().equals(offer.id()) ->
              last.put(act.act().party(), true);
          default -> {}
        }
      }
    }
    return last.containsValue(true);
  }

  private static Set<ProvisionId> greatest(
      List<ProvisionId> alike, Map<Set<ProvisionId>, Boolean> bonds) {
    Set<ProvisionId> best = Set.of();
    for (int mask = 0; mask < 1 << alike.size(); mask++) {
      Set<ProvisionId> some = new HashSet<>();
      for (int i = 0; i < alike.size(); i++) {
        if ((mask >> i & 1) == 1) {
          some.add(alike.get(i));
        }
      }
      boolean whole =
          bonds.entrySet().stream()
              .allMatch(bond ->
                  Collections.disjoint(bond.getKey(), some)
                      || (!bond.getValue() && some.containsAll(bond.getKey())));
      if (whole && some.size() > best.size()) {
        best = some;
      }
    }
    return best;
  }

  private static void requireKeysLive(List<SignedAct> path) {
    boolean chief = false;
    Optional<NodeKeys> keys = Optional.empty();
    for (SignedAct act : path) {
      if (act.act().by().equals(new Office(CHIEF))) {
        assertThat(chief).as("%s is by an office with powers", act.act().title()).isTrue();
      }
      switch (act.act().statement()) {
        case Statement.Powers powers when powers.office().equals(new Office(CHIEF)) -> chief = true;
        case Statement.Revoke revoke when revoke.office().equals(new Office(CHIEF)) ->
            chief = false;
        case Statement.Join join -> keys = Optional.of(join.keys());
        case Statement.Keys next -> keys = Optional.of(next.keys());
        default -> {}
      }
      String by = act.act().party() + "/" + act.act().by();
      if (act.act().by().equals(Office.NODE)) {
        act.note().verify(by, keys.orElseThrow().node());
      }
      if (act.act().by().equals(Office.CLOSING)) {
        act.note().verify(by, keys.orElseThrow().closing());
      }
    }
  }

  private static Finality.Certified certificate(Meeting meeting) {
    return Proceedings.of(meeting.record()).finality().certificate().orElseThrow();
  }
}
