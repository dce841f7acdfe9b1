/// How nodes tell each other what they hold: a dispatch, sealed as a pouch, carried over HTTPS,
/// through a relay, or by hand. All three ways carry the same bytes.
///
/// Start with [Composer] (what a peer lacks), [Pouch] (sealing and opening) and [Intake] (what
/// taking it in means); then [ExchangeServer] and [ExchangeClient], [RelayServer] and [RelayClient]
/// carry it. This room never judges an act, never sees a draft or a mandate, and never gives a
/// neutral depositary a text or the key of the texts.
@NullMarked
package org.entente.exchange;

import org.jspecify.annotations.NullMarked;
