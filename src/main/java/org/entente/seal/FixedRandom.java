package org.entente.seal;

import java.security.SecureRandom;

/// Hands given bytes to a JDK algorithm that will take a seed in no other way, once, in order.
/// Asking for more than was given means the JDK has changed how it draws, and fails.
final class FixedRandom extends SecureRandom {
  private static final long serialVersionUID = 1L;

  private final byte[] given;
  private int next;

  FixedRandom(byte[] given) {
    this.given = given.clone();
  }

  @Override
  public void nextBytes(byte[] target) {
    if (next + target.length > given.length) {
      throw new IllegalStateException("the algorithm drew more bytes than its standard says");
    }
    System.arraycopy(given, next, target, 0, target.length);
    next += target.length;
  }

  /// True once every byte was drawn.
  boolean isSpent() {
    return next == given.length;
  }
}
