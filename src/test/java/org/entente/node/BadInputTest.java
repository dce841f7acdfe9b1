package org.entente.node;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.entente.node.ThreeNodes.CAN;
import static org.entente.node.ThreeNodes.CHIEF;
import static org.entente.node.ThreeNodes.DEP;
import static org.entente.node.ThreeNodes.LEADER;
import static org.entente.node.ThreeNodes.USA;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.entente.Outline;
import org.entente.base.Bounds;
import org.entente.base.Digest;
import org.entente.base.LineRefusal;
import org.entente.base.PartyCode;
import org.entente.base.Refusal;
import org.entente.base.Refused;
import org.entente.exchange.Dispatch;
import org.entente.exchange.ExchangeRefusal;
import org.entente.exchange.Item;
import org.entente.exchange.Pouch;
import org.entente.exchange.Receipt;
import org.entente.record.Act;
import org.entente.record.Office;
import org.entente.record.Record;
import org.entente.record.RecordRefusal;
import org.entente.record.Signature;
import org.entente.record.Statement;
import org.entente.seal.Age;
import org.entente.seal.NamedKey;
import org.entente.seal.Randomness;
import org.entente.seal.SealRefusal;
import org.entente.seal.SignedNote;
import org.entente.text.IdSource;
import org.entente.text.Markup;
import org.entente.text.TextRefusal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// What a node is handed that it must not take: each is refused by name, and then its disk and its
/// state are, byte for byte, what they were.
class BadInputTest {
  private static final String TEXT =
      """
      numbering: continuous
      language: en

      # Agreement on Consultations {#agreement}

      ## Article 1: Consultations {#art-1}

      1. The Parties shall consult each other. {#art-1-1}
      """;

  private static final Randomness RANDOM = count -> new byte[count];

  @TempDir private static Path dir;
  private static ThreeNodes nodes;
  private static Forger forger;
  private static Act act;
  private static byte[] pouch;
  private static byte[] plain;

  @BeforeAll
  static void meet() {
    nodes = ThreeNodes.agreedOn(dir, TEXT);
    nodes.can.node().founding().revoke(LEADER);
    nodes.carry(nodes.can, nodes.usa);
    forger = new Forger(nodes);
    act = forger.next(CHIEF, new Statement.Note(forger.named("a note")));
    var item = new Item.ActItem(forger.signed(act).bytes());
    Dispatch good = forger.dispatch(item, forger.words("a note"));
    pouch = forger.sealed(good);
    plain = good.bytes();
  }

  @AfterAll
  static void close() {
    nodes.close();
  }

  /// One thing handed over, and how it is refused.
  private record Case(String thing, Class<? extends Refusal> refusal, ThrowingCallable handing) {}

  @TestFactory
  Stream<DynamicTest> it_is_refused_and_nothing_changes() {
    var cases = new ArrayList<Case>();
    pouches(cases);
    dispatches(cases);
    acts(cases);
    signatures(cases);
    texts(cases);
    return cases.stream()
        .map(one -> DynamicTest.dynamicTest(one.thing(), () -> requireRefused(one)));
  }

  private static void pouches(List<Case> cases) {
    cases.add(
        open("a file that is no pouch", SealRefusal.SealMalformed.class, "hello".getBytes(UTF_8)));
    byte[] cut = Arrays.copyOf(pouch, pouch.length - 1);
    cases.add(open("a truncated pouch", SealRefusal.CannotOpen.class, cut));
    byte[] flipped = pouch.clone();
    flipped[pouch.length - 40] ^= 1;
    cases.add(open("a pouch with a flipped bit", SealRefusal.CannotOpen.class, flipped));
    byte[] longer = Arrays.copyOf(pouch, pouch.length + 1);
    cases.add(open("a lengthened pouch", SealRefusal.CannotOpen.class, longer));
    byte[] other = Pouch.seal(forger.dispatch(), List.of(forger.sealingKey(DEP)), RANDOM);
    cases.add(open("a pouch for another's key", SealRefusal.CannotOpen.class, other));
    byte[] introduction = nodes.can.node().mail().introduction();
    byte[] half = Arrays.copyOf(introduction, introduction.length / 2);
    cases.add(open("half an introduction", LineRefusal.UnexpectedLine.class, half));
  }

