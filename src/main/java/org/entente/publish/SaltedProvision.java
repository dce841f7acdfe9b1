package org.entente.publish;

import org.entente.base.Digest;
import org.entente.text.ProvisionBlob;

/// A provision's canonical bytes with the salt that its digest was made with, so that the digest
/// can be computed by whoever lacks the text key.
///
/// @param salt 16 bytes as 32 hexadecimal digits
record SaltedProvision(String salt, ProvisionBlob blob, Digest digest) {}
