package org.entente.seal;

import java.math.BigInteger;
import java.util.Optional;

/// A point of edwards25519 (RFC 8032, section 5.1) in extended coordinates (Hisil, Wong, Carter and
/// Dawson 2008), used for one question: may this public key be registered?
///
/// The JDK takes any encoding that decodes to a point, the identity included, under which one
/// signature fits every message. We take a key only if it is written canonically and its point has
/// prime order, that is, L times the point is the identity and the point itself is not.
record EdwardsPoint(BigInteger x, BigInteger y, BigInteger z, BigInteger t) {
  private static final BigInteger ONE = BigInteger.ONE;
  private static final BigInteger P = ONE.shiftLeft(255).subtract(BigInteger.valueOf(19));
  private static final BigInteger D =
      BigInteger.valueOf(-121665).multiply(BigInteger.valueOf(121666).modInverse(P)).mod(P);
  private static final BigInteger TWICE_D = D.shiftLeft(1).mod(P);
  private static final BigInteger ROOT_OF_MINUS_ONE =
      BigInteger.TWO.modPow(P.subtract(ONE).shiftRight(2), P);
  private static final BigInteger L =
      ONE.shiftLeft(252).add(new BigInteger("27742317777372353535851937790883648493"));
  private static final EdwardsPoint IDENTITY =
      new EdwardsPoint(BigInteger.ZERO, ONE, ONE, BigInteger.ZERO);

  /// Decodes 32 bytes (RFC 8032, section 5.1.3); empty if they are not canonical or off the curve.
  static Optional<EdwardsPoint> decode(byte[] raw) {
    BigInteger number = new BigInteger(1, Bytes.reversed(raw));
    boolean isXOdd = number.testBit(255);
    BigInteger y = number.clearBit(255);
    if (y.compareTo(P) >= 0) {
      return Optional.empty();
    }
    BigInteger ySquared = times(y, y);
    BigInteger u = ySquared.subtract(ONE).mod(P);
    BigInteger v = times(D, ySquared).add(ONE).mod(P);
    return root(u, v)
        .filter(x -> x.signum() != 0 || !isXOdd)
        .map(x -> x.testBit(0) == isXOdd ? x : P.subtract(x))
        .map(x -> new EdwardsPoint(x, y, ONE, times(x, y)));
  }

  boolean isOfPrimeOrder() {
    return !isIdentity() && timesL().isIdentity();
  }

  private boolean isIdentity() {
    return x.signum() == 0 && y.equals(z);
  }

  private EdwardsPoint timesL() {
    EdwardsPoint product = IDENTITY;
    for (int bit = L.bitLength() - 1; bit >= 0; bit--) {
      product = product.plus(product);
      product = L.testBit(bit) ? product.plus(this) : product;
    }
    return product;
  }

  private EdwardsPoint plus(EdwardsPoint o) {
    BigInteger a = times(y.subtract(x), o.y.subtract(o.x));
    BigInteger b = times(y.add(x), o.y.add(o.x));
    BigInteger c = times(times(t, TWICE_D), o.t);
    BigInteger d = times(z.shiftLeft(1), o.z);
    BigInteger e = b.subtract(a);
    BigInteger f = d.subtract(c);
    BigInteger g = d.add(c);
    BigInteger h = b.add(a);
    return new EdwardsPoint(times(e, f), times(g, h), times(f, g), times(e, h));
  }

  /// A square root of u/v, if there is one.
  private static Optional<BigInteger> root(BigInteger u, BigInteger v) {
    BigInteger quotient = times(u, v.modInverse(P));
    BigInteger guess = quotient.modPow(P.add(BigInteger.valueOf(3)).shiftRight(3), P);
    BigInteger other = times(guess, ROOT_OF_MINUS_ONE);
    if (times(guess, guess).equals(quotient)) {
      return Optional.of(guess);
    }
    return times(other, other).equals(quotient) ? Optional.of(other) : Optional.empty();
  }

  private static BigInteger times(BigInteger one, BigInteger other) {
    return one.multiply(other).mod(P);
  }
}
