package org.entente.talks;

import static org.entente.TalksFixture.CHIEF;
import static org.entente.TalksFixture.DEPOSITARY;
import static org.entente.TalksFixture.PRINCIPAL;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongFunction;
import org.entente.Meeting;
import org.entente.TalksFixture;
import org.entente.base.Digest;
import org.entente.base.PartyCode;
import org.entente.base.Refused;
import org.entente.base.Timestamp;
import org.entente.record.DepositName;
import org.entente.record.NodeKeys;
import org.entente.record.Office;
import org.entente.record.SignedAct;
import org.entente.record.Statement;

/// Plays a [Script] at a [Meeting]. Everything that is refused is left out.
final class Play {
  private static final List<String> PLACES =
      List.of("art-1/1", "art-1/2", "art-2/1", "art-3/1", "art-2");
  private static final List<String> WORDS =
      List.of("The Parties shall.", "The Parties may.", "The Parties shall not.", "Each may.");
  private static final String DEADLINE = "2026-12-01T12:00:00Z";

  final Meeting meeting;
  private final List<SignedAct> closings = new ArrayList<>();
  private final List<SignedAct> branches = new ArrayList<>();

  private Play(Meeting meeting) {
    this.meeting = meeting;
  }

  static Play of(Script script) {
    return of(script, seq -> Timestamp.parse("2026-11-22T10:00:00Z", "clock"));
  }

  /// The same play with another clock.
  static Play of(Script script, LongFunction<Timestamp> clock) {
    String[] parties = script.parties().toArray(String[]::new);
    var play = new Play(Meeting.founded(clock, parties).joins(DEPOSITARY).joins(parties));
    for (String party : parties) {
      play.meeting.tables(party);
    }
    script.turns().forEach(play::turn);
    return play;
  }

  /// All conclude, sign and concur; then the depositary certifies.
  Digest makeFinal(List<String> parties) {
    Digest instrument = meeting.instrument(parties.getFirst());
    SignedAct closing = openClosing(instrument, parties);
    var concurs = new TreeMap<PartyCode, Digest>();
    for (String party : parties) {
      SignedAct concur = meeting.say(party, "closing", new Statement.Concur(closing.id()));
      concurs.put(new PartyCode(party), concur.id());
    }
    meeting.say(
        DEPOSITARY, "closing", new Statement.Certificate(closing.id(), instrument, concurs));
    return instrument;
  }

  /// Tries what a turn says; what the rules refuse, or what has no object yet, changes nothing.
  void turn(Script.Turn turn) {
    try {
      play(turn.party(), turn);
    } catch (Refused | NoSuchElementException | IndexOutOfBoundsException notNow) {
      return; // refused, or about an offer, branch or closing there is not yet
    }
  }

  private void play(String party, Script.Turn turn) {
    String place = PLACES.get(turn.place());
    int choice = turn.choice();
    switch (turn.verb()) {
      case PUT -> meeting.puts(party, there(party, place), WORDS.get(choice));
      case CLOSE -> meeting.closes(party, there(party, place));
      case RESERVE -> meeting.reserves(party, there(party, place), WORDS.get(choice));
      case MOVE -> meeting.moves(party, there(party, place), there(party, PLACES.get(choice)));
      case REMOVE -> meeting.removes(party, there(party, place));
      case OFFER -> meeting.offersPackage(party, "a deal", place, PLACES.get(choice));
      case TAKE -> meeting.takes(party, choice == 0 ? "node" : CHIEF, offer(choice));
      case DECLINE -> meeting.declines(party, offer(choice), "no");
      case WITHDRAW -> meeting.withdraws(party, offer(choice));
      case SILENCE -> meeting.offersBySilence(party, DEADLINE, "hush", there(party, place));
      case OBJECT -> meeting.objects(party, offer(choice), "no");
      case REOPEN -> meeting.reopens(party, "news", place);
      case CONCLUDE -> meeting.concludes(party);
      case INITIAL -> meeting.initials(party);
      case RELEASE ->
          meeting.says(party, PRINCIPAL, new Statement.Release(meeting.instrument(party)));
      case LEAVE -> meeting.leaves(party);
      default -> chains(party, turn);
    }
  }

