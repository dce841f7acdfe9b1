/// What a node keeps on disk: the record and its texts, its secrets, its journal, its drafts.
///
/// Start with [NodeStore], the one port; [RecordPort] is the part of it that the exchange may see. Texts, secrets, notes and
/// drafts are encrypted at rest. An act is acknowledged only when it is durable.
@NullMarked
package org.entente.store;

import org.jspecify.annotations.NullMarked;
