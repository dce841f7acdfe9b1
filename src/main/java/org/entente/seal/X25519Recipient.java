package org.entente.seal;

import java.util.List;
import java.util.Optional;
import org.entente.base.Refused;

/// Age's classical recipient, written `age1...`; for files exchanged with other age tools. What
/// nodes send each other is sealed to a [SealingRecipient].
public final class X25519Recipient implements AgeRecipient {
  static final String TYPE = "X25519";
  private static final String PREFIX = "age";
  private static final byte[] INFO = Bytes.ascii("age-encryption.org/v1/X25519");

  private final byte[] key;

  X25519Recipient(byte[] key) {
    this.key = key;
  }

  /// Reads the form that age writes; a point of small order is refused.
  public static X25519Recipient parse(String text, String place) {
    return Bech32.parse(text)
        .filter(found -> found.prefix().equals(PREFIX) && found.text().equals(text))
        .map(Bech32::data)
        .filter(data -> data.length == X25519.KEY_BYTES)
        .filter(data -> X25519.agree(new byte[X25519.KEY_BYTES], data).isPresent())
        .map(X25519Recipient::new)
        .orElseThrow(() ->
            new Refused(
                new SealRefusal.KeyMalformed(
                    place, "an X25519 recipient is one word that starts with age1")));
  }

  public String text() {
    return new Bech32(PREFIX, key).text();
  }

  @Override
  public AgeStanza wrap(byte[] fileKey, Randomness randomness) {
    byte[] ephemeral = randomness.bytes(X25519.KEY_BYTES);
    byte[] share = X25519.publicBytes(ephemeral);
    byte[] wrapKey = wrapKey(X25519.agree(ephemeral, key), share, key).orElseThrow();
    byte[] body =
        Aead.CHACHA20_POLY1305.seal(wrapKey, new byte[Aead.NONCE_BYTES], new byte[0], fileKey);
    return new AgeStanza(List.of(TYPE, CanonicalBase64.unpadded(share)), body);
  }

  static Optional<byte[]> wrapKey(Optional<byte[]> agreed, byte[] share, byte[] recipient) {
    return agreed.map(ikm -> Hkdf.derive(ikm, Bytes.join(share, recipient), INFO, 32));
  }
}
