package org.entente.seal;

import java.util.Arrays;

/// The few pieces of DER (ITU-T X.690) that raw public keys and one certificate need.
final class Der {
  private static final int BIT_STRING = 0x03;
  private static final int SEQUENCE = 0x30;

  private Der() {}

  static byte[] sequence(byte[]... parts) {
    return tagged(SEQUENCE, parts);
  }

  static byte[] bitString(byte[] content) {
    return tagged(BIT_STRING, new byte[1], content);
  }

  static byte[] tagged(int tag, byte[]... parts) {
    byte[] content = Bytes.join(parts);
    return Bytes.join(Bytes.of(tag), length(content.length), content);
  }

  /// A raw public key as a SubjectPublicKeyInfo (RFC 5280, section 4.1) without parameters.
  static byte[] publicKeyInfo(byte[] algorithm, byte[] rawKey) {
    return sequence(sequence(algorithm), bitString(rawKey));
  }

  /// The raw key at the end of a SubjectPublicKeyInfo.
  static byte[] rawKey(byte[] publicKeyInfo, int keyBytes) {
    return Arrays.copyOfRange(publicKeyInfo, publicKeyInfo.length - keyBytes, publicKeyInfo.length);
  }

  private static byte[] length(int length) {
    if (length < 0x80) {
      return Bytes.of(length);
    }
    return length < 0x100 ? Bytes.of(0x81, length) : Bytes.of(0x82, length >>> 8, length & 0xff);
  }
}
