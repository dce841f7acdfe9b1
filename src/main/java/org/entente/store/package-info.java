/// What a node keeps on disk: the record and its texts, its secrets, its journal, its drafts.
///
/// Start with [NodeStore], the one port, and [SqliteStore], its engine; [RecordPort] is the part
/// that the exchange may see. Texts, secrets, notes and papers are encrypted at rest
/// (`docs/format/store.md`). An act is acknowledged only when it is durable. This room never judges
/// an act: what it is given has been checked, and an audit checks only that it is still the same.
@NullMarked
package org.entente.store;

import org.jspecify.annotations.NullMarked;
