package org.entente.seal;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Optional;
import javax.crypto.DecapsulateException;
import javax.crypto.KEM;

/// ML-KEM-768 (FIPS 203) on raw bytes and seeds.
final class MlKem768 {
  static final int SEED_BYTES = 64;
  static final int RANDOM_BYTES = 32;
  static final int KEY_BYTES = 1184;
  static final int CIPHERTEXT_BYTES = 1088;

  private static final String NAME = "ML-KEM-768";

  /// 2.16.840.1.101.3.4.4.2 (RFC 9935).
  private static final byte[] ALGORITHM =
      Bytes.of(0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x04, 0x02);

  private MlKem768() {}

  /// A shared secret and the ciphertext that carries it.
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Encapsulated(byte[] secret, byte[] ciphertext) {}

  /// The key pair of the seed d, z (FIPS 203, algorithm 16).
  static KeyPair fromSeed(byte[] seed) {
    try {
      var random = new FixedRandom(seed);
      var generator = KeyPairGenerator.getInstance(NAME);
      generator.initialize(NamedParameterSpec.ML_KEM_768, random);
      KeyPair pair = generator.generateKeyPair();
      if (!random.isSpent()) {
        throw new IllegalStateException("this Java does not make ML-KEM keys from a seed");
      }
      return pair;
    } catch (GeneralSecurityException e) {
      throw Missing.algorithm(NAME, e);
    }
  }

  static byte[] publicBytes(KeyPair pair) {
    return Der.rawKey(pair.getPublic().getEncoded(), KEY_BYTES);
  }

  /// Encapsulates to a raw key with the 32 random bytes m; empty if the key fails the modulus check
  /// (FIPS 203, section 7.2).
  static Optional<Encapsulated> encapsulate(byte[] rawKey, byte[] m) {
    try {
      var encapsulator =
          KEM.getInstance(NAME).newEncapsulator(publicKey(rawKey), null, new FixedRandom(m));
      KEM.Encapsulated made = encapsulator.encapsulate();
      return Optional.of(new Encapsulated(made.key().getEncoded(), made.encapsulation()));
    } catch (InvalidKeyException | InvalidKeySpecException e) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw Missing.algorithm(NAME, e);
    }
  }

  /// The shared secret; for a ciphertext that is not ours an unrelated one (implicit rejection),
  /// empty only for a wrong length.
  static Optional<byte[]> decapsulate(PrivateKey key, byte[] ciphertext) {
    try {
      var decapsulator = KEM.getInstance(NAME).newDecapsulator(key);
      return Optional.of(decapsulator.decapsulate(ciphertext).getEncoded());
    } catch (DecapsulateException e) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw Missing.algorithm(NAME, e);
    }
  }

  private static PublicKey publicKey(byte[] raw) throws GeneralSecurityException {
    return KeyFactory.getInstance(NAME)
        .generatePublic(new X509EncodedKeySpec(Der.publicKeyInfo(ALGORITHM, raw)));
  }
}
