package org.entente.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.TalksFixture;
import org.entente.base.Digest;
import org.entente.base.PartyCode;
import org.entente.base.Timestamp;
import org.entente.record.Act;
import org.entente.record.DepositName;
import org.entente.record.Office;
import org.entente.record.Record;
import org.entente.record.SignedAct;
import org.entente.record.Statement;

/// All that is said in a scenario, each saying known by one number. An act is made once, in however
/// many worlds it is said. The record takes it in as a node takes in its own store after a start:
/// judged by the rules of its chain, its signatures taken as verified. That a signature of that key
/// is what the rules ask for is proved with a real one for each kind of act and party.
///
/// Acts carry no `seen` lines and one time (another after a restore): no rule of the closing reads
/// either, so acts that differ in them alone are one act here.
final class Speech {
  static final PartyCode CAN = new PartyCode("CAN");
  static final PartyCode MEX = new PartyCode("MEX");
  static final PartyCode USA = new PartyCode("USA");
  static final PartyCode DEP = new PartyCode(TalksFixture.DEPOSITARY);

  /// The three parties, then the depositary: the places of the nodes in a world.
  static final List<PartyCode> NODES = List.of(CAN, MEX, USA, DEP);

  static final List<PartyCode> PARTIES = NODES.subList(0, 3);
  static final Digest TEXT = Digest.of("the instrument".getBytes(UTF_8));

  /// Before a chain's first act that is not `join`.
  static final int JOINED = -1;

  static final Office PRINCIPAL = new Office(TalksFixture.PRINCIPAL);
  private static final Timestamp WHEN = Timestamp.parse("2026-11-22T10:00:00Z", "when");
  private static final Timestamp LATER = Timestamp.parse("2026-11-23T10:00:00Z", "when");
  private static final TalksFixture FOUNDED = founded();
  private static final Set<List<Object>> PROVED = new HashSet<>();

  private final List<Saying> sayings = new ArrayList<>();
  private final List<Integer> before = new ArrayList<>();
  private final Map<Saying, Integer> numbers = new HashMap<>();
  private final Map<List<Object>, Integer> acts = new HashMap<>();
  private final Map<Digest, Integer> byId = new HashMap<>();
  private final Map<Digest, String> nicknames = new HashMap<>();

  private static TalksFixture founded() {
    TalksFixture talks = TalksFixture.founded("CAN", "MEX", "USA");
    NODES.forEach(party -> talks.join(party.code()));
    return talks;
  }

  /// A record in which all have joined and nothing else was said.
  static Record newRecord() {
    var record = new Record(FOUNDED.charter());
    NODES.forEach(party -> record.restore(joinOf(party)));
    return record;
  }

  private static SignedAct joinOf(PartyCode party) {
    return FOUNDED.record().live(party).getFirst();
  }

  Saying of(int saying) {
    return sayings.get(saying);
  }

  Optional<SignedAct> act(int saying) {
    return of(saying) instanceof Saying.Signed signed
        ? Optional.of(signed.act())
        : Optional.empty();
  }

  /// The act before an act in its chain, or [#JOINED].
  int before(int saying) {
    return before.get(saying);
  }

  Optional<Integer> byId(Digest act) {
    return Optional.ofNullable(byId.get(act));
  }

  /// The party's so manieth deposit, from 1; each with a nonce of its own.
  int deposit(PartyCode party, int number) {
    var name = new DepositName(party, PRINCIPAL, nonce(party, number));
    return number(new Saying.Deposit(name, TEXT));
  }

  int withdrawal(DepositName name) {
    return number(new Saying.Withdrawal(name));
  }

  int fact(Saying.Memory memory, int of) {
    return number(new Saying.Fact(memory, of));
  }

  /// An act of the party's closing key after another act of its chain.
  int act(PartyCode party, int previous, Statement statement) {
    return act(party, previous, statement, Local.Life.FIRST);
  }

  /// The same, where what a node says after a restore is another act than what it said before, as
  /// its time would make it.
  int act(PartyCode party, int previous, Statement statement, Local.Life life) {
    List<Object> key = List.of(party, previous, statement, life);
    Integer had = acts.get(key);
    if (had != null) {
      return had;
    }
    SignedAct signed = made(party, previous, statement, life);
    int number = number(new Saying.Signed(signed));
    before.set(number, previous);
    acts.put(key, number);
    byId.put(signed.id(), number);
    return number;
  }

  private SignedAct made(PartyCode party, int previous, Statement statement, Local.Life life) {
    SignedAct join = joinOf(party);
    SignedAct prev = previous == JOINED ? join : act(previous).orElseThrow();
    var act =
        new Act(
            prev.act().negotiation(),
            party,
            prev.act().seq() + 1,
            prev.id(),
            prev.act().kind().isAuthority() ? prev.id() : prev.act().authority(),
            List.of(),
            life == Local.Life.FIRST ? WHEN : LATER,
            statement instanceof Statement.Resume ? Office.ROOT : Office.CLOSING,
            statement);
    if (previous == JOINED && PROVED.add(List.of(party, act.kind()))) {
      Record verifying = newRecord();
      verifying.receive(TalksFixture.sign(act));
    }
    return new SignedAct(act, act.id(), join.note());
  }

  /// A short name for people: the party and which of its deposits.
  String nickname(DepositName name) {
    for (int i = 1; i < 10; i++) {
      if (nonce(name.party(), i).equals(name.commitment())) {
        return name.party() + "-" + i;
      }
    }
    return name.commitment().brief();
  }

  /// A short name for people: closings by letters, in the order they are first named.
  String nickname(Digest closing) {
    return nicknames.computeIfAbsent(closing, _ -> "" + (char) ('A' + nicknames.size()));
  }

  void forgetNicknames() {
    nicknames.clear();
  }

  PartyCode sayer(int saying) {
    return switch (of(saying)) {
      case Saying.Deposit said -> said.name().party();
      case Saying.Withdrawal said -> said.name().party();
      case Saying.Signed said -> said.act().act().party();
      case Saying.Fact said -> sayer(said.of());
    };
  }

  private static Digest nonce(PartyCode party, int number) {
    return Digest.of((party + " " + number).getBytes(UTF_8));
  }

  private int number(Saying saying) {
    Integer had = numbers.get(saying);
    if (had != null) {
      return had;
    }
    numbers.put(saying, sayings.size());
    sayings.add(saying);
    before.add(JOINED);
    return sayings.size() - 1;
  }

  int count() {
    return sayings.size();
  }
}
