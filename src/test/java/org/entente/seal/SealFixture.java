package org.entente.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.entente.base.Digest;
import org.entente.base.Refusal;
import org.entente.base.Refused;

/// Keys and randomness from small numbers, so that every run is the same.
final class SealFixture {
  private SealFixture() {}

  /// A stream of bytes that differs for each seed: SHA-256 of the seed and a counter.
  static Randomness randomness(int seed) {
    int[] counter = {0};
    return count -> {
      byte[] bytes = new byte[count];
      for (int at = 0; at < count; at += Digest.BYTES) {
        byte[] block = Digest.of(Bytes.of(seed, counter[0] >>> 8, counter[0]++)).bytes();
        System.arraycopy(block, 0, bytes, at, Math.min(Digest.BYTES, count - at));
      }
      return bytes;
    };
  }

  static SigningKey signingKey(int seed) {
    return SigningKey.make(randomness(seed));
  }

  static SealingKey sealingKey(int seed) {
    return SealingKey.make(randomness(seed));
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static byte[] flipped(byte[] bytes, int bit) {
    byte[] changed = Arrays.copyOf(bytes, bytes.length);
    changed[bit / 8] ^= (byte) (1 << (bit % 8));
    return changed;
  }

  static Refusal refusal(ThrowingCallable call) {
    Refused refused = catchThrowableOfType(Refused.class, call);
    assertThat(refused).as("a refusal").isNotNull();
    return refused.refusal();
  }
}
