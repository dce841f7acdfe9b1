package org.entente.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.XECPrivateKeySpec;
import java.util.Arrays;
import javax.crypto.KEM;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// X-Wing, HPKE over it, and HPKE's own vectors for the part we have: base mode, HKDF-SHA-256. The
/// classical KEM of the latter is the JDK's; what is tested is our key schedule and sealing.
class HpkeVectorsTest {
  private static final int DHKEM_X25519 = 0x20;
  private static final int HKDF_SHA256 = 1;
  private static final int EXPORT_ONLY = 0xffff;

  @Test
  void x_wing_answers_every_vector() {
    var vectors = new Vectors("xwing_test-vectors");
    for (JsonNode test : vectors.json()) {
      XWing pair = XWing.fromSeed(Vectors.hex(test, "seed"));
      byte[] key = Vectors.hex(test, "pk");
      assertThat(pair.publicBytes()).isEqualTo(key);
      var made = XWing.encapsulate(key, Vectors.hex(test, "eseed")).orElseThrow();
      assertThat(made.secret()).isEqualTo(Vectors.hex(test, "ss"));
      assertThat(made.ciphertext()).isEqualTo(Vectors.hex(test, "ct"));
      assertThat(pair.decapsulate(Vectors.hex(test, "ct")))
          .hasValueSatisfying(ss -> assertThat(ss).isEqualTo(Vectors.hex(test, "ss")));
      vectors.count("answered");
    }
    vectors.print();
    assertThat(vectors.counted("answered")).isPositive();
  }

  @Test
  void hpke_over_x_wing_answers_its_vectors() {
    var vectors = new Vectors("hpke-pq_test-vectors");
    for (JsonNode test : vectors.json()) {
      if (test.get("kem_id").asInt() != Hpke.X_WING) {
        vectors.count("unused: another KEM");
      } else if (test.get("kdf_id").asInt() != HKDF_SHA256) {
        vectors.count("unused: X-Wing with a KDF other than HKDF-SHA-256");
      } else {
        XWing pair = XWing.fromSeed(Vectors.hex(test, "skRm"));
        var made =
            XWing.encapsulate(Vectors.hex(test, "pkRm"), Vectors.hex(test, "ikmE")).orElseThrow();
        assertThat(made.ciphertext()).isEqualTo(Vectors.hex(test, "enc"));
        byte[] secret = pair.decapsulate(Vectors.hex(test, "enc")).orElseThrow();
        check(test, secret, Aead.CHACHA20_POLY1305);
        vectors.count("answered");
      }
    }
    vectors.print();
    assertThat(vectors.counted("answered")).isEqualTo(1);
  }

  @Test
  void hpke_answers_the_base_mode_vectors_of_its_rfc() throws GeneralSecurityException {
    var vectors = new Vectors("hpke_rfc9180_test-vectors");
    for (JsonNode test : vectors.json()) {
      if (test.get("mode").asInt() != 0) {
        vectors.count("unused: another mode");
      } else if (test.get("kem_id").asInt() != DHKEM_X25519) {
        vectors.count("unused: another KEM");
      } else if (test.get("kdf_id").asInt() != HKDF_SHA256) {
        vectors.count("unused: another KDF");
      } else if (test.get("aead_id").asInt() == EXPORT_ONLY) {
        vectors.count("unused: export only");
      } else {
        check(test, classicalSecret(test), aead(test.get("aead_id").asInt()));
        vectors.count("answered");
      }
    }
    vectors.print();
    assertThat(vectors.counted("answered")).isEqualTo(3);
  }

  private static void check(JsonNode test, byte[] secret, Aead aead) {
    assertThat(secret).isEqualTo(Vectors.hex(test, "shared_secret"));
    var context = new Hpke(test.get("kem_id").asInt(), aead, secret, Vectors.hex(test, "info"));
    long sequence = 0;
    for (JsonNode message : test.get("encryptions")) {
      long at = sequence(test, message, sequence++);
      byte[] associated = Vectors.hex(message, "aad");
      byte[] plain = Vectors.hex(message, "pt");
      byte[] sealed = Vectors.hex(message, "ct");
      assertThat(context.seal(at, associated, plain)).isEqualTo(sealed);
      assertThat(context.open(at, associated, sealed))
          .hasValueSatisfying(opened -> assertThat(opened).isEqualTo(plain));
    }
  }

  /// The RFC's file leaves messages out; which one it is stands in the nonce.
  private static long sequence(JsonNode test, JsonNode message, long inOrder) {
    var base = new BigInteger(1, Vectors.hex(test, "base_nonce"));
    long named = base.xor(new BigInteger(1, Vectors.hex(message, "nonce"))).longValueExact();
    assertThat(named).isGreaterThanOrEqualTo(inOrder);
    return named;
  }

  private static byte[] classicalSecret(JsonNode test) throws GeneralSecurityException {
    PrivateKey key =
        KeyFactory.getInstance("X25519")
            .generatePrivate(
                new XECPrivateKeySpec(NamedParameterSpec.X25519, Vectors.hex(test, "skRm")));
    return KEM.getInstance("DHKEM")
        .newDecapsulator(key)
        .decapsulate(Vectors.hex(test, "enc"))
        .getEncoded();
  }

  private static Aead aead(int id) {
    return Arrays.stream(Aead.values()).filter(a -> a.hpkeId == id).findFirst().orElseThrow();
  }
}
