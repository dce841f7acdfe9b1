package org.entente.seal;

import java.security.GeneralSecurityException;
import java.security.spec.AlgorithmParameterSpec;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Authenticated encryption: a 12-byte nonce, a 16-byte tag at the end.
enum Aead {
  AES_128_GCM("AES/GCM/NoPadding", "AES", 1, 16),
  AES_256_GCM("AES/GCM/NoPadding", "AES", 2, 32),
  CHACHA20_POLY1305("ChaCha20-Poly1305", "ChaCha20", 3, 32);

  static final int NONCE_BYTES = 12;
  static final int TAG_BYTES = 16;

  private final String transformation;
  private final String keyName;

  /// The number of the algorithm in HPKE (RFC 9180, section 7.3).
  final int hpkeId;

  final int keyBytes;

  Aead(String transformation, String keyName, int hpkeId, int keyBytes) {
    this.transformation = transformation;
    this.keyName = keyName;
    this.hpkeId = hpkeId;
    this.keyBytes = keyBytes;
  }

  byte[] seal(byte[] key, byte[] nonce, byte[] associated, byte[] plain) {
    try {
      var cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce);
      cipher.updateAAD(associated);
      return cipher.doFinal(plain);
    } catch (GeneralSecurityException e) {
      throw Missing.algorithm(transformation, e);
    }
  }

  /// The plain bytes; empty if the tag does not fit.
  Optional<byte[]> open(byte[] key, byte[] nonce, byte[] associated, byte[] sealed) {
    if (sealed.length < TAG_BYTES) {
      return Optional.empty();
    }
    try {
      var cipher = cipher(Cipher.DECRYPT_MODE, key, nonce);
      cipher.updateAAD(associated);
      return Optional.of(cipher.doFinal(sealed));
    } catch (AEADBadTagException e) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw Missing.algorithm(transformation, e);
    }
  }

  private Cipher cipher(int mode, byte[] key, byte[] nonce) throws GeneralSecurityException {
    AlgorithmParameterSpec parameters =
        this == CHACHA20_POLY1305
            ? new IvParameterSpec(nonce)
            : new GCMParameterSpec(8 * TAG_BYTES, nonce);
    var cipher = Cipher.getInstance(transformation);
    cipher.init(mode, new SecretKeySpec(key, keyName), parameters);
    return cipher;
  }
}
