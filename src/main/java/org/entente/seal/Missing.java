package org.entente.seal;

import java.security.GeneralSecurityException;

/// Says that this Java cannot do what every Java 25 can: the installation is broken, not the input.
final class Missing {
  private Missing() {}

  static IllegalStateException algorithm(String name, GeneralSecurityException cause) {
    return new IllegalStateException("this Java does not offer " + name, cause);
  }
}
