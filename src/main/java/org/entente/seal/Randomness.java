package org.entente.seal;

/// Where unpredictable bytes come from. Always an argument, so that a test or a simulator can
/// replay a run from one seed.
@FunctionalInterface
public interface Randomness {

  /// So many fresh bytes.
  byte[] bytes(int count);
}
