/// Differences as data: what changed between two texts, and where any number of positions agree.
///
/// Start with [Consolidation] (n positions in one text, brackets attributed) and [Redline] (two
/// texts, as a lawyer marks them up); both stand on [WordDiff]. The same input gives the same
/// output everywhere; work is bounded, never timed. This room never decides which wording is
/// better.
@NullMarked
package org.entente.redline;

import org.jspecify.annotations.NullMarked;
