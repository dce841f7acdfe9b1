package org.entente.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Wycheproof vectors of key agreement, encapsulation, key derivation and encryption.
class WycheproofSecretsTest {

  @Test
  void x25519_answers_every_vector() {
    var vectors = new Vectors("x25519_test");
    for (var test : vectors.wycheproof()) {
      Optional<byte[]> agreed = X25519.agree(test.bytes("private"), test.bytes("public"));
      boolean isZero = test.isFlagged("ZeroSharedSecret");
      assertThat(agreed.isEmpty()).as(test.label()).isEqualTo(isZero);
      agreed.ifPresent(
          secret -> assertThat(secret).as(test.label()).isEqualTo(test.bytes("shared")));
      vectors.count(isZero ? "small order refused" : "agreed");
    }
    vectors.print();
    assertThat(vectors.counted("agreed")).isEqualTo(487);
    assertThat(vectors.counted("small order refused")).isEqualTo(31);
  }

  @Test
  void ml_kem_768_makes_every_key_from_its_seed() {
    var vectors = new Vectors("mlkem_768_keygen_seed_test");
    for (var test : vectors.wycheproof()) {
      assertThat(MlKem768.publicBytes(MlKem768.fromSeed(test.bytes("seed"))))
          .as(test.label())
          .isEqualTo(test.bytes("ek"));
      vectors.count("made as expected");
    }
    vectors.print();
    assertThat(vectors.counted("made as expected")).isEqualTo(100);
  }

  @Test
  void ml_kem_768_encapsulates_every_vector() {
    var vectors = new Vectors("mlkem_768_encaps_test");
    for (var test : vectors.wycheproof()) {
      var made = MlKem768.encapsulate(test.bytes("ek"), test.bytes("m"));
      assertThat(made.isPresent()).as(test.label()).isEqualTo(test.isValid());
      made.ifPresent(found -> {
        assertThat(found.secret()).as(test.label()).isEqualTo(test.bytes("K"));
        assertThat(found.ciphertext()).as(test.label()).isEqualTo(test.bytes("c"));
      });
      vectors.count(test.isValid() ? "encapsulated" : "key refused");
    }
    vectors.print();
    assertThat(vectors.counted("encapsulated")).isEqualTo(133);
    assertThat(vectors.counted("key refused")).isEqualTo(132);
  }

  @Test
  void ml_kem_768_decapsulates_every_vector() {
    var vectors = new Vectors("mlkem_768_test");
    for (var test : vectors.wycheproof()) {
      byte[] seed = test.bytes("seed");
      if (seed.length != MlKem768.SEED_BYTES) {
        assertThat(test.isValid()).isFalse();
        assertThatThrownBy(() -> MlKem768.fromSeed(seed)).isInstanceOf(IllegalStateException.class);
        vectors.count("seed of wrong length");
        continue;
      }
      var pair = MlKem768.fromSeed(seed);
      if (test.test().has("ek")) {
        assertThat(MlKem768.publicBytes(pair)).as(test.label()).isEqualTo(test.bytes("ek"));
      }
      var secret = MlKem768.decapsulate(pair.getPrivate(), test.bytes("c"));
      assertThat(secret.isPresent()).as(test.label()).isEqualTo(test.isValid());
      secret.ifPresent(k -> assertThat(k).as(test.label()).isEqualTo(test.bytes("K")));
      vectors.count(test.isValid() ? "decapsulated" : "ciphertext refused");
    }
    vectors.print();
    assertThat(vectors.counted("decapsulated")).isEqualTo(153);
  }

  @Test
  void hkdf_sha256_derives_every_vector() {
    var vectors = new Vectors("hkdf_sha256_test");
    for (var test : vectors.wycheproof()) {
      int size = test.test().get("size").asInt();
      if (test.isValid()) {
        byte[] derived =
            Hkdf.derive(test.bytes("ikm"), test.bytes("salt"), test.bytes("info"), size);
        assertThat(derived).as(test.label()).isEqualTo(test.bytes("okm"));
      } else {
        byte[] none = new byte[0];
        assertThatThrownBy(() -> Hkdf.derive(test.bytes("ikm"), none, none, size))
            .isInstanceOf(IllegalStateException.class);
      }
      vectors.count(test.isValid() ? "derived" : "too long, refused");
    }
    vectors.print();
    assertThat(vectors.counted("derived")).isEqualTo(83);
    assertThat(vectors.counted("too long, refused")).isEqualTo(3);
  }

  @Test
  void aes_gcm_answers_every_vector() {
    var vectors = new Vectors("aes_gcm_test");
    for (var test : vectors.wycheproof()) {
      vectors.count(answerAesGcm(test));
    }
    vectors.print();
    assertThat(vectors.counted("opened")).isEqualTo(229);
    assertThat(vectors.counted("refused")).isEqualTo(81);
    assertThat(vectors.counted("empty nonce refused")).isEqualTo(6);
  }

  private static String answerAesGcm(Vectors.Case test) {
    byte[] key = test.bytes("key");
    byte[] nonce = test.bytes("iv");
    byte[] sealed = Bytes.join(test.bytes("ct"), test.bytes("tag"));
    if (nonce.length == 0) {
      assertThatThrownBy(() -> Aead.AES_256_GCM.open(key, nonce, test.bytes("aad"), sealed))
          .isInstanceOf(IllegalStateException.class);
      return "empty nonce refused";
    }
    var opened = Aead.AES_256_GCM.open(key, nonce, test.bytes("aad"), sealed);
    assertThat(opened.isPresent()).as(test.label()).isEqualTo(test.isValid());
    if (opened.isEmpty()) {
      return "refused";
    }
    assertThat(opened.orElseThrow()).as(test.label()).isEqualTo(test.bytes("msg"));
    assertThat(Aead.AES_256_GCM.seal(key, nonce, test.bytes("aad"), test.bytes("msg")))
        .as(test.label())
        .isEqualTo(sealed);
    return "opened";
  }
}
