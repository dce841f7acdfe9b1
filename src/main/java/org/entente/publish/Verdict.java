package org.entente.publish;

import org.entente.base.Refusal;

/// What became of a check: the announcement holds, with what it proves, or it does not, with why.
public sealed interface Verdict {
  record Holds(Findings findings) implements Verdict {}

  record DoesNotHold(Refusal refusal) implements Verdict {}
}
