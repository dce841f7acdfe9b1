package org.entente.seal;

/// To whom a file can be sealed.
public sealed interface AgeRecipient permits SealingRecipient, X25519Recipient, Passphrase {

  /// Wraps the 16-byte key of a file for this recipient.
  AgeStanza wrap(byte[] fileKey, Randomness randomness);
}
