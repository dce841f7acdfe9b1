package org.entente.exchange;

import org.entente.base.PartyCode;
import org.entente.record.Charter;

/// What a node is in a negotiation, as far as it matters for what it may be given.
public enum Role {
  /// Negotiates: it is given acts, texts and the key of the texts.
  PARTY,
  /// Keeps deposits only: it is given acts and notes, never a text nor the key.
  NEUTRAL_DEPOSITARY;

  /// The role of a chain of this charter; a code without one is refused.
  public static Role of(Charter charter, PartyCode code) {
    charter.rootOf(code);
    return charter.isParty(code) ? PARTY : NEUTRAL_DEPOSITARY;
  }
}
