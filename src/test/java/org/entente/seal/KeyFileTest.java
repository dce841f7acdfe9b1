package org.entente.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.seal.SealFixture.flipped;
import static org.entente.seal.SealFixture.randomness;
import static org.entente.seal.SealFixture.refusal;
import static org.entente.seal.SealFixture.sealingKey;
import static org.entente.seal.SealFixture.utf8;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class KeyFileTest {
  private static final String PLACE = "key file";
  private static final char[] WORDS = "correct horse battery staple".toCharArray();
  private static final byte[] SECRET = randomness(1).bytes(64);
  private static final byte[] FILE = KeyFile.wrap(SECRET, WORDS, randomness(2));

  @Test
  void a_secret_comes_back_with_its_passphrase() {
    assertThat(KeyFile.unwrap(FILE, WORDS, PLACE)).isEqualTo(SECRET);
  }

  @Test
  void a_wrong_passphrase_is_refused_as_such() {
    assertThat(refusal(() -> KeyFile.unwrap(FILE, "wrong".toCharArray(), PLACE)))
        .isEqualTo(new SealRefusal.WrongPassphrase(PLACE));
    assertThat(refusal(() -> KeyFile.unwrap(FILE, new char[0], PLACE)))
        .isEqualTo(new SealRefusal.WrongPassphrase(PLACE));
  }

  @Test
  void a_changed_file_is_not_blamed_on_the_passphrase() {
    byte[] changed = flipped(FILE, 8 * FILE.length - 1);
    assertThat(refusal(() -> KeyFile.unwrap(changed, WORDS, PLACE)))
        .isInstanceOf(SealRefusal.CannotOpen.class);
    assertThat(refusal(() -> KeyFile.unwrap(utf8("hello"), WORDS, PLACE)))
        .isInstanceOf(SealRefusal.SealMalformed.class);
  }

  @Test
  void two_keyboards_give_one_passphrase() {
    byte[] file = KeyFile.wrap(SECRET, "cl\u00e9".toCharArray(), randomness(2));
    assertThat(KeyFile.unwrap(file, "cle\u0301".toCharArray(), PLACE)).isEqualTo(SECRET);
  }

  /// RFC 7914, section 12; our scrypt has r = 8 and p = 1, as its third vector.
  @Test
  void scrypt_gives_the_vector_of_its_rfc() {
    byte[] derived = Scrypt.derive(utf8("pleaseletmein"), utf8("SodiumChloride"), 14, 64);
    assertThat(HexFormat.of().formatHex(derived)).startsWith("7023bdcb3afd7348461c06cd81fd38eb");
  }

  @Test
  void a_vault_opens_with_a_passphrase_or_a_key_file() {
    VaultKey vault = VaultKey.make(randomness(3));
    byte[] blob = vault.seal(utf8("text"), utf8("texts/1"), randomness(4));
    Passphrase words = Passphrase.of(WORDS);
    SealingKey key = sealingKey(5);
    for (VaultKey again :
        new VaultKey[] {
          VaultKey.unwrap(vault.wrap(words, randomness(6)), words, PLACE),
          VaultKey.unwrap(vault.wrap(key.recipient(), randomness(6)), key, PLACE)
        }) {
      assertThat(again.open(blob, utf8("texts/1"), PLACE)).isEqualTo(utf8("text"));
    }
    Passphrase wrong = Passphrase.of("wrong".toCharArray());
    byte[] wrapped = vault.wrap(words, randomness(6));
    assertThat(refusal(() -> VaultKey.unwrap(wrapped, wrong, PLACE)))
        .isEqualTo(new SealRefusal.WrongPassphrase(PLACE));
    assertThat(refusal(() -> VaultKey.unwrap(FILE, words, PLACE)))
        .isInstanceOf(SealRefusal.SealMalformed.class);
  }

  @Test
  void a_blob_changed_moved_or_cut_is_refused() {
    VaultKey vault = VaultKey.make(randomness(3));
    byte[] blob = vault.seal(utf8("text"), utf8("texts/1"), randomness(4));
    for (int bit = 0; bit < 8 * blob.length; bit++) {
      byte[] changed = flipped(blob, bit);
      assertThat(refusal(() -> vault.open(changed, utf8("texts/1"), PLACE)))
          .isEqualTo(new SealRefusal.BlobDamaged(PLACE));
    }
    for (int length = 0; length < blob.length; length++) {
      byte[] cut = Bytes.cut(blob, 0, length);
      assertThat(refusal(() -> vault.open(cut, utf8("texts/1"), PLACE)))
          .isEqualTo(new SealRefusal.BlobDamaged(PLACE));
    }
    assertThat(refusal(() -> vault.open(blob, utf8("texts/2"), PLACE)))
        .isEqualTo(new SealRefusal.BlobDamaged(PLACE));
    VaultKey other = VaultKey.make(randomness(7));
    assertThat(refusal(() -> other.open(blob, utf8("texts/1"), PLACE)))
        .isEqualTo(new SealRefusal.BlobDamaged(PLACE));
  }
}
