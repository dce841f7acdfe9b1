/// Publication: one file that proves to anyone what was signed, by whom, and that it is final.
///
/// Start with [Verifier#verify]: it needs the bytes alone, no network, node, clock or account.
/// [Bundle] makes the file; [Comparison] and [Quotation] hold other texts against the signed one.
/// This room discloses nothing of the talks: only acts that say who may act, and the acts of the
/// closing, the release and the announcement, stand in a bundle.
@NullMarked
package org.entente.publish;

import org.jspecify.annotations.NullMarked;
