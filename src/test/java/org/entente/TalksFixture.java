package org.entente;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.entente.base.Digest;
import org.entente.base.PartyCode;
import org.entente.base.Refused;
import org.entente.base.Timestamp;
import org.entente.record.Act;
import org.entente.record.ActKind;
import org.entente.record.Charter;
import org.entente.record.Matter;
import org.entente.record.NodeKeys;
import org.entente.record.Office;
import org.entente.record.Policy;
import org.entente.record.Record;
import org.entente.record.RootKeys;
import org.entente.record.Signature;
import org.entente.record.SignedAct;
import org.entente.record.Statement;
import org.entente.seal.NamedKey;
import org.entente.seal.SealingKey;
import org.entente.seal.SignedNote;
import org.entente.seal.SigningKey;
import org.entente.talks.StateOfPlay;
import org.entente.talks.Texts;
import org.entente.text.Language;
import org.entente.text.Position;
import org.entente.text.ProvisionId;
import org.entente.text.SaltedDigests;
import org.entente.text.TextKey;
import org.entente.text.TextRefusal;

/// A negotiation in memory: two parties with one root key each and a neutral depositary `DEP`.
/// Every key comes from its name, so the same play gives the same bytes.
///
/// [#act] signs as an honest node would and receives what it signed; [#sign] signs anything, for
/// tests of what is refused.
public final class TalksFixture implements Texts {
  public static final String DEPOSITARY = "DEP";
  public static final String CHIEF = "chief-negotiator";
  public static final String PRINCIPAL = "head-of-government";

  private static final Map<String, SigningKey> KEYS = new HashMap<>();
  private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");

  private final Charter charter;
  private final Record record;
  private final SaltedDigests digests;
  private final Map<Digest, byte[]> texts = new HashMap<>();

  private TalksFixture(Charter charter) {
    this.charter = charter;
    this.record = new Record(charter);
    this.digests = new SaltedDigests(textKey());
  }

  /// Nobody has joined yet.
  public static TalksFixture founded(String... parties) {
    return titled("Framework on Cooperation", parties);
  }

  public static TalksFixture titled(String title, String... parties) {
    var sides = new TreeMap<PartyCode, Charter.Side>();
    for (String party : parties) {
      Policy signers = new Policy.One(new Office(PRINCIPAL));
      sides.put(new PartyCode(party), new Charter.Side(rootOf(party), signers));
    }
    return new TalksFixture(
        new Charter(
            title,
            List.of(Language.EN, Language.FR),
            sides,
            new Charter.Depositary.Neutral(new PartyCode(DEPOSITARY), rootOf(DEPOSITARY)),
            Charter.SilenceRule.ALLOWED,
            textKey().commitment(),
            Digest.of("nonce".getBytes(UTF_8))));
  }

  /// All have joined, and each party's chief negotiator and principal have full powers.
  public static TalksFixture between(String... parties) {
    TalksFixture talks = founded(parties);
    talks.join(DEPOSITARY);
    for (String party : parties) {
      talks.join(party);
      talks.powers(party, CHIEF, chiefPowers());
      talks.powers(party, PRINCIPAL, Set.of(ActKind.SIGN, ActKind.RELEASE, ActKind.ANNOUNCE));
    }
    return talks;
  }

  public static Set<ActKind> chiefPowers() {
    return Set.of(
        ActKind.POSITION,
        ActKind.PACKAGE,
        ActKind.TAKE,
        ActKind.DECLINE,
        ActKind.WITHDRAW,
        ActKind.SILENCE,
        ActKind.OBJECTION,
        ActKind.CONCLUDE,
        ActKind.SCRUB,
        ActKind.REOPEN,
        ActKind.INSTRUMENT,
        ActKind.INITIAL,
        ActKind.READOUT,
        ActKind.NOTE);
  }

  public Charter charter() {
    return charter;
  }

  public Record record() {
    return record;
  }

  public static TextKey textKey() {
    return new TextKey(Digest.of("text key".getBytes(UTF_8)).bytes());
  }

  /// The key that bears this name, such as `CAN/root-1`; the same name gives the same key.
  public static SigningKey key(String name) {
    return KEYS.computeIfAbsent(
        name,
        n -> {
          byte[] seed = new byte[SigningKey.SEED_BYTES];
          System.arraycopy(Digest.of(n.getBytes(UTF_8)).bytes(), 0, seed, 0, Digest.BYTES);
          byte[] second = Digest.of((n + " ml-dsa").getBytes(UTF_8)).bytes();
          System.arraycopy(second, 0, seed, Digest.BYTES, Digest.BYTES);
          return SigningKey.fromSeed(seed);
        });
  }

  public static RootKeys rootOf(String party) {
    return new RootKeys(1, List.of(key(party + "/root-1").verifyingKey()));
  }

