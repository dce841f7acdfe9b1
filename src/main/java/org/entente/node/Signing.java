package org.entente.node;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.entente.base.Digest;
import org.entente.base.DigestWords;
import org.entente.base.Refused;
import org.entente.record.Authority;
import org.entente.record.DepositName;
import org.entente.record.Instrument;
import org.entente.record.Office;
import org.entente.record.Signature;
import org.entente.record.SignedAct;
import org.entente.record.Statement;
import org.entente.record.Withdrawal;
import org.entente.seal.SignedNote;
import org.entente.store.NodeStore;
import org.entente.talks.Answer;
import org.entente.talks.DepositaryDesk;
import org.entente.talks.SigningDesk;
import org.entente.talks.Standing;
import org.entente.text.Agreement;

/// From a concluded text to a certificate: initialling, principals' signatures and their deposit,
/// the answers to closings, and, on the depositary's node, what an honest depositary does by
/// itself.
public final class Signing {
  static final String SIGNED = "signature/";

  private final Ledger ledger;
  private final NodeStore store;
  private final Keyring keyring;
  private final Surroundings surroundings;
  private final Notes notes;

  Signing(Ledger ledger, NodeStore store, Keyring keyring, Surroundings surroundings) {
    this.ledger = ledger;
    this.store = store;
    this.keyring = keyring;
    this.surroundings = surroundings;
    this.notes = new Notes(store);
  }

  /// The instrument over the text that all parties concluded.
  public Instrument instrument() {
    Digest concluded =
        ledger
            .proceedings()
            .concludedByAll()
            .orElseThrow(
                () -> nothing("an instrument", "a text concluded in substance by all parties"));
    Agreement text = ledger.library().digests().text(concluded, ledger.library()::blob);
    return new Instrument(
        ledger.charter().negotiation(),
        ledger.charter().languages(),
        concluded,
        text.byId().size());
  }

  /// Initials the instrument: the wording is closed, nobody is bound. The first to initial names
  /// it.
  public SignedAct initial(Office by) {
    Digest instrument = instrument().digest();
    boolean named =
        ledger.record().charter().sides().keySet().stream()
            .flatMap(party -> ledger.record().live(party).stream())
            .anyMatch(
                act -> act.act().statement().equals(new Statement.NameInstrument(instrument)));
    if (!named) {
      ledger.sign(by, new Statement.NameInstrument(instrument));
    }
    return ledger.sign(by, new Statement.Initial(instrument));
  }

  /// The twelve words two people read to each other before anyone signs.
  public List<String> words() {
    return DigestWords.english(initialled());
  }

  /// A principal signs the instrument all have initialled. The signature stays on this node until
  /// it is deposited.
  public DepositName sign(Office office) {
    ledger.requireParty();
    ledger.requireFresh();
    Digest instrument = initialled();
    Authority authority = ledger.record().authority(ledger.self());
    Authority.Grant grant = authority.requirePower(office, org.entente.record.ActKind.SIGN);
    var statement =
        new Signature(
            ledger.charter().negotiation(),
            instrument,
            ledger.self(),
            office,
            grant.powers().holder(),
            grant.act(),
            Digest.ofBytes(surroundings.randomness().bytes(Digest.BYTES)));
    SignedNote note = Signature.sign(statement, keyring.office(office));
    store.putPaper(SIGNED + office, note.bytes());
    return Signature.nameOf(note);
  }

  /// Whether a principal has signed and the signature waits to be deposited.
  public boolean hasSigned(Office office) {
    return store.paper(SIGNED + office).isPresent();
  }

  /// Hands a principal's signature to the depositary with the next dispatch. One live deposit for
  /// each office.
  public DepositName deposit(Office office) {
    byte[] bytes =
        store
            .paper(SIGNED + office)
            .orElseThrow(
                () -> nothing("a deposit", "a signature of " + office + "; run `entente sign`"));
    SignedNote note = SignedNote.parse(bytes, "the signature of " + office);
    Authority authority = ledger.record().authority(ledger.self());
    Signature statement = Signature.verify(note, ledger.charter().negotiation(), authority);
    DepositName name = Signature.nameOf(note);
    desk().deposit(name, statement.instrument());
    notes.keep(note);
    store.removePaper(SIGNED + office);
    return name;
  }

  /// Takes a deposited signature back, unless this party is bound by a closing it concurred in.
  public DepositName withdraw(Office office) {
    DepositName name =
        desk().live().keySet().stream()
            .filter(deposit -> deposit.office().equals(office))
            .findFirst()
            .orElseThrow(() -> nothing("a withdrawal", "a deposited signature of " + office));
    desk().withdraw(name);
    var withdrawal =
        new Withdrawal(ledger.charter().negotiation(), ledger.self(), office, name.commitment());
    notes.keep(Withdrawal.sign(withdrawal, keyring.office(office)));
    return name;
  }

