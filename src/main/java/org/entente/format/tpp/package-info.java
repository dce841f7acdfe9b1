/// Reads the Trans-Pacific Partnership as published in Markdown (`docs/format/tpp.md`), a full-size
/// agreement to test with.
///
/// Start with [TppReader#read]. No word is dropped; whatever is not understood becomes an
/// unnumbered paragraph or is listed in the notes of [Imported]. This room never reads a file.
@NullMarked
package org.entente.format.tpp;

import org.jspecify.annotations.NullMarked;
