package org.entente.seal;

import java.security.SecureRandom;

/// The randomness of the operating system; the only place in the product that asks for it.
public final class SystemRandomness implements Randomness {
  private final SecureRandom random = new SecureRandom();

  @Override
  public byte[] bytes(int count) {
    byte[] fresh = new byte[count];
    random.nextBytes(fresh);
    return fresh;
  }
}
