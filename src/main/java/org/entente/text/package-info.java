/// The text under negotiation: provisions, languages, labels, positions, and the digests that name
/// them.
///
/// Start with [Provision] and [Agreement]; [Position] is what a party would sign today;
/// [SaltedDigests] names any of them. [Markup] reads and writes them as people do, [Numbering]
/// computes labels, [References] shows and checks references. Labels are computed from place,
/// references are by id, so a renumbering changes no text. This room never reads a file and never
/// draws anything for a screen.
@NullMarked
package org.entente.text;

import org.jspecify.annotations.NullMarked;
