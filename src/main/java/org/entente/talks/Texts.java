package org.entente.talks;

import org.entente.base.Digest;
import org.entente.record.Matter;
import org.entente.text.Position;
import org.entente.text.SaltedDigests;

/// The texts that acts name. A neutral depositary has none.
public interface Texts {

  /// The position of this digest; refused if any part of it is missing or altered.
  Position position(Digest digest);

  /// The matter of this digest; refused likewise.
  Matter matter(Digest digest);

  /// What names texts in this negotiation.
  SaltedDigests digests();
}
