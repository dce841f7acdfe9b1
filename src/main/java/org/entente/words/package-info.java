/// Words of treaty language, in English and French, and what changed between two runs of them.
///
/// Start with [WordDiff]: two texts in, the edits a lawyer would mark out, character for character.
/// [Words] cuts a text into tokens, [Substance] says what an edit touches. The same input gives the
/// same output everywhere; work is bounded, never timed. This room knows no provisions and no
/// parties.
@NullMarked
package org.entente.words;

import org.jspecify.annotations.NullMarked;
