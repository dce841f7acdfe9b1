package org.entente.seal;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.function.Predicate;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import javax.net.ssl.TrustManager;
import org.entente.base.Bounds;
import org.entente.base.Digest;

/// Who a node is to another on HTTPS: an Ed25519 key in a certificate of its own making, known by
/// its pin. TLS 1.3 only; both sides show their key, and each takes exactly the keys it has pinned.
/// It hides who talks to whom; the secrecy of what is said does not rest on it, but on the seal.
public final class TlsIdentity {
  public static final int SEED_BYTES = Ed25519.KEY_BYTES;
  private static final String PROTOCOL = "TLSv1.3";
  private static final int SESSION_SECONDS = 1;

  private final PrivateKey key;
  private final X509Certificate certificate;

  private TlsIdentity(byte[] seed) {
    Bounds.require(seed.length == SEED_BYTES, "a TLS seed has 32 bytes, got %d", seed.length);
    this.key = Ed25519.privateKey(seed);
    this.certificate = TlsCertificate.make(seed, key);
  }

  /// What a server asks of its clients.
  public enum ClientKey {
    /// A client without a pinned key is refused.
    REQUIRED,
    /// A client may stay unknown; if it shows a key, the key must be pinned.
    OPTIONAL
  }

  public static TlsIdentity fromSeed(byte[] seed) {
    return new TlsIdentity(seed.clone());
  }

  /// SHA-256 of this node's SubjectPublicKeyInfo.
  public Digest pin() {
    return TlsCertificate.pin(certificate);
  }

  /// A context for both servers and clients that shows this key and takes exactly the pinned ones.
  /// The predicate is asked at every full handshake, so that pins can come and go; sessions are
  /// resumed without asking, so they live for one second only.
  public SSLContext context(Predicate<Digest> isPinned) {
    try {
      var context = SSLContext.getInstance(PROTOCOL);
      context.init(
          new KeyManager[] {new OwnKey(key, certificate)},
          new TrustManager[] {new PinnedTrust(isPinned)},
          null);
      context.getServerSessionContext().setSessionTimeout(SESSION_SECONDS);
      context.getClientSessionContext().setSessionTimeout(SESSION_SECONDS);
      return context;
    } catch (GeneralSecurityException e) {
      throw Missing.algorithm(PROTOCOL, e);
    }
  }

  /// For `HttpClient.Builder.sslParameters`.
  public static SSLParameters clientParameters() {
    var parameters = new SSLParameters();
    parameters.setProtocols(new String[] {PROTOCOL});
    return parameters;
  }

  /// For `HttpsParameters.setSSLParameters`.
  public static SSLParameters serverParameters(ClientKey clientKey) {
    SSLParameters parameters = clientParameters();
    switch (clientKey) {
      case REQUIRED -> parameters.setNeedClientAuth(true);
      case OPTIONAL -> parameters.setWantClientAuth(true);
    }
    return parameters;
  }

  /// The pin of the peer at the other end of an established connection, if it has shown a key.
  public static Optional<Digest> peer(SSLSession session) {
    try {
      Certificate[] chain = session.getPeerCertificates();
      return Optional.of(TlsCertificate.pin((X509Certificate) chain[0]));
    } catch (SSLPeerUnverifiedException e) {
      return Optional.empty();
    }
  }
}