  private static void dispatches(List<Case> cases) {
    cases.add(inside("a dispatch cut short", ExchangeRefusal.CutShort.class, plain.length - 3, ""));
    cases.add(
        inside("bytes after the end", ExchangeRefusal.BytesAfterEnd.class, plain.length, "x"));
    String header = new String(plain, UTF_8).lines().limit(4).reduce("", (a, b) -> a + b + "\n");
    cases.add(
        raw(
            "an act larger than any may be",
            ExchangeRefusal.LengthOutOfBounds.class,
            header + "act " + (Bounds.ACT_BYTES + 1) + "\n"));
    cases.add(
        raw("a file with a name", ExchangeRefusal.UnknownItem.class, header + "file ../../x 3\n"));
    String id = "0".repeat(64);
    var heads = new StringBuilder(header);
    for (int seq = 1; seq <= Bounds.HEADS + 1; seq++) {
      heads.append("have CAN ").append(seq).append(' ').append(id).append('\n');
    }
    cases.add(raw("more heads than there can be", LineRefusal.TooLarge.class, heads.toString()));
    cases.add(
        take(
            "a dispatch of another negotiation",
            ExchangeRefusal.ForeignDispatch.class,
            new Dispatch(Digest.of(new byte[1]), CAN, USA, List.of(), List.of())));
    Digest negotiation = nodes.can.node().charter().negotiation();
    cases.add(
        take(
            "a dispatch to another",
            ExchangeRefusal.NotAddressedToUs.class,
            new Dispatch(negotiation, CAN, DEP, List.of(), List.of())));
    cases.add(
        take(
            "a dispatch from a stranger",
            ExchangeRefusal.UnknownSender.class,
            new Dispatch(negotiation, new PartyCode("FRA"), USA, List.of(), List.of())));
    cases.add(
        take("another text key", NodeRefusal.WrongTextKey.class, new Item.KeyItem(new byte[32])));
  }

  private static void acts(List<Case> cases) {
    cases.add(
        take(
            "an act that is none",
            SealRefusal.NoteMalformed.class,
            new Item.ActItem("nonsense".getBytes(UTF_8))));
    byte[] whole = forger.signed(act).bytes();
    byte[] cut = Arrays.copyOf(whole, whole.length / 2);
    cases.add(take("half an act", SealRefusal.NoteMalformed.class, new Item.ActItem(cut)));
    Act foreign = forger.with(act, Digest.of(new byte[2]), act.seq(), act.prev());
    cases.add(take("an act of another negotiation", RecordRefusal.ForeignAct.class, foreign));
    Act skipping = forger.with(act, act.negotiation(), act.seq() + 1, act.prev());
    cases.add(take("an act that skips a number", RecordRefusal.ActOutOfOrder.class, skipping));
    Act before = nodes.can.node().record().live(CAN).getLast().act();
    Act beside = forger.with(act, act.negotiation(), before.seq(), before.prev());
    cases.add(
        take(
            "an act beside one held",
            ExchangeRefusal.ContradictsHeld.class,
            new Dispatch(
                act.negotiation(),
                CAN,
                USA,
                List.of(),
                List.of(new Item.ActItem(forger.signed(beside).bytes()), forger.words("a note")))));
    Act revoked = forger.next(LEADER, new Statement.Release(Digest.of(new byte[3])));
    cases.add(take("an act of a revoked officer", RecordRefusal.NoPowers.class, revoked));
    Act exceeding = forger.next(CHIEF, new Statement.Rectify(act.prev(), forger.named("a note")));
    Act asLeader = forger.byOffice(exceeding, new Office("press"));
    cases.add(take("an act of an office without powers", RecordRefusal.NoPowers.class, asLeader));
    var closed = new Statement.Closing(1, act.prev(), new TreeSet<>());
    Act closing = forger.next(Office.CLOSING, closed);
    cases.add(take("a depositary's act of a party", RecordRefusal.WrongSigner.class, closing));
  }

