package org.entente.seal;

import java.util.Base64;
import java.util.Optional;

/// Base64 (RFC 4648, section 4) with one encoding only: what does not encode back to itself is no
/// Base64 here.
final class CanonicalBase64 {
  private CanonicalBase64() {}

  static String padded(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  static Optional<byte[]> fromPadded(String text) {
    return decode(text).filter(bytes -> padded(bytes).equals(text));
  }

  static String unpadded(byte[] bytes) {
    return Base64.getEncoder().withoutPadding().encodeToString(bytes);
  }

  static Optional<byte[]> fromUnpadded(String text) {
    return decode(text).filter(bytes -> unpadded(bytes).equals(text));
  }

  private static Optional<byte[]> decode(String text) {
    try {
      return Optional.of(Base64.getDecoder().decode(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
