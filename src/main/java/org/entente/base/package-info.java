/// The ground every room stands on: digests, lines of canonical text, refusals, bounds.
///
/// Start with [Refusal] (how bad input is answered) and [Digest]. This room never reads a clock, a
/// file, the network or the environment.
@NullMarked
package org.entente.base;

import org.jspecify.annotations.NullMarked;
