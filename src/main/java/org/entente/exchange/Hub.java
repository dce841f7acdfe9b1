package org.entente.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.entente.base.Digest;
import org.entente.base.PartyCode;
import org.entente.record.Head;

/// All that the carriers know of a node. Called by many threads at once: whoever implements it
/// takes turns where its record needs it.
public interface Hub {
  Digest negotiation();

  /// What this node holds: `Record.ends()`.
  List<Head> heads();

  /// Whether an act is here: `Record.holds()`.
  boolean holds(Digest act);

  /// The party whose chain names this TLS pin among its node keys, if any.
  Optional<PartyCode> partyOf(Digest pin);

  /// A sealed pouch for a peer who holds these heads, of about
  /// [org.entente.base.Bounds#DISPATCH_BYTES]; what is left comes with the next. Absent when the
  /// peer lacks nothing.
  Optional<byte[]> sealedFor(PartyCode peer, List<Head> have);

  /// Opens a pouch and takes it in ([Intake]); it is refused whole or taken in whole, and durable
  /// when this returns.
  ///
  /// @param place how the pouch is named in a refusal
  Receipt deliver(InputStream pouch, String place) throws IOException;
}
