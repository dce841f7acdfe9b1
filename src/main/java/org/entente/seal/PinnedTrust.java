package org.entente.seal;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.function.Predicate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.X509ExtendedTrustManager;
import org.entente.base.Digest;

/// Trusts a peer exactly when its key is pinned and it speaks TLS 1.3. Names, dates, issuers and
/// chains are not looked at; being the extended kind of trust manager, it is also what decides
/// about host names in place of the JDK's own check.
final class PinnedTrust extends X509ExtendedTrustManager {
  private static final String PROTOCOL = "TLSv1.3";

  private final Predicate<Digest> isPinned;

  PinnedTrust(Predicate<Digest> isPinned) {
    this.isPinned = isPinned;
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine)
      throws CertificateException {
    check(chain, engine.getHandshakeSession());
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
      throws CertificateException {
    check(chain, engine.getHandshakeSession());
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket)
      throws CertificateException {
    check(chain, ((SSLSocket) socket).getHandshakeSession());
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
      throws CertificateException {
    check(chain, ((SSLSocket) socket).getHandshakeSession());
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
    throw new CertificateException("a peer is judged within its connection only");
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
    throw new CertificateException("a peer is judged within its connection only");
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return new X509Certificate[0];
  }

  private void check(X509Certificate[] chain, SSLSession session) throws CertificateException {
    if (!session.getProtocol().equals(PROTOCOL)) {
      throw new CertificateException("nodes speak TLS 1.3 only");
    }
    if (chain.length != 1) {
      throw new CertificateException("a node shows one certificate, its own");
    }
    Digest pin = TlsCertificate.pin(chain[0]);
    if (!isPinned.test(pin)) {
      throw new CertificateException("the key " + pin + " is not pinned");
    }
  }
}
