package org.entente.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.seal.SealFixture.refusal;
import static org.entente.seal.SealFixture.signingKey;
import static org.entente.seal.SealFixture.utf8;

import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerifyingKeyTest {
  private static final String PLACE = "key";
  private static final SigningKey KEY = signingKey(1);

  @Test
  void a_key_reads_back_as_it_was_written() {
    VerifyingKey key = KEY.verifyingKey();
    assertThat(VerifyingKey.parse(key.text(), PLACE)).isEqualTo(key);
    assertThat(key.text()).matches("[A-Za-z0-9+/]{43}= [A-Za-z0-9+/]{2603}=");
    assertThat(SigningKey.fromSeed(KEY.seed()).verifyingKey()).isEqualTo(key);
    assertThat(key).isNotEqualTo(signingKey(2).verifyingKey());
  }

  @Test
  void both_signatures_must_hold() {
    byte[] text = utf8("text\n");
    Signatures good = KEY.sign(text);
    Signatures other = KEY.sign(utf8("other\n"));
    VerifyingKey key = VerifyingKey.parse(KEY.verifyingKey().text(), PLACE);
    assertThat(key.holds(text, good)).isTrue();
    assertThat(key.holds(text, new Signatures(good.ed25519(), other.mlDsa65()))).isFalse();
    assertThat(key.holds(text, new Signatures(other.ed25519(), good.mlDsa65()))).isFalse();
    assertThat(key.holds(text, new Signatures(new byte[0], good.mlDsa65()))).isFalse();
    assertThat(key.holds(text, new Signatures(good.ed25519(), new byte[0]))).isFalse();
  }

  @Test
  void a_malformed_key_is_refused() {
    String text = KEY.verifyingKey().text();
    String[] words = text.split(" ");
    for (String bad :
        List.of(
            "",
            words[0],
            text + " ",
            " " + text,
            text.replace(" ", "  "),
            words[1] + " " + words[0],
            words[0].replace("=", "") + " " + words[1],
            text + "=",
            text.replace("= ", "=\n"),
            "x".repeat(100_000))) {
      assertThat(refusal(() -> VerifyingKey.parse(bad, PLACE)))
          .isInstanceOf(SealRefusal.KeyMalformed.class);
    }
  }

  /// The low-order points, their other encodings, y not below p, a point off the curve, and a good
  /// key with the point of order two added.
  @Test
  void a_weak_key_is_refused() {
    byte[] mlDsa65 = KEY.verifyingKey().mlDsa65();
    for (String weak :
        List.of(
            "0100000000000000000000000000000000000000000000000000000000000000",
            "0100000000000000000000000000000000000000000000000000000000000080",
            "0000000000000000000000000000000000000000000000000000000000000000",
            "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
            "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
            "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
            "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
            "0200000000000000000000000000000000000000000000000000000000000000",
            "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff")) {
      VerifyingKey key = VerifyingKey.of(HexFormat.of().parseHex(weak), mlDsa65, PLACE);
      assertThat(refusal(() -> key.requirePrimeOrder(PLACE)))
          .as(weak)
          .isInstanceOf(SealRefusal.KeyNotOfPrimeOrder.class);
      assertThat(key.holds(new byte[0], KEY.sign(new byte[0])))
          .as("nothing holds under it")
          .isFalse();
    }
  }

  @Test
  void a_secret_is_not_printed() {
    assertThat(KEY.toString()).doesNotContain(Vectors.hex(KEY.seed()).substring(0, 8));
    assertThat(KEY.toString()).startsWith("SigningKey[of ");
  }
}
