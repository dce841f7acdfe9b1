package org.entente.seal;

import java.security.PublicKey;
import org.entente.base.Bounds;
import org.entente.base.Digest;
import org.entente.base.Refused;
import org.jspecify.annotations.Nullable;

/// A public signing pair.
///
/// No signature holds under a weak one: an Ed25519 key that is not canonical or not of prime order
/// (THREATS 24). Whether it is takes a few milliseconds to tell, so it is told when the key is
/// registered ([#requirePrimeOrder]) and before the first signature is checked, and not when a
/// record that was verified on receipt is read back.
public final class VerifyingKey {
  private final byte[] ed25519;
  private final byte[] mlDsa65;
  private volatile Strength strength;
  private volatile @Nullable PublicKey classical;
  private volatile @Nullable PublicKey postQuantum;

  private enum Strength {
    UNTOLD,
    PRIME_ORDER,
    WEAK
  }

  private VerifyingKey(byte[] ed25519, byte[] mlDsa65, Strength strength) {
    this.ed25519 = ed25519;
    this.mlDsa65 = mlDsa65;
    this.strength = strength;
  }

  /// A key made here from its seed needs no check.
  static VerifyingKey own(byte[] ed25519, byte[] mlDsa65) {
    return new VerifyingKey(ed25519, mlDsa65, Strength.PRIME_ORDER);
  }

  /// Takes the raw public keys, 32 and 1952 bytes.
  public static VerifyingKey of(byte[] ed25519, byte[] mlDsa65, String place) {
    if (ed25519.length != Ed25519.KEY_BYTES || mlDsa65.length != MlDsa65.KEY_BYTES) {
      throw malformed(place, "an Ed25519 key has 32 bytes, an ML-DSA-65 key 1952");
    }
    return new VerifyingKey(ed25519.clone(), mlDsa65.clone(), Strength.UNTOLD);
  }

  /// Refuses a weak key; asked whenever a key is registered.
  public VerifyingKey requirePrimeOrder(String place) {
    if (isWeak()) {
      throw new Refused(new SealRefusal.KeyNotOfPrimeOrder(place));
    }
    return this;
  }

  private boolean isWeak() {
    if (strength == Strength.UNTOLD) {
      boolean prime = EdwardsPoint.decode(ed25519).filter(EdwardsPoint::isOfPrimeOrder).isPresent();
      strength = prime ? Strength.PRIME_ORDER : Strength.WEAK;
    }
    return strength == Strength.WEAK;
  }

  /// Reads the one-line form: both keys in Base64, Ed25519 first, one space between.
  public static VerifyingKey parse(String text, String place) {
    if (text.length() > Bounds.LINE_BYTES) {
      throw malformed(place, "it is too long");
    }
    String[] words = text.split(" ", -1);
    if (words.length != 2) {
      throw malformed(place, "it is two words of Base64");
    }
    return of(word(words[0], place), word(words[1], place), place);
  }

  /// The one-line form.
  public String text() {
    return CanonicalBase64.padded(ed25519) + " " + CanonicalBase64.padded(mlDsa65);
  }

  /// SHA-256 over both raw keys, Ed25519 first: the name of this pair.
  public Digest digest() {
    return Digest.of(ed25519, mlDsa65);
  }

  /// Whether both signatures fit the text.
  public boolean holds(byte[] text, Signatures signatures) {
    return holdsMlDsa65(text, signatures.mlDsa65()) && holdsEd25519(text, signatures.ed25519());
  }

  boolean holdsEd25519(byte[] text, byte[] signature) {
    if (isWeak()) {
      return false;
    }
    PublicKey key = classical;
    if (key == null) {
      key = Ed25519.publicKey(ed25519);
      classical = key;
    }
    return Ed25519.holds(key, text, signature);
  }

  boolean holdsMlDsa65(byte[] text, byte[] signature) {
    PublicKey key = postQuantum;
    if (key == null) {
      key = MlDsa65.publicKey(mlDsa65);
      postQuantum = key;
    }
    return MlDsa65.holds(key, text, signature);
  }

  byte[] ed25519() {
    return ed25519;
  }

  byte[] mlDsa65() {
    return mlDsa65;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof VerifyingKey that && digest().equals(that.digest());
  }

  @Override
  public int hashCode() {
    return digest().hashCode();
  }

  @Override
  public String toString() {
    return text();
  }

  private static byte[] word(String word, String place) {
    return CanonicalBase64.fromPadded(word)
        .orElseThrow(() -> malformed(place, "it is two words of Base64"));
  }

  private static Refused malformed(String place, String detail) {
    return new Refused(new SealRefusal.KeyMalformed(place, detail));
  }
}
