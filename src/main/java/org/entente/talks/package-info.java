/// The talks: the pure fold from acts to the state of play, and the rules by which a deal becomes
/// final.
///
/// Start with [StateOfPlay]; [DepositaryDesk] and [SigningDesk] hold the closing of the depositary
/// and of a party as plain transitions. This room never reads a clock, never stores, never sends:
/// same acts, same state, in any order.
@NullMarked
package org.entente.talks;

import org.jspecify.annotations.NullMarked;
