package org.entente.record;

import org.entente.base.Digest;
import org.entente.base.PartyCode;

/// The last act of a chain, as somebody holds it.
public record Head(PartyCode party, long seq, Digest id) {
  @Override
  public String toString() {
    return party + " " + seq + " " + id;
  }
}
