package org.entente.seal;

import java.util.Locale;
import java.util.Optional;
import org.entente.base.Bounds;
import org.entente.base.Refused;

/// A node's private sealing key: a 32-byte X-Wing seed, age's hybrid identity, written
/// `AGE-SECRET-KEY-PQ-1...`.
public final class SealingKey implements AgeIdentity {
  public static final int SEED_BYTES = XWing.SEED_BYTES;
  private static final String PREFIX = "age-secret-key-pq-";

  private final byte[] seed;
  private final XWing pair;

  private SealingKey(byte[] seed) {
    Bounds.require(seed.length == SEED_BYTES, "a sealing seed has 32 bytes, got %d", seed.length);
    this.seed = seed;
    this.pair = XWing.fromSeed(seed);
  }

  public static SealingKey fromSeed(byte[] seed) {
    return new SealingKey(seed.clone());
  }

  public static SealingKey make(Randomness randomness) {
    return new SealingKey(randomness.bytes(SEED_BYTES));
  }

  /// Reads the form that age writes, in upper case.
  public static SealingKey parse(String text, String place) {
    return Bech32.parse(text)
        .filter(found -> found.prefix().equals(PREFIX) && upper(found).equals(text))
        .filter(found -> found.data().length == SEED_BYTES)
        .map(found -> new SealingKey(found.data()))
        .orElseThrow(() ->
            new Refused(
                new SealRefusal.KeyMalformed(
                    place, "a secret sealing key starts with AGE-SECRET-KEY-PQ-1")));
  }

  public SealingRecipient recipient() {
    return new SealingRecipient(pair.publicBytes());
  }

  public byte[] seed() {
    return seed.clone();
  }

  /// The secret as any age tool reads it; for a file of its owner's only.
  public String secretText() {
    return upper(new Bech32(PREFIX, seed));
  }

  @Override
  public Optional<byte[]> unwrap(AgeStanza stanza, String place) {
    if (!stanza.type().equals(SealingRecipient.TYPE)) {
      return Optional.empty();
    }
    byte[] share = AgeHeader.onlyArgument(stanza, XWing.CIPHERTEXT_BYTES, place);
    byte[] secret =
        pair.decapsulate(share)
            .orElseThrow(() -> AgeHeader.malformed(place, "a share is of small order"));
    var context = new Hpke(Hpke.X_WING, Aead.CHACHA20_POLY1305, secret, SealingRecipient.INFO);
    return context.open(0, new byte[0], stanza.body());
  }

  /// Never the secret.
  @Override
  public String toString() {
    return "SealingKey[secret]";
  }

  private static String upper(Bech32 word) {
    return word.text().toUpperCase(Locale.ROOT);
  }
}
