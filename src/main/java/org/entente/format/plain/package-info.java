/// Reads a text without any markup, as pasted from elsewhere.
///
/// Start with [PlainReader#read]. Nothing is dropped; what is not recognised is an unnumbered
/// paragraph. [BlockStart], [ItemLevels], [Draft] and [Numbers] are what other readers of texts
/// without markup share with it. This room never reads a file.
@NullMarked
package org.entente.format.plain;

import org.jspecify.annotations.NullMarked;
