package org.entente.seal;

import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A passphrase as age uses it: both recipient and identity, through scrypt. It is taken in Unicode
/// form NFC, so that two keyboards give one key.
public final class Passphrase implements AgeRecipient, AgeIdentity {
  /// What we write: 32 MiB and 0.1 to 0.3 seconds.
  static final int WORK_FACTOR = 15;

  /// The most we compute for a file of someone else's: 256 MiB, what age itself writes.
  static final int MAX_WORK_FACTOR = 18;

  static final String TYPE = "scrypt";
  private static final byte[] SALT_LABEL = Bytes.ascii("age-encryption.org/v1/scrypt");
  private static final int SALT_BYTES = 16;
  private static final Pattern DECIMAL = Pattern.compile("[1-9][0-9]{0,9}");

  private final byte[] secret;

  private Passphrase(byte[] secret) {
    this.secret = secret;
  }

  public static Passphrase of(char[] words) {
    String composed = Normalizer.normalize(CharBuffer.wrap(words), Normalizer.Form.NFC);
    return new Passphrase(composed.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public AgeStanza wrap(byte[] fileKey, Randomness randomness) {
    byte[] salt = randomness.bytes(SALT_BYTES);
    byte[] body =
        Aead.CHACHA20_POLY1305.seal(
            wrapKey(salt, WORK_FACTOR), new byte[Aead.NONCE_BYTES], new byte[0], fileKey);
    String factor = Integer.toString(WORK_FACTOR);
    return new AgeStanza(List.of(TYPE, CanonicalBase64.unpadded(salt), factor), body);
  }

  @Override
  public Optional<byte[]> unwrap(AgeStanza stanza, String place) {
    if (!stanza.type().equals(TYPE)) {
      return Optional.empty();
    }
    if (stanza.words().size() != 3) {
      throw AgeHeader.malformed(place, "a scrypt stanza has a salt and a work factor");
    }
    byte[] salt = AgeHeader.argument(stanza, 1, SALT_BYTES, place);
    String factor = stanza.words().get(2);
    if (!DECIMAL.matcher(factor).matches() || Long.parseLong(factor) > MAX_WORK_FACTOR) {
      throw AgeHeader.malformed(
          place, "the scrypt work factor is a number from 1 to " + MAX_WORK_FACTOR);
    }
    AgeHeader.requireBody(stanza, place);
    return Aead.CHACHA20_POLY1305.open(
        wrapKey(salt, Integer.parseInt(factor)),
        new byte[Aead.NONCE_BYTES],
        new byte[0],
        stanza.body());
  }

  /// Never the secret.
  @Override
  public String toString() {
    return "Passphrase[secret]";
  }

  private byte[] wrapKey(byte[] salt, int logN) {
    return Scrypt.derive(secret, Bytes.join(SALT_LABEL, salt), logN, 32);
  }
}
