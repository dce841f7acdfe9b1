package org.entente.seal;

import java.util.Optional;

/// Who can open a sealed file.
public sealed interface AgeIdentity permits SealingKey, X25519Identity, Passphrase {
  /// Bytes of a file key, and with its tag.
  int FILE_KEY_BYTES = 16;

  int WRAPPED_BYTES = FILE_KEY_BYTES + Aead.TAG_BYTES;

  /// The file key, if this stanza is for this identity. A stanza of its type that is malformed is
  /// refused, with the place named.
  Optional<byte[]> unwrap(AgeStanza stanza, String place);
}