  private static void signatures(List<Case> cases) {
    String note = new String(forger.signed(act).bytes(), UTF_8);
    String dated = note.replace("\nwhen 2026", "\nwhen 2027");
    cases.add(
        take(
            "a signature on other bytes",
            SealRefusal.SignatureDoesNotHold.class,
            new Item.ActItem(dated.getBytes(UTF_8)),
            forger.words("a note")));
    String[] lines = note.split("\n");
    String stripped = note.substring(0, note.length() - lines[lines.length - 1].length() - 1);
    cases.add(
        take(
            "an act without its second signature",
            SealRefusal.SignatureMissing.class,
            new Item.ActItem(stripped.getBytes(UTF_8)),
            forger.words("a note")));
    var otherKey = new NamedKey("CAN/" + CHIEF, forger.keyring(nodes.usa).office(CHIEF));
    cases.add(
        take(
            "an act under another's key",
            SealRefusal.SignatureMissing.class,
            new Item.ActItem(SignedNote.sign(act.text(), List.of(otherKey)).bytes()),
            forger.words("a note")));
    Digest any = Digest.of(new byte[4]);
    var statement = new Signature(act.negotiation(), any, CAN, LEADER, "A. Leader", any, any);
    SignedNote signature = Signature.sign(statement, forger.keyring(nodes.can).office(LEADER));
    cases.add(
        take(
            "a principal's signature before a certificate stands",
            NodeRefusal.NoteNotExpected.class,
            new Item.NoteItem(signature.bytes())));
  }

  private static void texts(List<Case> cases) {
    Item good = new Item.ActItem(forger.signed(act).bytes());
    cases.add(take("an act without its text", TextRefusal.TextMissing.class, good));
    var altered = new Item.TextItem(forger.named("a note"), forger.matter("another note"));
    cases.add(take("another text", TextRefusal.NotTheNamedText.class, good, altered));
    for (String hidden : List.of("\u202E", "\u2066", "\u200B", "\uFEFF", "\u00AD")) {
      String code = "U+%04X".formatted((int) hidden.charAt(0));
      byte[] bytes = forger.matter("pay" + hidden + "load");
      Digest digest = forger.textKey().digest(bytes);
      Act naming = forger.next(CHIEF, new Statement.Note(digest));
      cases.add(
          take(
              "words with " + code,
              LineRefusal.HiddenCharacter.class,
              new Item.ActItem(forger.signed(naming).bytes()),
              new Item.TextItem(digest, bytes)));
      String draft = TEXT.replace("consult", "con" + hidden + "sult");
      cases.add(
          new Case(
              "a draft with " + code,
              LineRefusal.HiddenCharacter.class,
              () ->
                  nodes
                      .usa
                      .node()
                      .drafting()
                      .replaceText(Markup.parse(draft, "draft", IdSource.of(USA)))));
    }
    cases.add(
        new Case(
            "a text for a neutral depositary",
            ExchangeRefusal.NotForDepositary.class,
            () -> {
              List<Item> items = List.of(forger.words("a note"));
              var dispatch = new Dispatch(act.negotiation(), CAN, DEP, List.of(), items);
              byte[] sealed = Pouch.seal(dispatch, List.of(forger.sealingKey(DEP)), RANDOM);
              nodes.dep.node().mail().open(sealed, "pouch");
            }));
  }

  @Test
  void what_was_taken_before_is_taken_again_and_changes_nothing() {
    byte[] again = nodes.can.node().mail().pouchFor(USA, List.of());
    nodes.usa.node().mail().open(again, "pouch");
    Map<String, byte[]> before = everything();

    Receipt receipt = nodes.usa.node().mail().open(again, "the same pouch");

    assertThat(receipt.placed()).isZero();
    assertThat(everything()).containsExactlyEntriesOf(before);
  }

  /// Signed again, the same act has other signature bytes; the first ones stay.
  @Test
  void an_act_held_with_other_signatures_is_known() {
    Act held = nodes.can.node().record().live(CAN).getLast().act();
    var roots = forger.keyring(nodes.can).roots(nodes.can.rootKeys());
    var root = new NamedKey("CAN/root-1", roots.getFirst().key());
    byte[] again = SignedNote.sign(held.text(), List.of(root)).bytes();
    // from now on what CAN holds is known
    nodes.usa.node().mail().open(forger.sealed(forger.dispatch()), "pouch");
    Map<String, byte[]> before = everything();

    Dispatch dispatch = forger.dispatch(new Item.ActItem(again));
    Receipt receipt = nodes.usa.node().mail().open(forger.sealed(dispatch), "pouch");

    assertThat(receipt.placed()).isZero();
    assertThat(receipt.known()).isEqualTo(1);
    assertThat(everything()).containsExactlyEntriesOf(before);
  }

