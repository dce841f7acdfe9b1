package org.entente.seal;

import java.util.Arrays;

/// SHAKE256 and SHA3-256 (FIPS 202) for short inputs. The JDK has SHA-3, but no SHAKE256 with an
/// output as long as X-Wing wants.
final class Keccak {
  private static final int RATE = 136;
  private static final int ROUNDS = 24;
  private static final int SHAKE_SUFFIX = 0x1f;
  private static final int SHA3_SUFFIX = 0x06;

  /// Rotation of each lane in the order in which the rho-pi step visits them.
  private static final int[] ROTATIONS = {
    1, 3, 6, 10, 15, 21, 28, 36, 45, 55, 2, 14, 27, 41, 56, 8, 25, 43, 62, 18, 39, 61, 20, 44
  };

  private static final int[] LANES = {
    10, 7, 11, 17, 18, 3, 5, 16, 8, 21, 24, 4, 15, 23, 19, 13, 12, 2, 20, 14, 22, 9, 6, 1
  };

  private final long[] state = new long[25];

  private Keccak() {}

  static byte[] shake256(byte[] input, int length) {
    return new Keccak().hash(input, SHAKE_SUFFIX, length);
  }

  static byte[] sha3(byte[] input) {
    return new Keccak().hash(input, SHA3_SUFFIX, 32);
  }

  private byte[] hash(byte[] input, int suffix, int length) {
    byte[] padded = Arrays.copyOf(input, (input.length / RATE + 1) * RATE);
    padded[input.length] = (byte) suffix;
    padded[padded.length - 1] |= (byte) 0x80;
    for (int at = 0; at < padded.length; at += RATE) {
      absorb(padded, at);
      permute();
    }
    return squeeze(length);
  }

  private void absorb(byte[] input, int from) {
    for (int i = 0; i < RATE; i++) {
      state[i / 8] ^= (input[from + i] & 0xffL) << (8 * (i % 8));
    }
  }

  private byte[] squeeze(int length) {
    byte[] output = new byte[length];
    for (int i = 0; i < length; i++) {
      if (i > 0 && i % RATE == 0) {
        permute();
      }
      int at = i % RATE;
      output[i] = (byte) (state[at / 8] >>> (8 * (at % 8)));
    }
    return output;
  }

  private void permute() {
    int register = 1;
    for (int round = 0; round < ROUNDS; round++) {
      theta();
      rhoAndPi();
      chi();
      for (int j = 0; j < 7; j++) {
        if ((register & 1) != 0) {
          state[0] ^= 1L << ((1 << j) - 1);
        }
        register = (register << 1) ^ ((register >>> 7) * 0x171);
      }
    }
  }

  private void theta() {
    long[] parity = new long[5];
    for (int i = 0; i < 25; i++) {
      parity[i % 5] ^= state[i];
    }
    for (int i = 0; i < 25; i++) {
      state[i] ^= parity[(i + 4) % 5] ^ Long.rotateLeft(parity[(i + 1) % 5], 1);
    }
  }

  private void rhoAndPi() {
    long moving = state[1];
    for (int i = 0; i < LANES.length; i++) {
      long next = state[LANES[i]];
      state[LANES[i]] = Long.rotateLeft(moving, ROTATIONS[i]);
      moving = next;
    }
  }

  private void chi() {
    for (int row = 0; row < 25; row += 5) {
      long[] old = Arrays.copyOfRange(state, row, row + 5);
      for (int i = 0; i < 5; i++) {
        state[row + i] = old[i] ^ (~old[(i + 1) % 5] & old[(i + 2) % 5]);
      }
    }
  }
}
