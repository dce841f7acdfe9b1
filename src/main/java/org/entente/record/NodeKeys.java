package org.entente.record;

import org.entente.base.Digest;
import org.entente.seal.SealingRecipient;
import org.entente.seal.VerifyingKey;

/// The public keys a party's node works with: its node key, the closing key that answers closings,
/// the key others seal to, and the pin of its TLS key.
public record NodeKeys(
    VerifyingKey node, VerifyingKey closing, SealingRecipient sealing, Digest tlsPin) {}