  public static NodeKeys nodeKeysOf(String party) {
    return new NodeKeys(
        key(party + "/node").verifyingKey(),
        key(party + "/closing").verifyingKey(),
        SealingKey.fromSeed(Digest.of(("seal " + party).getBytes(UTF_8)).bytes()).recipient(),
        Digest.of(("tls " + party).getBytes(UTF_8)));
  }

  public SignedAct join(String party) {
    return act(party, "root", new Statement.Join(nodeKeysOf(party)));
  }

  public SignedAct powers(String party, String office, Set<ActKind> may) {
    String holder = "The " + office.replace('-', ' ') + " of " + party;
    var key = key(party + "/" + office).verifyingKey();
    return act(party, "root", new Statement.Powers(new Office(office), holder, may, key));
  }

  /// Puts a text forward, as a party's chief negotiator.
  public SignedAct puts(String party, Position position) {
    var code = new PartyCode(party);
    Digest digest = keep(position);
    Digest consolidated =
        StateOfPlay.consolidatedDigest(record, record.seenBy(code), code, position, this);
    return act(party, CHIEF, new Statement.PutForward(digest, consolidated));
  }

  public Digest keep(Position position) {
    digests.blobs(position, texts::put);
    return digests.of(position);
  }

  public Digest keep(Matter matter) {
    Digest digest = digests.key().digest(matter.bytes());
    texts.put(digest, matter.bytes());
    return digest;
  }

  public Digest matter(String words, String... provisions) {
    return keep(Matter.of(Arrays.stream(provisions).map(ProvisionId::new).toList(), words));
  }

  /// Signs the party's next act and receives it.
  public SignedAct act(String party, String by, Statement statement) {
    SignedAct signed = next(party, by, statement);
    record.receive(signed);
    return signed;
  }

  /// Signs the party's next act and does not receive it.
  public SignedAct next(String party, String by, Statement statement) {
    return sign(nextAct(party, by, statement));
  }

  /// The party's next act, unsigned.
  public Act nextAct(String party, String by, Statement statement) {
    List<SignedAct> live = record.live(new PartyCode(party));
    return after(
        live.isEmpty() ? Optional.empty() : Optional.of(live.getLast()), party, by, statement);
  }

  /// An act that follows another, which need not be the last of its chain.
  public Act after(SignedAct before, String by, Statement statement) {
    return after(Optional.of(before), before.act().party().code(), by, statement);
  }

  private Act after(Optional<SignedAct> before, String party, String by, Statement statement) {
    var code = new PartyCode(party);
    long seq = before.map(b -> b.act().seq() + 1).orElse(1L);
    Digest prev = before.map(SignedAct::id).orElse(record.negotiation());
    Digest authority = before.map(TalksFixture::authorityAfter).orElse(record.negotiation());
    var when = new Timestamp(START.plusSeconds(60 * seq));
    return new Act(
        record.negotiation(),
        code,
        seq,
        prev,
        authority,
        record.seenBy(code),
        when,
        new Office(by),
        statement);
  }

  private static Digest authorityAfter(SignedAct before) {
    return before.act().kind().isAuthority() ? before.id() : before.act().authority();
  }

  /// Signs an act with the key that its `by` line names; root acts with the first root key.
  public static SignedAct sign(Act act) {
    String name = act.party() + "/" + (act.by().equals(Office.ROOT) ? "root-1" : act.by().name());
    return sign(act, name);
  }

  /// Signs an act under these names, each with the key of its name.
  public static SignedAct sign(Act act, String... names) {
    var keys = new ArrayList<NamedKey>();
    for (String name : names) {
      keys.add(new NamedKey(name, key(name)));
    }
    return SignedAct.parse(SignedNote.sign(act.text(), keys).bytes(), act.title());
  }

  /// A principal's signature on an instrument, under the powers it now has.
  public SignedNote signature(String party, String office, Digest instrument, String nonce) {
    var code = new PartyCode(party);
    var grant = record.authority(code).requirePower(new Office(office), ActKind.SIGN);
    var statement =
        new Signature(
            record.negotiation(),
            instrument,
            code,
            new Office(office),
            grant.powers().holder(),
            grant.act(),
            Digest.of(nonce.getBytes(UTF_8)));
    return Signature.sign(statement, key(party + "/" + office));
  }

  public StateOfPlay state() {
    return StateOfPlay.of(record, this);
  }

  @Override
  public Position position(Digest digest) {
    return digests.position(digest, this::blob);
  }

  @Override
  public Matter matter(Digest digest) {
    return Matter.parse(blob(digest), "matter " + digest.brief());
  }

  @Override
  public SaltedDigests digests() {
    return digests;
  }

  private byte[] blob(Digest digest) {
    byte[] blob = texts.get(digest);
    if (blob == null) {
      throw new Refused(new TextRefusal.TextMissing("text " + digest.brief()));
    }
    return blob;
  }
}
