package org.entente.record;

import java.util.Comparator;
import org.entente.base.Digest;
import org.entente.base.PartyCode;

/// Names a deposited signature without showing it: whose, and the SHA-256 of its bytes.
public record DepositName(PartyCode party, Office office, Digest commitment)
    implements Comparable<DepositName> {
  private static final Comparator<DepositName> ORDER =
      Comparator.comparing(DepositName::party)
          .thenComparing(DepositName::office)
          .thenComparing(DepositName::commitment);

  @Override
  public int compareTo(DepositName other) {
    return ORDER.compare(this, other);
  }
}
