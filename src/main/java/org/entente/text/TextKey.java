package org.entente.text;

import java.util.Arrays;
import org.entente.base.Bounds;
import org.entente.base.Digest;

/// The secret of one negotiation that keeps digests from being guessed: whoever lacks it cannot try
/// wordings against a digest. The parties hold it; a neutral depositary does not.
public final class TextKey {
  public static final int BYTES = 32;
  static final int SALT_BYTES = 16;

  private final byte[] key;

  public TextKey(byte[] key) {
    Bounds.require(key.length == BYTES, "a text key has 32 bytes, got %d", key.length);
    this.key = key.clone();
  }

  /// What the charter names, so that every party knows it holds the same key.
  public Digest commitment() {
    return Digest.of("entente/text-key/1\n".getBytes(java.nio.charset.StandardCharsets.UTF_8), key);
  }

  /// The salt of a blob: the first 16 bytes of HMAC-SHA-256 under this key.
  public byte[] salt(byte[] blob) {
    return Arrays.copyOf(Digest.hmac(key, blob), SALT_BYTES);
  }

  /// The salted digest of a blob: SHA-256 over its salt and then the blob.
  public Digest digest(byte[] blob) {
    return Digest.of(salt(blob), blob);
  }

  /// The key itself, for the sealed store and for a dispatch to a party.
  public byte[] bytes() {
    return key.clone();
  }
}
