package org.entente.seal;

import java.util.Arrays;
import java.util.List;
import org.entente.base.Refused;

/// A node's public sealing key: age's hybrid recipient `mlkem768x25519`, written `age1pq1...`.
public final class SealingRecipient implements AgeRecipient {
  static final String TYPE = "mlkem768x25519";
  static final byte[] INFO = Bytes.ascii("age-encryption.org/mlkem768x25519");
  private static final String PREFIX = "age1pq";

  private final byte[] key;

  SealingRecipient(byte[] key) {
    this.key = key;
  }

  /// Reads the one form that age writes, in lower case; anything else, and a key that no one can
  /// have made, is refused.
  public static SealingRecipient parse(String text, String place) {
    byte[] key =
        Bech32.parse(text)
            .filter(found -> found.prefix().equals(PREFIX) && found.text().equals(text))
            .map(Bech32::data)
            .filter(data -> data.length == XWing.KEY_BYTES)
            .filter(data -> XWing.encapsulate(data, probe()).isPresent())
            .orElseThrow(() ->
                new Refused(
                    new SealRefusal.KeyMalformed(
                        place, "a sealing key is one word that starts with age1pq1")));
    return new SealingRecipient(key);
  }

  public String text() {
    return new Bech32(PREFIX, key).text();
  }

  @Override
  public AgeStanza wrap(byte[] fileKey, Randomness randomness) {
    var made = XWing.encapsulate(key, randomness.bytes(XWing.RANDOM_BYTES)).orElseThrow();
    var context = new Hpke(Hpke.X_WING, Aead.CHACHA20_POLY1305, made.secret(), INFO);
    return new AgeStanza(
        List.of(TYPE, CanonicalBase64.unpadded(made.ciphertext())),
        context.seal(0, new byte[0], fileKey));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SealingRecipient that && Arrays.equals(key, that.key);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(key);
  }

  @Override
  public String toString() {
    return text();
  }

  /// Encapsulating once to fixed bytes finds keys that fail the checks of either half.
  private static byte[] probe() {
    byte[] fixed = new byte[XWing.RANDOM_BYTES];
    Arrays.fill(fixed, (byte) 1);
    return fixed;
  }
}
