package org.entente.seal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Wycheproof vectors of the two signature algorithms. What the JDK cannot express (a context, a
/// message representative in place of a message) is counted and printed, never passed over.
class WycheproofSignaturesTest {

  @Test
  void ed25519_answers_every_vector() {
    var vectors = new Vectors("ed25519_test");
    for (var test : vectors.wycheproof()) {
      byte[] key = Vectors.hex(test.group().get("publicKey"), "pk");
      boolean holds = Ed25519.holds(Ed25519.publicKey(key), test.bytes("msg"), test.bytes("sig"));
      assertThat(holds).as(test.label()).isEqualTo(test.isValid());
      assertThat(EdwardsPoint.decode(key).orElseThrow().isOfPrimeOrder()).isTrue();
      vectors.count(test.isValid() ? "holds" : "refused");
    }
    vectors.print();
    assertThat(vectors.counted("holds")).isEqualTo(88);
    assertThat(vectors.counted("refused")).isEqualTo(63);
  }

  @Test
  void ml_dsa_65_signs_every_vector_from_its_seed() {
    var vectors = new Vectors("mldsa_65_sign_seed_test");
    for (var test : vectors.wycheproof()) {
      vectors.count(sign(test));
    }
    vectors.print();
    assertThat(vectors.counted("signed as expected")).isEqualTo(80);
    assertThat(vectors.counted("seed of wrong length")).isEqualTo(3);
  }

  @Test
  void ml_dsa_65_verifies_every_vector() {
    var vectors = new Vectors("mldsa_65_verify_test");
    for (var test : vectors.wycheproof()) {
      vectors.count(verify(test));
    }
    vectors.print();
    assertThat(vectors.counted("holds")).isEqualTo(77);
    assertThat(vectors.counted("refused")).isEqualTo(122);
    assertThat(vectors.counted("key of wrong length")).isEqualTo(4);
  }

  private static String sign(Vectors.Case test) {
    byte[] seed = Vectors.hex(test.group(), "privateSeed");
    if (seed.length != MlDsa65.SEED_BYTES) {
      assertThat(test.isValid()).isFalse();
      return "seed of wrong length";
    }
    if (test.test().has("ctx") && !test.test().get("ctx").asString().isEmpty()) {
      return "not expressible: context";
    }
    if (test.isFlagged("Internal")) {
      return "not expressible: message representative only";
    }
    if (test.isFlagged("Randomized")) {
      return "not expressible: randomized, we sign deterministically";
    }
    var pair = MlDsa65.fromSeed(seed);
    assertThat(MlDsa65.publicBytes(pair))
        .as(test.label())
        .isEqualTo(Vectors.hex(test.group(), "publicKey"));
    assertThat(MlDsa65.sign(pair.getPrivate(), test.bytes("msg")))
        .as(test.label())
        .isEqualTo(test.bytes("sig"));
    return "signed as expected";
  }

  private static String verify(Vectors.Case test) {
    byte[] key = Vectors.hex(test.group(), "publicKey");
    if (key.length != MlDsa65.KEY_BYTES) {
      assertThat(test.isValid()).isFalse();
      return "key of wrong length";
    }
    if (test.test().has("ctx") && !test.test().get("ctx").asString().isEmpty()) {
      return "not expressible: context";
    }
    boolean holds = MlDsa65.holds(MlDsa65.publicKey(key), test.bytes("msg"), test.bytes("sig"));
    assertThat(holds).as(test.label()).isEqualTo(test.isValid());
    return holds ? "holds" : "refused";
  }
}