  /// Whatever is done to the bytes of a dispatch: a refusal by name and nothing changed, or what is
  /// taken was genuine.
  @Test
  void altered_dispatches_never_half_succeed() {
    var random = new Random(5);
    for (int i = 0; i < 60 * Integer.getInteger("proofs", 1); i++) {
      byte[] changed = altered(random);
      Map<String, byte[]> before = everything();
      Record record = nodes.usa.node().record();
      int acts = record.all().size();
      try {
        open(changed);
        assertThat(record.all()).as("alteration %d", i).hasSize(acts);
      } catch (Refused refused) {
        assertThat(everything()).as("alteration %d", i).containsExactlyEntriesOf(before);
      }
    }
  }

  private static byte[] altered(Random random) {
    byte[] changed = plain.clone();
    int padStart = new String(plain, ISO_8859_1).indexOf("\npad ");
    int at = random.nextInt(padStart);
    int bit = 1 << random.nextInt(8);
    if (random.nextBoolean()) {
      changed[at] ^= (byte) bit;
      return changed;
    }
    int length = Math.min(1 + random.nextInt(40), plain.length - at);
    byte[] without = Arrays.copyOf(plain, plain.length - length);
    System.arraycopy(plain, at + length, without, at, plain.length - at - length);
    return without;
  }

  private static void requireRefused(Case one) {
    Map<String, byte[]> before = everything();
    Refused refused = catchThrowableOfType(Refused.class, one.handing());

    assertThat(refused).as("a refusal").isNotNull();
    assertThat(refused.refusal()).isInstanceOf(one.refusal());
    assertThat(refused.refusal().message()).doesNotContain("Exception");
    assertThat(everything()).containsExactlyEntriesOf(before);
  }

  /// The files and contents of the node that is handed things, and its state.
  private static Map<String, byte[]> everything() {
    var all = new TreeMap<>(CanaryTest.held(nodes.usa));
    CanaryTest.held(nodes.dep).forEach((name, bytes) -> all.put("depositary " + name, bytes));
    LocalNode usa = nodes.usa.node();
    all.put("state", Outline.exact(usa.record(), usa.ledger().library()).getBytes(UTF_8));
    return all;
  }

  private static Case open(String thing, Class<? extends Refusal> refusal, byte[] file) {
    return new Case(thing, refusal, () -> nodes.usa.node().mail().open(file, "pouch"));
  }

  private static Case inside(
      String thing, Class<? extends Refusal> refusal, int length, String more) {
    byte[] cut = Arrays.copyOf(plain, length);
    return raw(thing, refusal, new String(cut, ISO_8859_1) + more);
  }

  private static Case raw(String thing, Class<? extends Refusal> refusal, String dispatch) {
    byte[] bytes = dispatch.getBytes(ISO_8859_1);
    return new Case(thing, refusal, () -> open(bytes));
  }

  private static void open(byte[] plainDispatch) {
    byte[] sealed = Age.seal(plainDispatch, List.of(forger.sealingKey(USA)), RANDOM);
    nodes.usa.node().mail().open(sealed, "pouch");
  }

  private static Case take(String thing, Class<? extends Refusal> refusal, Item... items) {
    return take(thing, refusal, forger.dispatch(items));
  }

  private static Case take(String thing, Class<? extends Refusal> refusal, Act wrong) {
    var item = new Item.ActItem(forger.signed(wrong).bytes());
    return take(thing, refusal, item, forger.words("a note"));
  }

  private static Case take(String thing, Class<? extends Refusal> refusal, Dispatch dispatch) {
    return new Case(
        thing, refusal, () -> nodes.usa.node().mail().open(forger.sealed(dispatch), "pouch"));
  }
}
