package org.entente.seal;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import org.entente.base.Digest;

/// The self-signed certificate of a node (RFC 5280), written by hand so that equal seeds give equal
/// bytes. It says nothing: only the digest of its key is ever looked at.
final class TlsCertificate {
  private static final int INTEGER = 0x02;
  private static final int UTF8_STRING = 0x0c;
  private static final int UTC_TIME = 0x17;
  private static final int GENERALIZED_TIME = 0x18;
  private static final int SET = 0x31;
  private static final int VERSION = 0xa0;
  private static final int VERSION_3 = 2;
  private static final int SERIAL_BYTES = 16;

  /// 2.5.4.3.
  private static final byte[] COMMON_NAME = Bytes.of(0x06, 0x03, 0x55, 0x04, 0x03);

  private TlsCertificate() {}

  static X509Certificate make(byte[] seed, PrivateKey key) {
    byte[] publicKey = Der.publicKeyInfo(Ed25519.ALGORITHM, Ed25519.publicBytes(seed));
    byte[] algorithm = Der.sequence(Ed25519.ALGORITHM);
    byte[] name = name();
    byte[] body =
        Der.sequence(
            Der.tagged(VERSION, Der.tagged(INTEGER, Bytes.of(VERSION_3))),
            Der.tagged(INTEGER, serial(publicKey)),
            algorithm,
            name,
            validity(),
            name,
            publicKey);
    byte[] whole = Der.sequence(body, algorithm, Der.bitString(Ed25519.sign(key, body)));
    try {
      return (X509Certificate)
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(whole));
    } catch (GeneralSecurityException e) {
      throw Missing.algorithm("X.509", e);
    }
  }

  /// SHA-256 of the key as it stands in a certificate: what peers pin.
  static Digest pin(X509Certificate certificate) {
    return Digest.of(certificate.getPublicKey().getEncoded());
  }

  private static byte[] name() {
    byte[] value = Der.tagged(UTF8_STRING, Bytes.ascii("entente"));
    return Der.sequence(Der.tagged(SET, Der.sequence(COMMON_NAME, value)));
  }

  /// All of the time there is: whom to trust is the charter's to say, not a clock's.
  private static byte[] validity() {
    return Der.sequence(
        Der.tagged(UTC_TIME, Bytes.ascii("000101000000Z")),
        Der.tagged(GENERALIZED_TIME, Bytes.ascii("99991231235959Z")));
  }

  private static byte[] serial(byte[] publicKey) {
    byte[] serial = Bytes.cut(Digest.of(publicKey).bytes(), 0, SERIAL_BYTES);
    serial[0] = (byte) ((serial[0] & 0x3f) | 0x40); // positive and of full length
    return serial;
  }
}
