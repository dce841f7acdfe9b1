package org.entente.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.entente.seal.SealFixture.flipped;
import static org.entente.seal.SealFixture.randomness;
import static org.entente.seal.SealFixture.refusal;
import static org.entente.seal.SealFixture.sealingKey;
import static org.entente.seal.SealFixture.utf8;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class AgeTest {
  private static final String PLACE = "file";
  private static final SealingKey CAN = sealingKey(1);
  private static final SealingKey USA = sealingKey(2);

  @Test
  void every_recipient_opens_it_and_no_other() {
    byte[] plain = utf8("the text");
    byte[] file = Age.seal(plain, List.of(CAN.recipient(), USA.recipient()), randomness(3));
    assertThat(Age.open(file, List.of(CAN), PLACE)).isEqualTo(plain);
    assertThat(Age.open(file, List.of(USA), PLACE)).isEqualTo(plain);
    assertThat(refusal(() -> Age.open(file, List.of(sealingKey(4)), PLACE)))
        .isInstanceOf(SealRefusal.CannotOpen.class);
  }

  @Test
  void every_size_around_a_chunk_reads_back() {
    for (int size : new int[] {0, 1, 65_535, 65_536, 65_537, 131_072, 200_000}) {
      byte[] plain = randomness(size).bytes(size);
      byte[] file = Age.seal(plain, List.of(CAN.recipient()), randomness(3));
      assertThat(Age.open(file, List.of(CAN), PLACE)).isEqualTo(plain);
    }
  }

  @Test
  void no_byte_can_be_changed() {
    byte[] file = Age.seal(utf8("x"), List.of(CAN.recipient()), randomness(3));
    for (int i = 0; i < file.length; i++) {
      byte[] changed = flipped(file, 8 * i + i % 8);
      assertThat(refusal(() -> Age.open(changed, List.of(CAN), PLACE)))
          .as("byte " + i)
          .isInstanceOf(SealRefusal.class);
    }
  }

  @Test
  void all_failures_to_decrypt_read_alike() {
    byte[] file = Age.seal(utf8("x"), List.of(CAN.recipient()), randomness(3));
    String foreign = refusal(() -> Age.open(file, List.of(USA), PLACE)).message();
    byte[] changed = flipped(file, 8 * file.length - 1);
    assertThat(refusal(() -> Age.open(changed, List.of(CAN), PLACE)).message()).isEqualTo(foreign);
  }

  @Test
  void x25519_and_passphrase_files_read_back() {
    var identity =
        X25519Identity.parse(
            new Bech32("age-secret-key-", randomness(5).bytes(32)).text().toUpperCase(Locale.ROOT),
            PLACE);
    var recipient = X25519Recipient.parse(identity.recipient().text(), PLACE);
    byte[] file = Age.seal(utf8("x"), List.of(recipient), randomness(6));
    assertThat(Age.open(file, List.of(identity), PLACE)).isEqualTo(utf8("x"));
    Passphrase words = Passphrase.of("correct horse".toCharArray());
    byte[] locked = Age.seal(utf8("y"), List.of(words), randomness(7));
    assertThat(Age.open(locked, List.of(words), PLACE)).isEqualTo(utf8("y"));
  }

  @Test
  void recipients_of_different_types_do_not_mix() {
    Passphrase words = Passphrase.of("correct horse".toCharArray());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Age.seal(utf8("x"), List.of(CAN.recipient(), words), randomness(1)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Age.seal(utf8("x"), List.of(words, words), randomness(1)));
  }

  @Test
  void keys_read_back_as_they_were_written() {
    assertThat(SealingRecipient.parse(CAN.recipient().text(), PLACE)).isEqualTo(CAN.recipient());
    assertThat(CAN.recipient().text()).startsWith("age1pq1");
    assertThat(SealingKey.parse(CAN.secretText(), PLACE).recipient()).isEqualTo(CAN.recipient());
    assertThat(CAN.secretText()).startsWith("AGE-SECRET-KEY-PQ-1");
  }

  @Test
  void malformed_recipients_are_refused() {
    String good = CAN.recipient().text();
    byte[] raw = XWing.fromSeed(CAN.seed()).publicBytes();
    byte[] smallOrder = Bytes.join(Bytes.cut(raw, 0, MlKem768.KEY_BYTES), new byte[32]);
    for (String bad :
        List.of(
            "",
            "age1pq1",
            good.toUpperCase(Locale.ROOT),
            good.substring(0, good.length() - 1),
            good.replace('q', 'p'),
            good + " ",
            new Bech32("age1pq", new byte[1215]).text(),
            new Bech32("age1pq", smallOrder).text(),
            new Bech32("age", new byte[32]).text())) {
      assertThat(refusal(() -> SealingRecipient.parse(bad, PLACE)))
          .isInstanceOf(SealRefusal.KeyMalformed.class);
    }
  }

  @Test
  void armor_reads_back() {
    for (int size : new int[] {0, 1, 47, 48, 49, 96, 1000}) {
      byte[] file = randomness(1).bytes(size);
      assertThat(Armor.decode(Armor.encode(file), PLACE)).isEqualTo(file);
    }
  }
}
