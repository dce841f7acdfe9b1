package org.entente.seal;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;

/// Ed25519 (RFC 8032) as the JDK does it: deterministic signing, cofactorless verification.
/// `docs/format/ed25519.md` says what that means for odd signatures.
final class Ed25519 {
  static final int KEY_BYTES = 32;
  static final int SIGNATURE_BYTES = 64;

  /// 1.3.101.112 (RFC 8410).
  static final byte[] ALGORITHM = Bytes.of(0x06, 0x03, 0x2b, 0x65, 0x70);

  private Ed25519() {}

  static PrivateKey privateKey(byte[] seed) {
    try {
      return KeyFactory.getInstance("Ed25519")
          .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
    } catch (GeneralSecurityException e) {
      throw Missing.algorithm("Ed25519", e);
    }
  }

  /// The raw public key that belongs to a seed.
  static byte[] publicBytes(byte[] seed) {
    try {
      var generator = KeyPairGenerator.getInstance("Ed25519");
      generator.initialize(NamedParameterSpec.ED25519, new FixedRandom(seed));
      return encode(((EdECPublicKey) generator.generateKeyPair().getPublic()).getPoint());
    } catch (GeneralSecurityException e) {
      throw Missing.algorithm("Ed25519", e);
    }
  }

  /// Makes a key of 32 raw bytes; whether it may be registered is for [EdwardsPoint] to say.
  static PublicKey publicKey(byte[] raw) {
    byte[] bigEndian = Bytes.reversed(raw);
    boolean isXOdd = (bigEndian[0] & 0x80) != 0;
    bigEndian[0] &= 0x7f;
    var point = new EdECPoint(isXOdd, new BigInteger(1, bigEndian));
    try {
      return KeyFactory.getInstance("Ed25519")
          .generatePublic(new EdECPublicKeySpec(NamedParameterSpec.ED25519, point));
    } catch (GeneralSecurityException e) {
      throw Missing.algorithm("Ed25519", e);
    }
  }

  static byte[] sign(PrivateKey key, byte[] text) {
    try {
      var signature = Signature.getInstance("Ed25519");
      signature.initSign(key);
      signature.update(text);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw Missing.algorithm("Ed25519", e);
    }
  }

  static boolean holds(PublicKey key, byte[] text, byte[] signed) {
    try {
      var signature = Signature.getInstance("Ed25519");
      signature.initVerify(key);
      signature.update(text);
      return signature.verify(signed);
    } catch (GeneralSecurityException e) {
      return false; // the JDK says so of a wrong length, an S out of range, an R off the curve
    }
  }

  private static byte[] encode(EdECPoint point) {
    byte[] number = point.getY().toByteArray();
    byte[] raw = new byte[KEY_BYTES];
    for (int i = 0; i < Math.min(number.length, KEY_BYTES); i++) {
      raw[i] = number[number.length - 1 - i];
    }
    if (point.isXOdd()) {
      raw[KEY_BYTES - 1] |= (byte) 0x80;
    }
    return raw;
  }
}
