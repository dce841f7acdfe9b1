package org.entente.node;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.node.ThreeNodes.CAN;
import static org.entente.node.ThreeNodes.CHIEF;
import static org.entente.node.ThreeNodes.DEP;
import static org.entente.node.ThreeNodes.USA;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.entente.base.Digest;
import org.entente.base.PartyCode;
import org.entente.exchange.Dispatch;
import org.entente.exchange.Item;
import org.entente.node.ThreeNodes.Carried;
import org.entente.record.Statement;
import org.entente.store.SqliteStore;
import org.entente.text.Mark;
import org.entente.text.ProvisionId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Words are planted wherever a delegation writes something down; then a whole negotiation is held
/// and everything that left a node, lies on a disk or was published is searched for them.
class CanaryTest {
  /// Never put forward: nobody else may ever see them.
  private static final String DRAFT = "Quaggadraft";

  private static final String LAST_DRAFT = "Numbatdraft";
  private static final String PAPER = "Okapifallback";
  private static final String OTHERS_DRAFT = "Bilbydraft";

  /// Told to the other party, and to nobody else.
  private static final String EARLIER = "Axolotlwording";

  private static final String EARLIER_PROVISION = "Tapirprovision";
  private static final String RESERVE = "Pangolinreserve";
  private static final String PACKAGE = "Capybaratitle";
  private static final String REFUSAL = "Wombatreason";
  private static final String REOPENING = "Jerboareason";
  private static final String NOTE = "Dugongnote";
  private static final String READOUT = "Kakaporeadout";

  /// Published at the end, and unknown to the depositary until then.
  private static final String FINAL = "Ocelotfinal";

  private static final Canaries OFFICE =
      new Canaries(DRAFT, LAST_DRAFT, PAPER, TestNode.PASSPHRASE);
  private static final Canaries OTHERS_OFFICE = new Canaries(OTHERS_DRAFT, TestNode.PASSPHRASE);
  private static final Canaries SHARED =
      new Canaries(EARLIER, EARLIER_PROVISION, RESERVE, PACKAGE, REFUSAL, REOPENING, NOTE, READOUT);
  private static final Canaries PUBLISHED = new Canaries(FINAL);
  private static final List<Canaries> ALL = List.of(OFFICE, OTHERS_OFFICE, SHARED, PUBLISHED);

  @TempDir private static Path dir;
  private static ThreeNodes nodes;
  private static byte[] bundle;
  private static final ByteArrayOutputStream SAID = new ByteArrayOutputStream();

