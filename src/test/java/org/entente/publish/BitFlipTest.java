package org.entente.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.function.IntConsumer;
import org.entente.base.Digest;
import org.junit.jupiter.api.Test;

/// One flipped bit anywhere makes an announcement fail (THREATS, I14): at once by the digest over
/// the file; and where a forger computes that digest anew, by what the file says.
class BitFlipTest {
  private static final int SAMPLES = 100;
  private static final byte[] BUNDLE = new PublishFixture().bundle().bytes();

  @Test
  void any_flipped_bit_fails_by_the_digest_over_the_file() {
    for (int at = 0; at < BUNDLE.length; at++) {
      int bit = at % 8;
      requireFails(flipped(at, bit), at, bit);
    }
  }

  @Test
  void every_bit_of_the_files_own_lines_counts() {
    ownLines(at -> {
      for (int bit = 0; bit < 8; bit++) {
        requireFails(flipped(at, bit), at, bit);
      }
    });
  }

  @Test
  void a_flipped_bit_fails_though_the_digest_is_computed_anew() {
    var random = new Random(7);
    for (int i = 0; i < SAMPLES; i++) {
      int at = random.nextInt(endLine());
      int bit = random.nextInt(8);
      requireFails(sealedAnew(flipped(at, bit)), at, bit);
    }
  }

  @Test
  void a_flipped_bit_of_the_text_fails_though_the_digest_is_computed_anew() {
    int text = indexOf("\ninstrument ");
    for (int at = text + 1; at < endLine(); at += 23) {
      int bit = at % 8;
      requireFails(sealedAnew(flipped(at, bit)), at, bit);
    }
  }

  @Test
  void a_file_cut_short_anywhere_fails() {
    for (int length = 0; length < BUNDLE.length; length += 997) {
      requireFails(Arrays.copyOf(BUNDLE, length), length, 0);
    }
  }

  @Test
  void bytes_after_the_end_fail() {
    requireFails(Arrays.copyOf(BUNDLE, BUNDLE.length + 1), BUNDLE.length, 0);
  }

  private static void requireFails(byte[] bytes, int at, int bit) {
    assertThat(Verifier.verify(bytes))
        .as("byte %d, bit %d", at, bit)
        .isInstanceOf(Verdict.DoesNotHold.class);
  }

  private static byte[] flipped(int at, int bit) {
    byte[] changed = BUNDLE.clone();
    changed[at] ^= (byte) (1 << bit);
    return changed;
  }

  /// The bundle with its last line written as its author would have.
  private static byte[] sealedAnew(byte[] changed) {
    byte[] before = Arrays.copyOf(changed, endLine());
    int length = changed.length - endLine();
    String[] words = new String(changed, endLine(), length, StandardCharsets.UTF_8).split(" ");
    String last = "end " + words[1] + " " + Digest.of(before) + "\n";
    byte[] end = last.getBytes(StandardCharsets.UTF_8);
    byte[] whole = Arrays.copyOf(before, before.length + end.length);
    System.arraycopy(end, 0, whole, before.length, end.length);
    return whole;
  }

  /// The first line, and the last.
  private static void ownLines(IntConsumer taker) {
    for (int at = 0; at <= Bundle.TYPE.length(); at++) {
      taker.accept(at);
    }
    for (int at = endLine(); at < BUNDLE.length; at++) {
      taker.accept(at);
    }
  }

  private static int endLine() {
    return indexOf("\nend ") + 1;
  }

  private static int indexOf(String words) {
    return new String(BUNDLE, StandardCharsets.ISO_8859_1).lastIndexOf(words);
  }
}
