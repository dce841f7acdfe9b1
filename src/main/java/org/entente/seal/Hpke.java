package org.entente.seal;

import java.util.Optional;

/// HPKE in base mode (RFC 9180) over HKDF-SHA-256: the key schedule and the sealing of messages,
/// given the shared secret of a KEM.
final class Hpke {
  /// MLKEM768-X25519, that is X-Wing.
  static final int X_WING = 0x647a;

  private static final int HKDF_SHA256 = 0x0001;
  private static final byte[] NONE = new byte[0];

  private final Aead aead;
  private final byte[] key;
  private final byte[] baseNonce;
  private final byte[] suite;

  /// The context that both sides reach (RFC 9180, section 5.1), base mode.
  Hpke(int kem, Aead aead, byte[] sharedSecret, byte[] info) {
    this.aead = aead;
    this.suite = Bytes.join(Bytes.ascii("HPKE"), two(kem), two(HKDF_SHA256), two(aead.hpkeId));
    byte[] context =
        Bytes.join(
            new byte[1], extract(NONE, "psk_id_hash", NONE), extract(NONE, "info_hash", info));
    byte[] secret = extract(sharedSecret, "secret", NONE);
    this.key = expand(secret, "key", context, aead.keyBytes);
    this.baseNonce = expand(secret, "base_nonce", context, Aead.NONCE_BYTES);
  }

  byte[] seal(long sequence, byte[] associated, byte[] plain) {
    return aead.seal(key, nonce(sequence), associated, plain);
  }

  Optional<byte[]> open(long sequence, byte[] associated, byte[] sealed) {
    return aead.open(key, nonce(sequence), associated, sealed);
  }

  private byte[] nonce(long sequence) {
    byte[] nonce = baseNonce.clone();
    for (int i = 0; i < Long.BYTES; i++) {
      nonce[nonce.length - 1 - i] ^= (byte) (sequence >>> (8 * i));
    }
    return nonce;
  }

  private byte[] extract(byte[] salt, String label, byte[] ikm) {
    return Hkdf.extract(salt, Bytes.join(version(), suite, Bytes.ascii(label), ikm));
  }

  private byte[] expand(byte[] prk, String label, byte[] info, int length) {
    byte[] labelled = Bytes.join(two(length), version(), suite, Bytes.ascii(label), info);
    return Hkdf.expand(prk, labelled, length);
  }

  private static byte[] version() {
    return Bytes.ascii("HPKE-v1");
  }

  private static byte[] two(int number) {
    return Bytes.of(number >>> 8, number & 0xff);
  }
}
