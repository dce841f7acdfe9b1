/// Keys, signatures and sealed files: everything cryptographic, on the JDK alone.
///
/// Start with [SigningKey] and [VerifyingKey] (a pair of signatures is one signature), then
/// [SignedNote] (how a text is signed), [Age] (how a file is sealed) and [KeyFile] (how a secret
/// rests on disk). This room never reads a clock, a file or the environment; randomness is an
/// argument, and [SystemRandomness] is the only place it comes from.
@NullMarked
package org.entente.seal;

import org.jspecify.annotations.NullMarked;
