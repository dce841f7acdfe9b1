package org.entente.exchange;

import java.util.List;
import org.entente.record.Head;

/// What came of one round with a peer.
///
/// @param pulled what of theirs was taken in here
/// @param pushed what of ours was taken in there
/// @param lacking heads the peer showed that are still not here: it withholds acts, or cannot give
///   them (a neutral depositary holds no texts); another peer may
public record SyncReport(Receipt pulled, Receipt pushed, List<Head> lacking) {
  public SyncReport {
    lacking = List.copyOf(lacking);
  }
}
