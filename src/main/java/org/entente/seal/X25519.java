package org.entente.seal;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.spec.NamedParameterSpec;
import java.security.spec.XECPrivateKeySpec;
import java.security.spec.XECPublicKeySpec;
import java.util.Optional;
import javax.crypto.KeyAgreement;

/// The X25519 function (RFC 7748, section 5) on raw bytes.
final class X25519 {
  static final int KEY_BYTES = 32;
  private static final byte[] BASE_POINT = basePoint();

  private X25519() {}

  static byte[] publicBytes(byte[] secret) {
    return agree(secret, BASE_POINT)
        .orElseThrow(() -> new IllegalStateException("the base point has a large order"));
  }

  /// The shared secret; empty if it would be all zeros, that is, for a point of small order.
  static Optional<byte[]> agree(byte[] secret, byte[] point) {
    byte[] bigEndian = Bytes.reversed(point);
    bigEndian[0] &= 0x7f;
    try {
      var keys = KeyFactory.getInstance("X25519");
      var agreement = KeyAgreement.getInstance("X25519");
      agreement.init(
          keys.generatePrivate(new XECPrivateKeySpec(NamedParameterSpec.X25519, secret)));
      var u = new BigInteger(1, bigEndian);
      agreement.doPhase(
          keys.generatePublic(new XECPublicKeySpec(NamedParameterSpec.X25519, u)), true);
      return Optional.of(agreement.generateSecret());
    } catch (InvalidKeyException e) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw Missing.algorithm("X25519", e);
    }
  }

  private static byte[] basePoint() {
    byte[] point = new byte[KEY_BYTES];
    point[0] = 9;
    return point;
  }
}
