package org.entente.exchange;

/// How long a dispatch is made, so that its size tells little of what is in it: Padmé leaves about
/// log log L bits of a length L to be seen, for at most 12 % more bytes (Nikitin et al., "Reducing
/// Metadata Leakage from Encrypted Files and Communication with PURBs", PETS 2019).
final class Padding {
  private static final int LINE = "pad \n".length();
  private static final int MOST_DIGITS = 18;

  private Padding() {}

  /// The smallest Padmé size that is not below a length.
  static long padme(long length) {
    int exponent = 63 - Long.numberOfLeadingZeros(length);
    int bits = 64 - Long.numberOfLeadingZeros(exponent);
    long mask = (1L << Math.max(0, exponent - bits)) - 1;
    return (length + mask) & ~mask;
  }

  /// How many zero bytes the pad of a dispatch holds that has so many bytes without its pad: those
  /// that make the whole the smallest Padmé size that a pad can fill to the byte.
  static long zeros(long bare) {
    long size = padme(bare + LINE + 1);
    while (true) {
      long room = size - bare - LINE;
      for (int digits = 1; digits <= Math.min(room, MOST_DIGITS); digits++) {
        if (digits(room - digits) == digits) {
          return room - digits;
        }
      }
      size = padme(size + 1);
    }
  }

  static int digits(long number) {
    return Long.toString(number).length();
  }
}
