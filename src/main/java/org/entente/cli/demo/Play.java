package org.entente.cli.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.entente.base.DigestWords;
import org.entente.base.PartyCode;
import org.entente.node.LocalNode;
import org.entente.record.ActKind;
import org.entente.record.Charter;
import org.entente.record.Office;
import org.entente.record.Policy;
import org.entente.text.Language;

/// The whole play: the charter, twelve turns, the closing, the announcement.
final class Play {
  static final PartyCode CAN = new PartyCode("CAN");
  static final PartyCode USA = new PartyCode("USA");
  static final PartyCode DEP = new PartyCode("DEP");

  private static final Office CHIEF = new Office("chief-negotiator");
  private static final Office SECTOR = new Office("sector-negotiator");
  private static final Set<ActKind> NEGOTIATE =
      Set.of(
          ActKind.POSITION,
          ActKind.PACKAGE,
          ActKind.TAKE,
          ActKind.DECLINE,
          ActKind.WITHDRAW,
          ActKind.REOPEN,
          ActKind.CONCLUDE,
          ActKind.INSTRUMENT,
          ActKind.INITIAL,
          ActKind.RELEASE,
          ActKind.ANNOUNCE,
          ActKind.NOTE);

  private final Stage stage;
  private final Account account;
  private final Path dir;
  private final Map<String, TurnPlayer.Offered> packages = new HashMap<>();

  Play(Stage stage, Account account, Path dir) {
    this.stage = stage;
    this.account = account;
    this.dir = dir;
  }

  void play() throws IOException {
    found();
    account.title("The talks");
    Sample.turns().forEach(this::turn);
    account.title("Conclusion, signature, certificate");
    var closing =
        new ClosingPlayer(
            stage, account, DEP, List.of(CAN, USA), dir.resolve("announcement.entente"));
    Sample.closing().forEach(closing::play);
    account.detail(stage.dispatches() + " sealed dispatches went between the nodes.");
  }

  private void found() throws IOException {
    account.title("Three nodes, no server between them");
    var sides = new TreeMap<PartyCode, Charter.Side>();
    sides.put(
        CAN,
        new Charter.Side(stage.root(CAN), Policy.parse("all(prime-minister,minister)", "CAN")));
    sides.put(USA, new Charter.Side(stage.root(USA), Policy.parse("president", "USA")));
    Charter charter =
        stage
            .node(CAN)
            .founding()
            .writeCharter(
                "Framework on Economic and Security Cooperation",
                List.of(Language.EN, Language.FR),
                sides,
                new Charter.Depositary.Neutral(DEP, stage.root(DEP)),
                Charter.SilenceRule.NONE);
    stage.found(charter);
    for (PartyCode code : stage.codes()) {
      account.detail(code + " answers at " + stage.address(code));
    }
    account.say(
        "Canada writes the charter: both must sign, Canada by its Prime Minister and a minister,"
            + " the United States by its President, through a neutral depositary. The delegations"
            + " read its twelve words to each other:");
    account.detail(String.join(" ", DigestWords.english(charter.negotiation())));
    grant(CAN, "prime-minister", "the Prime Minister of Canada", Set.of(ActKind.SIGN));
    grant(CAN, "minister", "the Minister of International Trade of Canada", Set.of(ActKind.SIGN));
    grant(CAN, CHIEF.name(), "the Chief Negotiator of Canada", NEGOTIATE);
    grant(CAN, SECTOR.name(), "the Sector Negotiator of Canada", Set.of(ActKind.NOTE));
    grant(USA, "president", "the President of the United States", Set.of(ActKind.SIGN));
    grant(USA, CHIEF.name(), "the Chief Negotiator of the United States", NEGOTIATE);
    grant(USA, SECTOR.name(), "the Sector Negotiator of the United States", Set.of(ActKind.NOTE));
    account.say("Each side gives its offices full powers, each limited to what it is for.");
  }

  private void grant(PartyCode party, String office, String holder, Set<ActKind> may) {
    stage.node(party).founding().grant(new Office(office), holder, may);
  }

  private void turn(Turn turn) {
    PartyCode other = turn.party().equals(CAN) ? USA : CAN;
    LocalNode node = stage.node(turn.party());
    String carrier = turn.carrier() == Turn.Carrier.POUCH ? "by pouch" : "over HTTPS";
    account.heading("Turn " + turn.number() + " · " + turn.party() + " · " + carrier);
    account.say(turn.say());
    if (turn.number() == 1) {
      node.drafting().replaceText(Sample.base());
    }
    var before = node.state().positions().get(turn.party());
    new TurnPlayer(node, other, packages, account).play(turn);
    Changes.tell(account, before, node.state(), node.background(), turn.party());
    if (turn.carrier() == Turn.Carrier.POUCH) {
      account.detail("carried by hand as " + stage.carry(turn.party(), other).getFileName());
    } else {
      stage.sync(turn.party(), other);
    }
    account.stateOfPlay(stage.node(other).state());
  }
}
