package org.entente.seal;

/// A signing key and the name it signs under, such as `CAN/chief-negotiator`.
public record NamedKey(String name, SigningKey key) {
  public NamedKey {
    SignatureLine.requireName(name, "the name of a key");
  }
}