  @BeforeAll
  static void a_deal_is_negotiated_and_announced() {
    PrintStream out = System.out;
    PrintStream err = System.err;
    var ear = new PrintStream(SAID, true, UTF_8);
    System.setOut(ear);
    System.setErr(ear);
    try {
      nodes = ThreeNodes.in(dir);
      negotiate();
      bundle = nodes.finish();
      nodes.drafts(nodes.can, text(LAST_DRAFT, ""));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }

  @AfterAll
  static void close() {
    nodes.close();
  }

  private static void negotiate() {
    LocalNode can = nodes.can.node();
    LocalNode usa = nodes.usa.node();
    nodes.can.store().putPaper("fallback", PAPER.getBytes(UTF_8));
    nodes.drafts(nodes.can, text(DRAFT, ""));
    nodes.drafts(nodes.can, text(EARLIER, "2. The " + EARLIER_PROVISION + " applies. {#art-1-2}"));
    can.drafting().reserve(new ProvisionId("art-1-1"), RESERVE);
    can.moves().propose(CHIEF);
    var package1 = can.moves().offerPackage(CHIEF, List.of(new ProvisionId("art-1-1")), PACKAGE);
    can.moves().note(CHIEF, NOTE);
    nodes.carry(nodes.can, nodes.usa);
    nodes.carry(nodes.can, nodes.dep);

    usa.moves().decline(CHIEF, package1.id(), REFUSAL);
    nodes.drafts(nodes.usa, text(OTHERS_DRAFT, ""));
    nodes.drafts(nodes.usa, text(FINAL, ""));
    usa.drafting().mark(new ProvisionId("art-1-1"), Mark.CLOSED);
    usa.moves().propose(CHIEF);
    usa.moves().reopen(CHIEF, List.of(new ProvisionId("art-1-1")), REOPENING);
    usa.moves().readout(CHIEF, Statement.Audience.SHARED, READOUT);
    nodes.carry(nodes.usa, nodes.can);
    nodes.carry(nodes.usa, nodes.dep);

    can.moves().withdrawOffer(CHIEF, package1.id());
    nodes.drafts(nodes.can, text(FINAL, ""));
    can.drafting().lift(new ProvisionId("art-1-1"));
    can.moves().propose(CHIEF);
    nodes.carry(nodes.can, nodes.usa);
  }

  @Test
  void nothing_is_readable_on_its_way() {
    assertThat(nodes.carried).hasSizeGreaterThan(12);
    for (Carried pouch : nodes.carried) {
      requireNone(ALL, pouch.sealed(), "a sealed pouch from " + pouch.from());
    }
  }

  @Test
  void what_was_not_put_forward_never_reaches_the_other_party() {
    requireNone(List.of(OFFICE), between(CAN, USA), "all dispatches from CAN");
    requireNone(List.of(OTHERS_OFFICE), between(USA, CAN), "all dispatches from USA");
    assertThat(SHARED.in(between(CAN, USA)))
        .as("the search sees what was put forward")
        .containsExactly(EARLIER, EARLIER_PROVISION, RESERVE, PACKAGE, NOTE);
    assertThat(SHARED.in(between(USA, CAN))).containsExactly(REFUSAL, REOPENING, READOUT);
  }

  @Test
  void the_depositary_is_told_no_word_of_the_talks() {
    for (PartyCode party : List.of(CAN, USA)) {
      assertThat(between(party, DEP)).isNotEmpty();
      requireNone(withTextKey(), between(party, DEP), "all dispatches to the depositary");
    }
  }

  @Test
  void all_the_depositary_holds_has_no_word_of_the_talks() {
    held(nodes.dep).forEach((name, bytes) -> requireNone(withTextKey(), bytes, name));
    assertThat(nodes.dep.node().record().all()).hasSizeGreaterThan(20);
  }

  @Test
  void acts_carry_no_words() {
    for (TestNode node : nodes.all()) {
      node.store().acts().forEach(act -> requireNone(withTextKey(), act, "an act"));
    }
  }

  @Test
  void no_file_of_any_node_can_be_read_by_a_thief() throws IOException {
    for (TestNode node : nodes.all()) {
      var secrets = new Canaries();
      for (String name : node.store().secretNames()) {
        secrets.add(name, node.store().secret(name).orElseThrow());
      }
      for (Map.Entry<String, byte[]> file : files(node.home()).entrySet()) {
        requireNone(ALL, file.getValue(), file.getKey());
        assertThat(secrets.in(file.getValue())).as(file.getKey()).isEmpty();
      }
    }
    assertThat(OFFICE.in(nodes.can.store().paper("fallback").orElseThrow()))
        .as("it is there, and sealed")
        .containsExactly(PAPER);
  }

  @Test
  void the_announcement_has_the_final_text_alone() {
    assertThat(PUBLISHED.in(bundle)).containsExactly(FINAL);
    requireNone(List.of(OFFICE, OTHERS_OFFICE, SHARED, textKey()), bundle, "the announcement");
  }

  @Test
  void nothing_is_logged() {
    requireNone(ALL, SAID.toByteArray(), "what was printed");
  }

  @Test
  void a_leak_would_be_found() {
    String leak = "see " + DRAFT + " there";
    var text = new Item.TextItem(Digest.of(new byte[1]), leak.getBytes(UTF_8));
    var dispatch =
        new Dispatch(nodes.can.node().charter().negotiation(), CAN, USA, List.of(), List.of(text));

    assertThat(OFFICE.in(dispatch.bytes())).containsExactly(DRAFT);
    assertThat(OFFICE.in(leak.getBytes(UTF_16LE))).containsExactly(DRAFT);
    assertThat(OFFICE.in(leak.toUpperCase(java.util.Locale.ROOT).getBytes(UTF_8))).hasSize(1);
    assertThat(OFFICE.in(HexFormat.of().formatHex(leak.getBytes(UTF_8)).getBytes(UTF_8)))
        .containsExactly(DRAFT);
    for (String before : List.of("", "x", "xx")) {
      byte[] base64 = Base64.getEncoder().encode((before + leak).getBytes(UTF_8));
      assertThat(OFFICE.in(base64)).containsExactly(DRAFT);
    }
  }

  private static void requireNone(List<Canaries> canaries, byte[] bytes, String where) {
    for (Canaries some : canaries) {
      assertThat(some.in(bytes)).as(where).isEmpty();
    }
  }

  private static List<Canaries> withTextKey() {
    return Stream.concat(ALL.stream(), Stream.of(textKey())).toList();
  }

  private static Canaries textKey() {
    return new Canaries()
        .add("text key", nodes.can.store().secret(nodes.textKeyName()).orElseThrow());
  }

  /// All that one told another, as the other read it.
  private static byte[] between(PartyCode from, PartyCode to) {
    var all = new ByteArrayOutputStream();
    nodes.carried.stream()
        .filter(pouch -> pouch.from().equals(from) && pouch.to().equals(to))
        .forEach(pouch -> all.writeBytes(pouch.plain()));
    return all.toByteArray();
  }

  /// Everything a node can read of its own data, and its files.
  static Map<String, byte[]> held(TestNode node) {
    var held = new TreeMap<String, byte[]>(node.store().facts(""));
    var store = (SqliteStore) node.store();
    store.secretNames().forEach(name -> held.put(name, store.secret(name).orElseThrow()));
    store.paperNames().forEach(name -> held.put(name, store.paper(name).orElseThrow()));
    store.forEachText((digest, bytes) -> held.put("text " + digest, bytes));
    Stream.concat(store.notes().stream(), store.acts().stream())
        .forEach(bytes -> held.put("signed " + held.size(), bytes));
    try {
      held.putAll(files(node.home()));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return held;
  }

  private static Map<String, byte[]> files(Path home) throws IOException {
    var files = new TreeMap<String, byte[]>();
    try (Stream<Path> paths = Files.walk(home)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        files.put(path.toString(), Files.readAllBytes(path));
      }
    }
    return files;
  }

  private static String text(String word, String more) {
    return """
    numbering: continuous
    language: en

    # Agreement on Consultations {#agreement}

    ## Article 1: Consultations {#art-1}

    1. The %s shall be protected. {#art-1-1}

    %s
    """
        .formatted(word, more);
  }
}
