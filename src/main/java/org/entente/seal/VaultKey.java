package org.entente.seal;

import java.util.List;
import org.entente.base.Refused;

/// The key under which a node's store keeps texts and seeds: 32 random bytes, themselves kept in an
/// age file for a [Passphrase] or for the [SealingKey] of a key file.
///
/// A blob is AES-256-GCM: a random nonce of 12 bytes, then ciphertext and tag. What a blob is for
/// (its table and id, say) is authenticated with it, so that blobs cannot change places. With
/// random nonces one key is good for 2^32 blobs (NIST SP 800-38D, section 8.3).
public final class VaultKey {
  private static final int KEY_BYTES = 32;
  private static final Aead AEAD = Aead.AES_256_GCM;

  private final byte[] key;

  private VaultKey(byte[] key) {
    this.key = key;
  }

  public static VaultKey make(Randomness randomness) {
    return new VaultKey(randomness.bytes(KEY_BYTES));
  }

  /// The key as an age file that this recipient opens.
  public byte[] wrap(AgeRecipient recipient, Randomness randomness) {
    return Age.seal(key, List.of(recipient), randomness);
  }

  /// Opens what [#wrap] made; a wrong passphrase is refused as such.
  public static VaultKey unwrap(byte[] file, AgeIdentity identity, String place) {
    byte[] key = KeyFile.open(file, identity, place);
    if (key.length != KEY_BYTES) {
      throw AgeHeader.malformed(place, "it does not hold a vault key of 32 bytes");
    }
    return new VaultKey(key);
  }

  public byte[] seal(byte[] plain, byte[] associated, Randomness randomness) {
    byte[] nonce = randomness.bytes(Aead.NONCE_BYTES);
    return Bytes.join(nonce, AEAD.seal(key, nonce, associated, plain));
  }

  /// The plain bytes; a blob that was changed, moved or sealed under another key is refused.
  public byte[] open(byte[] blob, byte[] associated, String place) {
    if (blob.length < Aead.NONCE_BYTES) {
      throw damaged(place);
    }
    byte[] nonce = Bytes.cut(blob, 0, Aead.NONCE_BYTES);
    return AEAD.open(key, nonce, associated, Bytes.cut(blob, Aead.NONCE_BYTES, blob.length))
        .orElseThrow(() -> damaged(place));
  }

  /// Never the secret.
  @Override
  public String toString() {
    return "VaultKey[secret]";
  }

  private static Refused damaged(String place) {
    return new Refused(new SealRefusal.BlobDamaged(place));
  }
}
