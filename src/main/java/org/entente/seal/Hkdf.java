package org.entente.seal;

import java.security.GeneralSecurityException;
import java.security.spec.AlgorithmParameterSpec;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// HKDF-SHA-256 (RFC 5869).
final class Hkdf {
  private static final String NAME = "HKDF-SHA256";

  private Hkdf() {}

  static byte[] extract(byte[] salt, byte[] ikm) {
    return derive(HKDFParameterSpec.ofExtract().addSalt(salt).addIKM(ikm).extractOnly());
  }

  static byte[] expand(byte[] prk, byte[] info, int length) {
    SecretKey key = new SecretKeySpec(prk, "Generic");
    return derive(HKDFParameterSpec.expandOnly(key, info, length));
  }

  static byte[] derive(byte[] ikm, byte[] salt, byte[] info, int length) {
    return expand(extract(salt, ikm), info, length);
  }

  private static byte[] derive(AlgorithmParameterSpec parameters) {
    try {
      return KDF.getInstance(NAME).deriveData(parameters);
    } catch (GeneralSecurityException e) {
      throw Missing.algorithm(NAME, e);
    }
  }
}
