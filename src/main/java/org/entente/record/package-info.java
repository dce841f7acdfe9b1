/// The record: the charter, the acts, and the chains they form; the shared truth of a negotiation.
///
/// Start with [Charter] and [Act]; [Record] holds what has been received and answers which acts
/// count. An act is judged by its own chain up to it and by nothing else. This room never reads a
/// clock, never stores, never sends, and does not know what a text says.
@NullMarked
package org.entente.record;

import org.jspecify.annotations.NullMarked;
