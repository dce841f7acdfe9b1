package org.entente.base;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/// A SHA-256 digest (FIPS 180-4): 32 bytes, written as 64 lower-case hexadecimal digits.
public final class Digest implements Comparable<Digest> {
  public static final int BYTES = 32;
  private static final int BLOCK = 64;
  private static final HexFormat HEX = HexFormat.of();

  private final byte[] bytes;

  private Digest(byte[] bytes) {
    this.bytes = bytes;
  }

  /// The digest of the parts, one after the other.
  public static Digest of(byte[]... parts) {
    var sha = sha256();
    for (byte[] part : parts) {
      sha.update(part);
    }
    return new Digest(sha.digest());
  }

  /// The digest of all that a stream gives.
  public static Digest of(InputStream in) throws IOException {
    var sha = sha256();
    byte[] part = new byte[1 << 16];
    for (int read = in.read(part); read >= 0; read = in.read(part)) {
      sha.update(part, 0, read);
    }
    return new Digest(sha.digest());
  }

  /// HMAC-SHA-256 (RFC 2104) of a message.
  public static byte[] hmac(byte[] key, byte[] message) {
    byte[] block = Arrays.copyOf(key.length > BLOCK ? of(key).bytes : key, BLOCK);
    byte[] inner = new byte[BLOCK];
    byte[] outer = new byte[BLOCK];
    for (int i = 0; i < BLOCK; i++) {
      inner[i] = (byte) (block[i] ^ 0x36);
      outer[i] = (byte) (block[i] ^ 0x5c);
    }
    return of(outer, of(inner, message).bytes).bytes;
  }

  /// Wraps 32 bytes as they are.
  public static Digest ofBytes(byte[] bytes) {
    Bounds.require(bytes.length == BYTES, "a digest has 32 bytes, got %d", bytes.length);
    return new Digest(bytes.clone());
  }

  /// Reads 64 lower-case hexadecimal digits; anything else is refused with the place named.
  public static Digest parse(String hex, String place) {
    if (hex.length() != 2 * BYTES || !isLowerHex(hex)) {
      throw new Refused(new LineRefusal.NotADigest(place));
    }
    return new Digest(HEX.parseHex(hex));
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  public String hex() {
    return HEX.formatHex(bytes);
  }

  /// The first ten digits, for people; never for a decision.
  public String brief() {
    return HEX.formatHex(bytes, 0, 5);
  }

  @Override
  public int compareTo(Digest other) {
    return Arrays.compareUnsigned(bytes, other.bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Digest that && MessageDigest.isEqual(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return hex();
  }

  private static boolean isLowerHex(String hex) {
    for (int i = 0; i < hex.length(); i++) {
      char c = hex.charAt(i);
      if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
        return false;
      }
    }
    return true;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
