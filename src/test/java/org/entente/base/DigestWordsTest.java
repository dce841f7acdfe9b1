package org.entente.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class DigestWordsTest {

  @Test
  void the_first_bits_choose_the_first_word() {
    byte[] bytes = new byte[Digest.BYTES];
    bytes[0] = (byte) 0xff;
    bytes[1] = (byte) 0xe0;
    var words = DigestWords.english(Digest.ofBytes(bytes));
    assertThat(words).hasSize(12).startsWith("zoo", "abandon").endsWith("abandon");
    assertThat(DigestWords.french(Digest.ofBytes(bytes))).startsWith("zoologie", "abaisser");
  }

  /// The first eleven words of BIP-39's own vector for this entropy; the twelfth there holds a
  /// checksum.
  @Test
  void agrees_with_the_bip39_vector_where_it_has_no_checksum() {
    byte[] entropy = HexFormat.of().parseHex("9e885d952ad362caeb4efe34a8e91bd2");
    var digest = Digest.ofBytes(java.util.Arrays.copyOf(entropy, Digest.BYTES));
    assertThat(DigestWords.english(digest).subList(0, 11))
        .containsExactly(
            "ozone", "drill", "grab", "fiber", "curtain", "grace", "pudding", "thank", "cruise",
            "elder", "eight");
  }

  @Test
  void only_the_first_132_bits_count_and_each_of_them_does() {
    var seen = new HashSet<Object>();
    for (int bit = 0; bit < 256; bit++) {
      byte[] bytes = new byte[Digest.BYTES];
      bytes[bit / 8] = (byte) (0x80 >> bit % 8);
      seen.add(DigestWords.english(Digest.ofBytes(bytes)));
    }
    assertThat(seen).hasSize(133);
  }

  @Test
  void french_words_are_canonical_text() {
    byte[] bytes = new byte[Digest.BYTES];
    for (int index = 0; index < DigestWords.LIST; index++) {
      bytes[0] = (byte) (index >> 3);
      bytes[1] = (byte) (index << 5);
      String word = DigestWords.french(Digest.ofBytes(bytes)).getFirst();
      assertThat(Normalizer.isNormalized(word, Normalizer.Form.NFC)).isTrue();
      assertThat(CanonicalText.require(word, "word")).isEqualTo(word);
    }
  }
}
