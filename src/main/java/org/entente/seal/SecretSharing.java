package org.entente.seal;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.base.Bounds;

/// Shares a secret so that any `needed` of the shares give it back and fewer say nothing about it
/// (Shamir, “How to share a secret”, 1979), byte by byte over GF(256).
///
/// For each byte there is a polynomial of degree `needed` - 1 with random coefficients whose value
/// at 0 is the byte; share x has its values at x. The field is that of AES (x⁸+x⁴+x³+x+1). Nothing
/// here branches or looks up by a secret.
final class SecretSharing {
  private static final int REDUCTION = 0x1b;

  private SecretSharing() {}

  /// The shares at 1 to `count`, each as long as the secret.
  static SortedMap<Integer, byte[]> split(
      byte[] secret, int needed, int count, Randomness randomness) {
    Bounds.require(
        needed >= 1 && needed <= count && count < 256, "%d of %d shares", needed, count);
    byte[] coefficients = randomness.bytes(secret.length * (needed - 1));
    var shares = new TreeMap<Integer, byte[]>();
    for (int x = 1; x <= count; x++) {
      byte[] values = new byte[secret.length];
      for (int i = 0; i < secret.length; i++) {
        int value = 0;
        for (int degree = needed - 1; degree > 0; degree--) {
          value = times(value ^ coefficients[i * (needed - 1) + degree - 1] & 0xff, x);
        }
        values[i] = (byte) (value ^ secret[i]);
      }
      shares.put(x, values);
    }
    return shares;
  }

  /// What the polynomials through these points have at x: the secret at 0, another share elsewhere.
  static byte[] at(int x, Map<Integer, byte[]> points) {
    int length = points.values().iterator().next().length;
    byte[] values = new byte[length];
    points.forEach((own, share) -> {
      int weight = weight(x, own, points);
      for (int i = 0; i < length; i++) {
        values[i] ^= (byte) times(share[i] & 0xff, weight);
      }
    });
    return values;
  }

  /// Lagrange's basis polynomial of one point, at x: numbers of shares, no secrets.
  private static int weight(int x, int own, Map<Integer, byte[]> points) {
    int weight = 1;
    for (int other : points.keySet()) {
      if (other != own) {
        weight = times(weight, times(x ^ other, inverse(own ^ other)));
      }
    }
    return weight;
  }

  static int times(int a, int b) {
    int product = 0;
    int shifted = a;
    for (int bit = 0; bit < 8; bit++) {
      product ^= shifted & -(b >> bit & 1);
      shifted = shifted << 1 & 0xff ^ REDUCTION & -(shifted >> 7);
    }
    return product;
  }

  /// a to the power of 254.
  static int inverse(int a) {
    int power = 1;
    for (int i = 0; i < 7; i++) {
      power = times(times(power, power), a);
    }
    return times(power, power);
  }
}