  /// This party's side of the closing, as its own notes and the record say. A signature whose
  /// officer's powers have ended since it was deposited does not stand.
  public SigningDesk desk() {
    ledger.requireParty();
    var given = new TreeMap<DepositName, Digest>();
    notes.signatures().forEach((name, note) -> addOwn(given, name, note));
    Set<DepositName> doubtful =
        given.keySet().stream().filter(ledger.freshness()::doubts).collect(Collectors.toSet());
    return SigningDesk.of(ledger.record(), ledger.self(), given, notes.withdrawals().keySet())
        .withDoubtful(doubtful)
        .withFreshness(ledger.freshness().state());
  }

  /// Closings this party has yet to answer, and what the rules let it answer at most.
  public SortedMap<Digest, Answer> unanswered() {
    SigningDesk desk = desk();
    var answers = new TreeMap<Digest, Answer>();
    desk.unanswered().forEach(closing -> answers.put(closing, desk.allowed(closing)));
    return answers;
  }

  /// Answers a closing. To concur in what the rules would refuse is refused; to refuse is always
  /// open.
  public SignedAct answer(Digest closing, Answer answer) {
    Answer allowed = desk().answer(closing);
    if (answer == Answer.CONCUR && allowed == Answer.REFUSE) {
      throw new Refused(new NodeRefusal.SignatureNotStanding("closing " + closing.brief()));
    }
    Statement statement =
        answer == Answer.CONCUR ? new Statement.Concur(closing) : new Statement.Refuse(closing);
    return ledger.sign(Office.CLOSING, statement);
  }

  /// The depositary's side: live deposits whose signatures hold today, and the closings on its own
  /// chain.
  public DepositaryDesk depositaryDesk() {
    var standing = new TreeMap<DepositName, Digest>();
    notes
        .signatures()
        .forEach((name, note) ->
            standing(name, note).ifPresent(instrument -> standing.put(name, instrument)));
    return DepositaryDesk.of(ledger.record(), standing, notes.withdrawals().keySet());
  }

  /// On the depositary's node: opens, certifies or reopens, as its desk decides, until nothing is
  /// left to do.
  public List<SignedAct> proceed() {
    var acts = new ArrayList<SignedAct>();
    boolean knowsItsHead = ledger.freshness().state() == SigningDesk.Freshness.KNOWS_ITS_HEAD;
    if (!ledger.charter().depositary().code().equals(ledger.self()) || !knowsItsHead) {
      return acts;
    }
    for (var next = depositaryDesk().decide(); next.isPresent(); next = depositaryDesk().decide()) {
      acts.add(ledger.sign(Office.CLOSING, statementOf(next.get())));
    }
    return acts;
  }

  /// The instrument all parties have initialled.
  public Digest initialled() {
    return ledger
        .proceedings()
        .initialledByAll()
        .orElseThrow(() -> nothing("a signature", "an instrument initialled by all parties"));
  }

  private static Statement statementOf(DepositaryDesk.Decision decision) {
    return switch (decision) {
      case DepositaryDesk.Decision.Open open ->
          new Statement.Closing(open.number(), open.instrument(), open.deposits());
      case DepositaryDesk.Decision.Certify certify ->
          new Statement.Certificate(certify.closing(), certify.instrument(), certify.concurs());
      case DepositaryDesk.Decision.Reopen reopen ->
          new Statement.Reopening(reopen.closing(), reopen.refusal());
    };
  }

  /// The instrument a deposited signature is on, if it holds under its party's present powers and
  /// its party has not left.
  private Optional<Digest> standing(DepositName name, SignedNote note) {
    Standing party = ledger.proceedings().standings().get(name.party());
    if (party == null || party.membership() == Standing.Membership.LEFT) {
      return Optional.empty();
    }
    try {
      Authority authority = ledger.record().authority(name.party());
      return Optional.of(
          Signature.verify(note, ledger.charter().negotiation(), authority).instrument());
    } catch (Refused revoked) {
      return Optional.empty(); // its powers have ended since it was deposited
    }
  }

  private void addOwn(Map<DepositName, Digest> given, DepositName name, SignedNote note) {
    if (name.party().equals(ledger.self())) {
      standing(name, note).ifPresent(instrument -> given.put(name, instrument));
    }
  }

  private static Refused nothing(String thing, String what) {
    return new Refused(new NodeRefusal.NothingToSign(thing, what));
  }
}
