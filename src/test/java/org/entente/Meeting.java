package org.entente;

import static org.entente.TalksFixture.CHIEF;
import static org.entente.TalksFixture.DEPOSITARY;
import static org.entente.TalksFixture.PRINCIPAL;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongFunction;
import org.entente.base.Digest;
import org.entente.base.PartyCode;
import org.entente.base.Timestamp;
import org.entente.record.Act;
import org.entente.record.ActKind;
import org.entente.record.Instrument;
import org.entente.record.Office;
import org.entente.record.Record;
import org.entente.record.SignedAct;
import org.entente.record.Statement;
import org.entente.talks.Offer;
import org.entente.talks.StateOfPlay;
import org.entente.text.Agreement;
import org.entente.text.Grafts;
import org.entente.text.IdSource;
import org.entente.text.Language;
import org.entente.text.Mark;
import org.entente.text.Markup;
import org.entente.text.Position;
import org.entente.text.Provision;
import org.entente.text.ProvisionId;
import org.entente.text.Wording;

/// Delegations around a table, told in their own verbs. Every act is signed and judged as on a
/// node; provisions are named by their place in the text all start from, such as `art-1/2`.
public final class Meeting {
  private static final String TEXT =
      """
      numbering: continuous
      language: en

      # Agreement on Consultations {#agreement}

      ## Article 1: Consultations {#art-1}

      1. The Parties shall consult each other. {#art-1-1}

      2. Consultations take place within 30 days. {#art-1-2}

      ## Article 2: Scope {#art-2}

      This Agreement applies to trade in goods. {#art-2-1}

      ## Article 3: Entry into Force {#art-3}

      This Agreement enters into force on 1 January 2027. {#art-3-1}
      """;

  /// Signatures are the same for the same text, so acts that many meetings share are signed once.
  private static final Map<Digest, SignedAct> SIGNED = new HashMap<>();

  private final TalksFixture talks;
  private final LongFunction<Timestamp> clock;
  private final List<Digest> offers = new ArrayList<>();

  private Meeting(TalksFixture talks, LongFunction<Timestamp> clock) {
    this.talks = talks;
    this.clock = clock;
  }

  /// All have joined and hold the same text.
  public static Meeting between(String... parties) {
    Meeting meeting = joined(parties);
    for (String party : parties) {
      meeting.tables(party);
    }
    return meeting;
  }

  /// All have joined, and nothing is on the table.
  public static Meeting joined(String... parties) {
    return founded(seq -> Timestamp.parse("2026-11-22T10:00:00Z", "clock"), parties)
        .joins(DEPOSITARY)
        .joins(parties);
  }

  /// Nobody has joined; each act bears the time this clock gives for its number.
  public static Meeting founded(LongFunction<Timestamp> clock, String... parties) {
    return new Meeting(TalksFixture.founded(parties), clock);
  }

  public Meeting joins(String... parties) {
    for (String party : parties) {
      say(party, "root", new Statement.Join(TalksFixture.nodeKeysOf(party)));
      if (!party.equals(DEPOSITARY)) {
        empowers(party, CHIEF, TalksFixture.chiefPowers());
        empowers(party, PRINCIPAL, Set.of(ActKind.SIGN, ActKind.RELEASE, ActKind.ANNOUNCE));
      }
    }
    return this;
  }

  public Meeting empowers(String party, String office, Set<ActKind> may) {
    var key = TalksFixture.key(party + "/" + office).verifyingKey();
    return says(party, "root", new Statement.Powers(new Office(office), "A. N. Other", may, key));
  }

  public TalksFixture talks() {
    return talks;
  }

  public Record record() {
    return talks.record();
  }

  public StateOfPlay state() {
    return talks.state();
  }

  public String outline() {
    return Outline.of(state(), talks);
  }

  /// What a party holds; the text all start from, if it has put nothing forward.
  public Position held(String party) {
    Position held = state().positions().get(new PartyCode(party));
    return held == null ? Position.of(start()) : held;
  }

  /// Puts forward the text all start from.
  public Meeting tables(String party) {
    return putsForward(party, Position.of(start()));
  }

  public Meeting puts(String party, String place, String words) {
    Position held = held(party);
    Provision had = held.text().byId().get(id(place));
    var wording = new Wording(had.in(Language.EN).heading(), words);
    return putsForward(
        party, with(held, held.text().replacing(had.withWording(Language.EN, wording))));
  }

  public Meeting removes(String party, String place) {
    Position held = held(party);
    return putsForward(party, with(held, Grafts.remove(held.text(), id(place))));
  }

  public Meeting adds(String party, String after, String place, String words) {
    Position held = held(party);
    Provision sibling = held.text().byId().get(id(after));
    var added =
        new Provision(
            id(place),
            sibling.kind(),
            sibling.label(),
            new TreeMap<>(Map.of(Language.EN, Wording.ofBody(words))),
            List.of());
    return putsForward(party, with(held, Grafts.insertAfter(held.text(), id(after), added)));
  }

  public Meeting moves(String party, String place, String after) {
    Position held = held(party);
    return putsForward(party, with(held, Grafts.moveAfter(held.text(), id(place), id(after))));
  }

  public Meeting closes(String party, String... places) {
    Position held = held(party);
    var marks = new TreeMap<>(held.marks());
    Arrays.stream(places).forEach(place -> marks.put(id(place), Mark.CLOSED));
    return putsForward(party, new Position(held.text(), marks, held.reserves()));
  }

