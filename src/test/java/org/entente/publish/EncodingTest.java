package org.entente.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.entente.Outline;
import org.entente.TalksFixture;
import org.entente.base.Digest;
import org.entente.base.PartyCode;
import org.entente.base.Refused;
import org.entente.exchange.Dispatch;
import org.entente.exchange.Item;
import org.entente.gen.Choices;
import org.entente.gen.Mutations;
import org.entente.record.Act;
import org.entente.record.Charter;
import org.entente.record.Instrument;
import org.entente.record.Matter;
import org.entente.record.Record;
import org.entente.record.SignedAct;
import org.entente.seal.SignedNote;
import org.entente.text.ProvisionId;
import org.junit.jupiter.api.Test;

/// Whatever is read in canonical form has one encoding (THREATS, I6); what is refused changes
/// nothing.
class EncodingTest {
  private static final int TIMES = 400 * Integer.getInteger("proofs", 1);
  private static final PublishFixture FIXTURE = new PublishFixture();
  private static final TalksFixture TALKS = FIXTURE.talks;

  @Test
  void acts() {
    for (SignedAct act : TALKS.record().all()) {
      require(act.bytes(), TIMES / 20, b -> SignedAct.parse(b, "act").bytes());
      require(act.act().text(), TIMES / 20, b -> Act.parse(b, "act").text());
    }
  }

  @Test
  void signed_notes() {
    require(FIXTURE.canadas.bytes(), TIMES, b -> SignedNote.parse(b, "note").bytes());
  }

  @Test
  void charters() {
    require(TALKS.charter().bytes(), TIMES, b -> Charter.parse(b, "charter").bytes());
  }

  @Test
  void instruments() {
    require(FIXTURE.instrument.bytes(), TIMES, b -> Instrument.parse(b, "manifest").bytes());
  }

  @Test
  void matters() {
    var ids = List.of(new ProvisionId("art-1"), new ProvisionId("art-2"));
    var matter = Matter.of(ids, "Dates against quotas.\nSee the note of 3 May.");
    require(matter.bytes(), TIMES, b -> Matter.parse(b, "matter").bytes());
  }

  @Test
  void dispatches() {
    var items = new ArrayList<Item>();
    TALKS.record().all().stream().limit(3).forEach(a -> items.add(new Item.ActItem(a.bytes())));
    items.add(new Item.TextItem(Digest.of(new byte[1]), "words\n".getBytes(UTF_8)));
    items.add(new Item.KeyItem(new byte[32]));
    items.add(new Item.NoteItem(FIXTURE.canadas.bytes()));
    var dispatch =
        new Dispatch(
            TALKS.charter().negotiation(),
            new PartyCode("CAN"),
            new PartyCode("USA"),
            TALKS.record().ends(),
            items);
    require(dispatch.bytes(), TIMES, b -> Dispatch.parse(b, "dispatch").bytes());
  }

  @Test
  void bundles() {
    require(FIXTURE.bundle().bytes(), TIMES / 4, b -> Bundle.parse(b, "bundle").bytes());
  }

  @Test
  void a_record_refuses_altered_acts_or_had_them_already() {
    List<SignedAct> acts = TALKS.record().all();
    Choices choices = Choices.from(new Random(9));
    var record = new Record(TALKS.charter());
    record.receiveAll(acts);
    String before = Outline.exact(record, TALKS);
    for (int i = 0; i < TIMES / 2; i++) {
      byte[] altered = Mutations.of(acts.get(i % acts.size()).bytes(), choices);
      try {
        record.receive(altered, "act");
      } catch (Refused refused) {
        assertThat(refused.refusal().message()).isNotBlank();
      }
    }
    assertThat(Outline.exact(record, TALKS)).isEqualTo(before);
  }

  private static void require(byte[] bytes, int times, UnaryOperator<byte[]> reprint) {
    Choices choices = Choices.from(new Random(bytes.length));
    Mutations.requireOneEncoding(bytes, choices, times, reprint);
  }
}
