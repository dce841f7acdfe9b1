package org.entente.seal;

import java.security.PrivateKey;
import org.entente.base.Bounds;

/// A private signing pair: an Ed25519 and an ML-DSA-65 key that always sign together. What is kept
/// of it is its seed, 64 bytes: 32 for Ed25519, then 32 for ML-DSA-65.
public final class SigningKey {
  public static final int SEED_BYTES = Ed25519.KEY_BYTES + MlDsa65.SEED_BYTES;

  private final byte[] seed;
  private final PrivateKey classical;
  private final PrivateKey postQuantum;
  private final VerifyingKey verifying;

  private SigningKey(byte[] seed) {
    Bounds.require(seed.length == SEED_BYTES, "a signing seed has 64 bytes, got %d", seed.length);
    this.seed = seed;
    byte[] first = Bytes.cut(seed, 0, Ed25519.KEY_BYTES);
    var pair = MlDsa65.fromSeed(Bytes.cut(seed, Ed25519.KEY_BYTES, SEED_BYTES));
    this.classical = Ed25519.privateKey(first);
    this.postQuantum = pair.getPrivate();
    this.verifying = VerifyingKey.own(Ed25519.publicBytes(first), MlDsa65.publicBytes(pair));
  }

  public static SigningKey fromSeed(byte[] seed) {
    return new SigningKey(seed.clone());
  }

  public static SigningKey make(Randomness randomness) {
    return new SigningKey(randomness.bytes(SEED_BYTES));
  }

  /// Both signatures over the same bytes. Equal texts give equal signatures.
  public Signatures sign(byte[] text) {
    return new Signatures(Ed25519.sign(classical, text), MlDsa65.sign(postQuantum, text));
  }

  public VerifyingKey verifyingKey() {
    return verifying;
  }

  /// The secret itself, to be kept in a [KeyFile] and nowhere else.
  public byte[] seed() {
    return seed.clone();
  }

  /// Never the secret.
  @Override
  public String toString() {
    return "SigningKey[of " + verifying.digest().brief() + "]";
  }
}