  public Meeting reserves(String party, String place, String reason) {
    Position held = held(party);
    var reserves = new TreeMap<>(held.reserves());
    reserves.put(id(place), reason);
    return putsForward(party, new Position(held.text(), held.marks(), reserves));
  }

  public Meeting putsForward(String party, Position position) {
    Digest digest = talks.keep(position);
    return says(party, CHIEF, new Statement.PutForward(digest, consolidated(party, position)));
  }

  public Meeting offersPackage(String party, String title, String... places) {
    return offers(party, new Statement.Package(matter(title, places)));
  }

  public Meeting offersBySilence(String party, String until, String words, String... places) {
    Digest position = talks.keep(held(party));
    var deadline = Timestamp.parse(until, "deadline");
    return offers(party, new Statement.Silence(position, matter(words, places), deadline));
  }

  /// Takes the offer of this number, with its author's wording, by an office or the party's node.
  public Meeting takes(String party, String by, int number) {
    Offer offer = offer(number);
    Agreement text = held(party).text();
    Agreement theirs = held(offer.author().code()).text();
    for (ProvisionId id : talks.matter(offer.matter()).provisions()) {
      text = Grafts.take(text, theirs, id);
    }
    Position taken = with(held(party), text);
    Digest digest = talks.keep(taken);
    return says(party, by, new Statement.Take(offer.id(), digest, consolidated(party, taken)));
  }

  public Meeting declines(String party, int number, String reason) {
    return says(party, CHIEF, new Statement.Decline(offers.get(number), matter(reason)));
  }

  public Meeting objects(String party, int number, String reason) {
    return says(party, CHIEF, new Statement.Objection(offers.get(number), matter(reason)));
  }

  public Meeting withdraws(String party, int number) {
    return says(party, CHIEF, new Statement.Withdraw(offers.get(number)));
  }

  public Meeting reopens(String party, String reason, String... places) {
    return says(party, CHIEF, new Statement.Reopen(matter(reason, places)));
  }

  public Meeting concludes(String party) {
    return says(party, CHIEF, new Statement.Conclude(talks.digests().of(held(party).text())));
  }

  public Meeting initials(String party) {
    return says(party, CHIEF, new Statement.Initial(instrument(party)));
  }

  /// The instrument over what a party holds.
  public Digest instrument(String party) {
    return Instrument.of(talks.charter(), held(party).text(), talks.digests()).digest();
  }

  /// Signs two notes at one place of its chain; both arrive. Answers them in the order signed.
  public List<SignedAct> forks(String party) {
    SignedAct one = sign(nextAct(party, CHIEF, new Statement.Note(matter("one thing"))));
    SignedAct other = sign(nextAct(party, CHIEF, new Statement.Note(matter("another"))));
    record().receive(one);
    record().receive(other);
    return List.of(one, other);
  }

  /// Says that the branch which ends in this act is the one that counts.
  public Meeting resumes(SignedAct end) {
    record().receive(follow(end, "root", new Statement.Resume()));
    return this;
  }

  public Meeting leaves(String party) {
    return says(party, "root", new Statement.Leave());
  }

  public Meeting says(String party, String by, Statement statement) {
    say(party, by, statement);
    return this;
  }

  /// Signs the party's next act and receives it.
  public SignedAct say(String party, String by, Statement statement) {
    SignedAct signed = sign(nextAct(party, by, statement));
    record().receive(signed);
    return signed;
  }

  /// Signs an act after any other of its chain, and does not receive it.
  public SignedAct follow(SignedAct before, String by, Statement statement) {
    return sign(timed(talks.after(before, by, statement)));
  }

  public Digest matter(String words, String... places) {
    String[] ids = Arrays.stream(places).map(place -> id(place).value()).toArray(String[]::new);
    return talks.matter(words, ids);
  }

  /// The offers made, in the order they were made.
  public List<Digest> offers() {
    return List.copyOf(offers);
  }

  public static ProvisionId id(String place) {
    return new ProvisionId(place.replace('/', '-'));
  }

  private Meeting offers(String party, Statement statement) {
    offers.add(say(party, CHIEF, statement).id());
    return this;
  }

  private Offer offer(int number) {
    return state().proceedings().offers().stream()
        .filter(offer -> offer.id().equals(offers.get(number)))
        .findFirst()
        .orElseThrow();
  }

  private Digest consolidated(String party, Position position) {
    var code = new PartyCode(party);
    return StateOfPlay.consolidatedDigest(record(), record().seenBy(code), code, position, talks);
  }

  private Act nextAct(String party, String by, Statement statement) {
    return timed(talks.nextAct(party, by, statement));
  }

  private Act timed(Act act) {
    return new Act(
        act.negotiation(),
        act.party(),
        act.seq(),
        act.prev(),
        act.authority(),
        act.seen(),
        clock.apply(act.seq()),
        act.by(),
        act.statement());
  }

  private static SignedAct sign(Act act) {
    return SIGNED.computeIfAbsent(act.id(), _ -> TalksFixture.sign(act));
  }

  /// Marks and reserves stay where the provision did.
  private static Position with(Position held, Agreement text) {
    var marks = new TreeMap<>(held.marks());
    marks.keySet().retainAll(text.byId().keySet());
    var reserves = new TreeMap<>(held.reserves());
    reserves.keySet().retainAll(text.byId().keySet());
    return new Position(text, marks, reserves);
  }

  private static Agreement start() {
    return Markup.parse(TEXT, "sample", IdSource.of(new PartyCode("CAN")));
  }
}
