package org.entente.seal;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import org.entente.base.Digest;

/// ML-DSA-65 (FIPS 204) with an empty context, signing deterministically (its section 3.4: the
/// random seed is 32 zero bytes), so that equal keys and texts give equal notes.
final class MlDsa65 {
  static final int SEED_BYTES = 32;
  static final int KEY_BYTES = 1952;
  static final int SIGNATURE_BYTES = 3309;

  private static final String NAME = "ML-DSA-65";

  /// 2.16.840.1.101.3.4.3.18 (RFC 9881).
  private static final byte[] ALGORITHM =
      Bytes.of(0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x03, 0x12);

  /// SHA-256 of the public key of the seed 00 01 .. 1f: a JDK that draws otherwise must not sign.
  private static final String SELF_TEST =
      "d666806e11cee19a7c989f7445f90dd419cf4d2d51db8c0fdb4c0f0a542238c9";

  private MlDsa65() {}

  /// The key pair of a 32-byte seed (FIPS 204, algorithm 6).
  static KeyPair fromSeed(byte[] seed) {
    SelfTest.run();
    return draw(seed);
  }

  static byte[] publicBytes(KeyPair pair) {
    return Der.rawKey(pair.getPublic().getEncoded(), KEY_BYTES);
  }

  static PublicKey publicKey(byte[] raw) {
    try {
      return KeyFactory.getInstance(NAME)
          .generatePublic(new X509EncodedKeySpec(Der.publicKeyInfo(ALGORITHM, raw)));
    } catch (GeneralSecurityException e) {
      throw Missing.algorithm(NAME, e);
    }
  }

  static byte[] sign(PrivateKey key, byte[] text) {
    try {
      var signature = Signature.getInstance(NAME);
      signature.initSign(key, new FixedRandom(new byte[SEED_BYTES]));
      signature.update(text);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw Missing.algorithm(NAME, e);
    }
  }

  static boolean holds(PublicKey key, byte[] text, byte[] signed) {
    try {
      var signature = Signature.getInstance(NAME);
      signature.initVerify(key);
      signature.update(text);
      return signature.verify(signed);
    } catch (GeneralSecurityException e) {
      return false; // the JDK says so of a wrong length or a malformed hint
    }
  }

  private static KeyPair draw(byte[] seed) {
    try {
      var random = new FixedRandom(seed);
      var generator = KeyPairGenerator.getInstance(NAME);
      generator.initialize(NamedParameterSpec.ML_DSA_65, random);
      KeyPair pair = generator.generateKeyPair();
      if (!random.isSpent()) {
        throw new IllegalStateException("this Java does not make ML-DSA keys from a seed");
      }
      return pair;
    } catch (GeneralSecurityException e) {
      throw Missing.algorithm(NAME, e);
    }
  }

  /// Runs once, when the first key is made.
  private static final class SelfTest {
    static {
      byte[] seed = new byte[SEED_BYTES];
      for (int i = 0; i < seed.length; i++) {
        seed[i] = (byte) i;
      }
      if (!Digest.of(publicBytes(draw(seed))).hex().equals(SELF_TEST)) {
        throw new IllegalStateException("this Java does not make ML-DSA keys as FIPS 204 says");
      }
    }

    static void run() {
      // the static block above has run by now
    }
  }
}
