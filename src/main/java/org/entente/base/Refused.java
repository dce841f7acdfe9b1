package org.entente.base;

/// Carries a [Refusal] from where a rule is broken to the edge that tells a person; it is not a
/// bug, so it has no stack trace.
public final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Refusal refusal;

  public Refused(Refusal refusal) {
    super(refusal.message(), null, false, false);
    this.refusal = refusal;
  }

  public Refusal refusal() {
    return refusal;
  }
}
