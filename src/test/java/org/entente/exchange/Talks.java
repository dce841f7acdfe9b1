package org.entente.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.entente.base.Digest;
import org.entente.base.PartyCode;
import org.entente.base.Refusal;
import org.entente.base.Refused;
import org.entente.base.Timestamp;
import org.entente.record.Act;
import org.entente.record.ActKind;
import org.entente.record.Charter;
import org.entente.record.Head;
import org.entente.record.NodeKeys;
import org.entente.record.Office;
import org.entente.record.Policy;
import org.entente.record.RootKeys;
import org.entente.record.SignedAct;
import org.entente.record.Statement;
import org.entente.seal.NamedKey;
import org.entente.seal.Randomness;
import org.entente.seal.SealingKey;
import org.entente.seal.SignedNote;
import org.entente.seal.SigningKey;
import org.entente.seal.TlsIdentity;
import org.entente.text.Language;

/// A negotiation of CAN and USA with a neutral depositary, its keys from small numbers, and acts
/// signed as they are asked for.
final class Talks {
  static final PartyCode CAN = new PartyCode("CAN");
  static final PartyCode USA = new PartyCode("USA");
  static final PartyCode DEP = new PartyCode("DEP");
  private static final Office CHIEF = new Office("chief-negotiator");
  private static final Timestamp WHEN = Timestamp.parse("2026-01-02T03:04:05Z", "test");

  final Charter charter;
  private final Map<PartyCode, Keys> keys = new HashMap<>();

  /// One key signs for a party in every office; it is a test.
  private record Keys(SigningKey signing, SealingKey sealing, TlsIdentity tls) {}

  Talks() {
    this(1);
  }

  Talks(int nonce) {
    var codes = List.of(CAN, USA, DEP);
    for (int i = 0; i < codes.size(); i++) {
      Randomness random = randomness(10 + i);
      keys.put(
          codes.get(i),
          new Keys(
              SigningKey.make(random),
              SealingKey.make(random),
              TlsIdentity.fromSeed(random.bytes(TlsIdentity.SEED_BYTES))));
    }
    var sides = new TreeMap<PartyCode, Charter.Side>();
    sides.put(CAN, new Charter.Side(root(CAN), new Policy.One(CHIEF)));
    sides.put(USA, new Charter.Side(root(USA), new Policy.One(CHIEF)));
    charter =
        new Charter(
            "Talks of a test",
            List.of(new Language("en")),
            sides,
            new Charter.Depositary.Neutral(DEP, root(DEP)),
            Charter.SilenceRule.NONE,
            Digest.of(utf8("text key")),
            Digest.of(utf8("nonce " + nonce)));
  }

  SealingKey sealing(PartyCode party) {
    return keysOf(party).sealing();
  }

  TlsIdentity tls(PartyCode party) {
    return keysOf(party).tls();
  }

  /// The first act of a chain.
  SignedAct join(PartyCode party) {
    Keys own = keysOf(party);
    var key = own.signing().verifyingKey();
    var nodeKeys = new NodeKeys(key, key, own.sealing().recipient(), own.tls().pin());
    Digest start = charter.negotiation();
    return sign(act(party, 1, start, start, Office.ROOT, new Statement.Join(nodeKeys)), "root-1");
  }

  /// Full powers for the chief negotiator, after the join.
  SignedAct powers(PartyCode party) {
    Digest join = join(party).id();
    var key = keysOf(party).signing().verifyingKey();
    var statement = new Statement.Powers(CHIEF, "The holder", Set.of(ActKind.NOTE), key);
    return sign(act(party, 2, join, join, Office.ROOT, statement), "root-1");
  }

  /// A note about some words, after another act of the same chain.
  SignedAct note(SignedAct before, Digest matter) {
    PartyCode party = before.act().party();
    Digest authority = powers(party).id();
    long seq = before.act().seq() + 1;
    return sign(
        act(party, seq, before.id(), authority, CHIEF, new Statement.Note(matter)), CHIEF.name());
  }

  /// A refusal of a closing, after the join.
  SignedAct refuse(PartyCode party, Digest closing) {
    Digest join = join(party).id();
    var statement = new Statement.Refuse(closing);
    return sign(act(party, 2, join, join, Office.CLOSING, statement), Office.CLOSING.name());
  }

  static Randomness randomness(int seed) {
    int[] counter = {0};
    return count -> {
      byte[] bytes = new byte[count];
      for (int at = 0; at < count; at += Digest.BYTES) {
        byte[] block = Digest.of(utf8(seed + " " + counter[0]++)).bytes();
        System.arraycopy(block, 0, bytes, at, Math.min(Digest.BYTES, count - at));
      }
      return bytes;
    };
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static Head head(PartyCode party, long seq, String name) {
    return new Head(party, seq, Digest.of(utf8(name)));
  }

  static Refusal refusal(ThrowingCallable call) {
    Refused refused = catchThrowableOfType(Refused.class, call);
    assertThat(refused).as("a refusal").isNotNull();
    return refused.refusal();
  }

  private Keys keysOf(PartyCode party) {
    return Optional.ofNullable(keys.get(party)).orElseThrow();
  }

  private RootKeys root(PartyCode party) {
    return new RootKeys(1, List.of(keysOf(party).signing().verifyingKey()));
  }

  private Act act(
      PartyCode party, long seq, Digest prev, Digest authority, Office by, Statement statement) {
    return new Act(
        charter.negotiation(), party, seq, prev, authority, List.of(), WHEN, by, statement);
  }

  private SignedAct sign(Act act, String name) {
    var key = new NamedKey(act.party() + "/" + name, keysOf(act.party()).signing());
    return SignedAct.parse(SignedNote.sign(act.text(), List.of(key)).bytes(), "test");
  }
}
