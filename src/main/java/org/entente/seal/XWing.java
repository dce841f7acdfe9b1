package org.entente.seal;

import java.security.KeyPair;
import java.util.Optional;

/// The hybrid KEM X-Wing (draft-connolly-cfrg-xwing-kem, called MLKEM768-X25519 in
/// draft-ietf-hpke-pq): secret as long as either ML-KEM-768 or X25519 is.
///
/// A secret key is a 32-byte seed that SHAKE256 stretches to the ML-KEM seed and the X25519 secret.
/// The shared secret is SHA3-256 over both secrets, the X25519 ciphertext and key, and a label.
final class XWing {
  static final int SEED_BYTES = 32;
  static final int RANDOM_BYTES = MlKem768.RANDOM_BYTES + X25519.KEY_BYTES;
  static final int KEY_BYTES = MlKem768.KEY_BYTES + X25519.KEY_BYTES;
  static final int CIPHERTEXT_BYTES = MlKem768.CIPHERTEXT_BYTES + X25519.KEY_BYTES;

  private static final byte[] LABEL = Bytes.ascii("\\.//^\\");

  private final KeyPair postQuantum;
  private final byte[] classical;
  private final byte[] classicalPublic;

  private XWing(byte[] seed) {
    byte[] expanded = Keccak.shake256(seed, MlKem768.SEED_BYTES + X25519.KEY_BYTES);
    this.postQuantum = MlKem768.fromSeed(Bytes.cut(expanded, 0, MlKem768.SEED_BYTES));
    this.classical = Bytes.cut(expanded, MlKem768.SEED_BYTES, expanded.length);
    this.classicalPublic = X25519.publicBytes(classical);
  }

  static XWing fromSeed(byte[] seed) {
    return new XWing(seed);
  }

  byte[] publicBytes() {
    return Bytes.join(MlKem768.publicBytes(postQuantum), classicalPublic);
  }

  /// Encapsulates with 64 random bytes; empty for a key that no one can have made.
  static Optional<MlKem768.Encapsulated> encapsulate(byte[] key, byte[] random) {
    byte[] point = Bytes.cut(key, MlKem768.KEY_BYTES, KEY_BYTES);
    byte[] ephemeral = Bytes.cut(random, MlKem768.RANDOM_BYTES, RANDOM_BYTES);
    byte[] share = X25519.publicBytes(ephemeral);
    return MlKem768.encapsulate(
            Bytes.cut(key, 0, MlKem768.KEY_BYTES), Bytes.cut(random, 0, MlKem768.RANDOM_BYTES))
        .flatMap(inner ->
            X25519
                .agree(ephemeral, point)
                .map(agreed ->
                    new MlKem768.Encapsulated(
                        combine(inner.secret(), agreed, share, point),
                        Bytes.join(inner.ciphertext(), share))));
  }

  /// Empty for a wrong length and for an X25519 share of small order.
  Optional<byte[]> decapsulate(byte[] ciphertext) {
    if (ciphertext.length != CIPHERTEXT_BYTES) {
      return Optional.empty();
    }
    byte[] inner = Bytes.cut(ciphertext, 0, MlKem768.CIPHERTEXT_BYTES);
    byte[] share = Bytes.cut(ciphertext, MlKem768.CIPHERTEXT_BYTES, CIPHERTEXT_BYTES);
    return MlKem768.decapsulate(postQuantum.getPrivate(), inner)
        .flatMap(secret ->
            X25519
                .agree(classical, share)
                .map(agreed -> combine(secret, agreed, share, classicalPublic)));
  }

  private static byte[] combine(byte[] inner, byte[] agreed, byte[] share, byte[] point) {
    return Keccak.sha3(Bytes.join(inner, agreed, share, point, LABEL));
  }
}
