package org.entente.node;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.entente.node.ThreeNodes.CAN;
import static org.entente.node.ThreeNodes.CHIEF;
import static org.entente.node.ThreeNodes.LEADER;
import static org.entente.node.ThreeNodes.USA;

import java.util.Collections;
import java.util.List;
import org.entente.base.Digest;
import org.entente.base.PartyCode;
import org.entente.base.Timestamp;
import org.entente.exchange.Dispatch;
import org.entente.exchange.Item;
import org.entente.exchange.Pouch;
import org.entente.record.Act;
import org.entente.record.Head;
import org.entente.record.Office;
import org.entente.record.Record;
import org.entente.record.Statement;
import org.entente.seal.NamedKey;
import org.entente.seal.Randomness;
import org.entente.seal.SealingRecipient;
import org.entente.seal.SignedNote;
import org.entente.text.TextKey;

/// Makes what CAN's node would never send: its keys are at hand, and its rules are not asked.
final class Forger {
  private static final Randomness RANDOM = count -> new byte[count];

  private final ThreeNodes nodes;

  Forger(ThreeNodes nodes) {
    this.nodes = nodes;
  }

  /// A dispatch from CAN to USA that shows all CAN holds.
  Dispatch dispatch(Item... items) {
    LocalNode can = nodes.can.node();
    List<Head> have = can.mail().heads();
    return new Dispatch(can.charter().negotiation(), CAN, USA, have, List.of(items));
  }

  byte[] sealed(Dispatch dispatch) {
    return Pouch.seal(dispatch, List.of(sealingKey(USA)), RANDOM);
  }

  SealingRecipient sealingKey(PartyCode code) {
    return nodes.can.node().record().authority(code).keys().sealing();
  }

  Keyring keyring(TestNode node) {
    return new Keyring(node.store(), RANDOM);
  }

  TextKey textKey() {
    return keyring(nodes.can).textKey(nodes.can.node().charter()).orElseThrow();
  }

  Item words(String words) {
    return new Item.TextItem(named(words), matter(words));
  }

  Digest named(String words) {
    return textKey().digest(matter(words));
  }

  byte[] matter(String words) {
    return ("entente/matter/1\nwords " + words + "\n").getBytes(UTF_8);
  }

  /// CAN's next act.
  Act next(Office by, Statement statement) {
    Record record = nodes.can.node().record();
    Head head = record.head(CAN).orElseThrow();
    return new Act(
        record.negotiation(),
        CAN,
        head.seq() + 1,
        head.id(),
        record.authority(CAN).last(),
        record.seenBy(CAN),
        Timestamp.parse("2026-06-12T09:00:00Z", "clock"),
        by,
        statement);
  }

  Act with(Act had, Digest negotiation, long seq, Digest prev) {
    return new Act(
        negotiation,
        had.party(),
        seq,
        prev,
        had.authority(),
        Collections.unmodifiableList(had.seen()),
        had.when(),
        had.by(),
        had.statement());
  }

  Act byOffice(Act had, Office by) {
    return new Act(
        had.negotiation(),
        had.party(),
        had.seq(),
        had.prev(),
        had.authority(),
        had.seen(),
        had.when(),
        by,
        had.statement());
  }

  /// Signed with the key CAN's node has for the office, or its chief negotiator's.
  SignedNote signed(Act wanted) {
    Keyring keys = keyring(nodes.can);
    var key =
        switch (wanted.by().name()) {
          case "closing" -> keys.closing();
          case "leader" -> keys.office(LEADER);
          default -> keys.office(CHIEF);
        };
    return SignedNote.sign(
        wanted.text(), List.of(new NamedKey(wanted.party() + "/" + wanted.by(), key)));
  }
}
