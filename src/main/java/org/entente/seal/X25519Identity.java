package org.entente.seal;

import java.util.Locale;
import java.util.Optional;
import org.entente.base.Refused;

/// Age's classical identity, written `AGE-SECRET-KEY-1...`.
public final class X25519Identity implements AgeIdentity {
  private static final String PREFIX = "age-secret-key-";

  private final byte[] secret;
  private final byte[] recipient;

  private X25519Identity(byte[] secret) {
    this.secret = secret;
    this.recipient = X25519.publicBytes(secret);
  }

  /// Reads the form that age writes, in upper case.
  public static X25519Identity parse(String text, String place) {
    return Bech32.parse(text)
        .filter(found -> found.prefix().equals(PREFIX))
        .filter(found -> found.text().toUpperCase(Locale.ROOT).equals(text))
        .filter(found -> found.data().length == X25519.KEY_BYTES)
        .map(found -> new X25519Identity(found.data()))
        .orElseThrow(() ->
            new Refused(
                new SealRefusal.KeyMalformed(
                    place, "a secret X25519 key starts with AGE-SECRET-KEY-1")));
  }

  public X25519Recipient recipient() {
    return new X25519Recipient(recipient);
  }

  @Override
  public Optional<byte[]> unwrap(AgeStanza stanza, String place) {
    if (!stanza.type().equals(X25519Recipient.TYPE)) {
      return Optional.empty();
    }
    byte[] share = AgeHeader.onlyArgument(stanza, X25519.KEY_BYTES, place);
    byte[] wrapKey =
        X25519Recipient.wrapKey(X25519.agree(secret, share), share, recipient)
            .orElseThrow(() -> AgeHeader.malformed(place, "a share is of small order"));
    return Aead.CHACHA20_POLY1305.open(
        wrapKey, new byte[Aead.NONCE_BYTES], new byte[0], stanza.body());
  }

  /// Never the secret.
  @Override
  public String toString() {
    return "X25519Identity[secret]";
  }
}
