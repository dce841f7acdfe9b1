package org.entente.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entente.exchange.Talks.CAN;
import static org.entente.exchange.Talks.DEP;
import static org.entente.exchange.Talks.USA;
import static org.entente.exchange.Talks.randomness;
import static org.entente.exchange.Talks.refusal;
import static org.entente.exchange.Talks.utf8;

import java.util.Arrays;
import java.util.List;
import org.entente.base.Digest;
import org.entente.base.PartyCode;
import org.entente.base.Refused;
import org.entente.seal.SealRefusal;
import org.junit.jupiter.api.Test;

class PouchTest {
  private final Talks talks = new Talks();

  @Test
  void what_is_sealed_is_opened_by_its_recipient() {
    Dispatch dispatch = dispatch(CAN, USA, new Item.ActItem(utf8("act\n")));
    byte[] pouch = seal(dispatch, USA);
    assertThat(open(pouch, USA).bytes()).isEqualTo(dispatch.bytes());
    assertThat(new String(pouch, 0, 21, java.nio.charset.StandardCharsets.US_ASCII))
        .isEqualTo("age-encryption.org/v1");
  }

  @Test
  void there_is_one_stanza_for_each_recipient_key() {
    Dispatch dispatch = dispatch(CAN, USA);
    var keys = List.of(talks.sealing(USA).recipient(), talks.sealing(DEP).recipient());
    byte[] pouch = Pouch.seal(dispatch, keys, randomness(1));
    String header = new String(pouch, java.nio.charset.StandardCharsets.ISO_8859_1);
    assertThat(header.split("-> mlkem768x25519 ", -1)).hasSize(3);
    assertThat(open(pouch, USA)).isEqualTo(dispatch);
  }

  @Test
  void every_cut_is_refused() {
    byte[] pouch = seal(dispatch(CAN, USA, new Item.ActItem(utf8("act\n"))), USA);
    for (int length = 0; length < pouch.length; length++) {
      byte[] cut = Arrays.copyOf(pouch, length);
      assertThatThrownBy(() -> open(cut, USA)).isInstanceOf(Refused.class);
    }
  }

  @Test
  void another_key_does_not_open_it() {
    byte[] pouch = seal(dispatch(CAN, USA), DEP);
    assertThat(refusal(() -> open(pouch, USA))).isInstanceOf(SealRefusal.CannotOpen.class);
  }

  @Test
  void a_pouch_for_another_is_refused() {
    byte[] pouch = seal(dispatch(CAN, DEP), USA);
    assertThat(refusal(() -> open(pouch, USA)))
        .isInstanceOf(ExchangeRefusal.NotAddressedToUs.class);
  }

  @Test
  void a_pouch_of_another_negotiation_is_refused() {
    Dispatch foreign = new Dispatch(Digest.of(utf8("other")), CAN, USA, List.of(), List.of());
    byte[] pouch = seal(foreign, USA);
    assertThat(refusal(() -> open(pouch, USA))).isInstanceOf(ExchangeRefusal.ForeignDispatch.class);
  }

  @Test
  void a_pouch_from_nobody_we_know_or_from_ourselves_is_refused() {
    byte[] stranger = seal(dispatch(new PartyCode("FRA"), USA), USA);
    assertThat(refusal(() -> open(stranger, USA)))
        .isInstanceOf(ExchangeRefusal.UnknownSender.class);
    byte[] own = seal(dispatch(USA, USA), USA);
    assertThat(refusal(() -> open(own, USA))).isInstanceOf(ExchangeRefusal.UnknownSender.class);
  }

  @Test
  void a_neutral_depositary_takes_no_text_and_no_key() {
    var text = new Item.TextItem(Digest.of(utf8("x")), utf8("words\n"));
    byte[] withText = seal(dispatch(CAN, DEP, text), DEP);
    assertThat(refusal(() -> open(withText, DEP)))
        .isInstanceOf(ExchangeRefusal.NotForDepositary.class);
    byte[] withKey = seal(dispatch(CAN, DEP, new Item.KeyItem(new byte[32])), DEP);
    assertThat(refusal(() -> open(withKey, DEP)))
        .isInstanceOf(ExchangeRefusal.NotForDepositary.class);
  }

  private Dispatch dispatch(PartyCode from, PartyCode to, Item... items) {
    return new Dispatch(talks.charter.negotiation(), from, to, List.of(), List.of(items));
  }

  private byte[] seal(Dispatch dispatch, PartyCode to) {
    return Pouch.seal(dispatch, List.of(talks.sealing(to).recipient()), randomness(7));
  }

  private Dispatch open(byte[] pouch, PartyCode by) {
    var addressee = new Pouch.Addressee(by, talks.charter);
    return Pouch.open(pouch, List.of(talks.sealing(by)), addressee, "test");
  }
}