  /// What concerns who may act, forks, and the closing.
  private void chains(String party, Script.Turn turn) {
    var chief = new Office(CHIEF);
    int choice = turn.choice();
    switch (turn.verb()) {
      case FORK -> branches.addAll(meeting.forks(party));
      case BRANCH -> branch(one(branches, choice));
      case RESUME -> meeting.resumes(one(branches, choice));
      case BESIDE -> beside(choice < 2 ? DEPOSITARY : party, turn.place());
      case REVOKE -> meeting.says(party, "root", new Statement.Revoke(chief));
      case EMPOWER -> meeting.empowers(party, CHIEF, TalksFixture.chiefPowers());
      case ROTATE ->
          meeting.says(party, "root", new Statement.Keys(otherKeys(party), Optional.empty()));
      case OPEN_CLOSING -> openClosing(meeting.instrument(party), all());
      case CONCUR ->
          meeting.says(party, "closing", new Statement.Concur(one(closings, choice).id()));
      case REFUSE ->
          meeting.says(party, "closing", new Statement.Refuse(one(closings, choice).id()));
      case CERTIFY -> certify(one(closings, choice));
      case REOPEN_CLOSING -> reopenClosing(one(closings, choice));
      default -> throw new IllegalStateException(turn.verb().name());
    }
  }

  private SignedAct openClosing(Digest instrument, List<String> parties) {
    var deposits = new TreeSet<DepositName>();
    for (String party : parties) {
      Digest commitment = Digest.of(party.getBytes(StandardCharsets.UTF_8));
      deposits.add(new DepositName(new PartyCode(party), new Office(PRINCIPAL), commitment));
    }
    var statement = new Statement.Closing(closings.size() + 1L, instrument, deposits);
    SignedAct closing = meeting.say(DEPOSITARY, "closing", statement);
    closings.add(closing);
    return closing;
  }

  private void certify(SignedAct closing) {
    var concurs = new TreeMap<PartyCode, Digest>();
    for (SignedAct act : meeting.record().all()) {
      if (act.act().statement().equals(new Statement.Concur(closing.id()))) {
        concurs.put(act.act().party(), act.id());
      }
    }
    var asked = (Statement.Closing) closing.act().statement();
    meeting.say(
        DEPOSITARY,
        "closing",
        new Statement.Certificate(closing.id(), asked.instrument(), concurs));
  }

  private void reopenClosing(SignedAct closing) {
    SignedAct refusal =
        meeting.record().all().stream()
            .filter(a -> a.act().statement().equals(new Statement.Refuse(closing.id())))
            .findFirst()
            .orElseThrow();
    meeting.say(DEPOSITARY, "closing", new Statement.Reopening(closing.id(), refusal.id()));
  }

  /// Goes on along one branch of a fork, where nothing counts until it is resumed.
  private void branch(SignedAct end) {
    var note = new Statement.Note(meeting.matter("further on"));
    SignedAct next = meeting.follow(end, CHIEF, note);
    meeting.record().receive(next);
    branches.add(next);
  }

  /// Signs an act beside one that was signed before, anywhere in the chain: a late fork.
  private void beside(String party, int place) {
    SignedAct earlier = one(meeting.record().live(new PartyCode(party)), place);
    String by = party.equals(DEPOSITARY) ? "closing" : CHIEF;
    Statement statement =
        party.equals(DEPOSITARY)
            ? new Statement.Closing(9, earlier.id(), new TreeSet<>())
            : new Statement.Note(meeting.matter("never said"));
    meeting.record().receive(meeting.follow(earlier, by, statement));
  }

  /// The number of an offer there is, if there is any.
  private int offer(int choice) {
    return meeting.offers().isEmpty() ? choice : choice % meeting.offers().size();
  }

  private static SignedAct one(List<SignedAct> acts, int choice) {
    if (acts.isEmpty()) {
      throw new NoSuchElementException("no act yet");
    }
    return acts.get(choice % acts.size());
  }

  private static NodeKeys otherKeys(String party) {
    NodeKeys had = TalksFixture.nodeKeysOf(party);
    return new NodeKeys(
        TalksFixture.key(party + "/next-node").verifyingKey(),
        TalksFixture.key(party + "/next-closing").verifyingKey(),
        had.sealing(),
        had.tlsPin());
  }

  private List<String> all() {
    return meeting.talks().charter().sides().keySet().stream().map(PartyCode::code).toList();
  }

  /// The place, if the party holds it.
  private String there(String party, String place) {
    if (meeting.held(party).text().find(Meeting.id(place)).isEmpty()) {
      throw new NoSuchElementException(place);
    }
    return place;
  }
}
