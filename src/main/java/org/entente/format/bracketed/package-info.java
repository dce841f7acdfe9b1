/// Reads negotiating drafts in the usual bracket notation (`docs/format/bracketed.md`) into one
/// position for each party.
///
/// Start with [SourceText] (plain text or HTML), then [BracketedReader#read]. Every word is in some
/// position, in the list of what was not understood, or page furniture; nothing is guessed. This
/// room never reads a file, and never says who holds a bracket that names nobody.
@NullMarked
package org.entente.format.bracketed;

import org.jspecify.annotations.NullMarked;
