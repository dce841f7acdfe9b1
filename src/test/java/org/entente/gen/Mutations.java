package org.entente.gen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.entente.base.Refused;

/// Alters bytes in the ways they get altered: a bit, a cut, a line gone, doubled or put elsewhere,
/// a character more.
public final class Mutations {
  private Mutations() {}

  /// Asks that bytes print back to themselves, and that altered ones are refused as a value, or
  /// print back to themselves too: there is one encoding for what is read, or none.
  public static void requireOneEncoding(
      byte[] bytes, Choices choices, int times, UnaryOperator<byte[]> reprint) {
    assertThat(reprint.apply(bytes)).isEqualTo(bytes);
    for (int i = 0; i < times; i++) {
      byte[] altered = of(bytes, choices);
      try {
        assertThat(reprint.apply(altered)).isEqualTo(altered);
      } catch (Refused refused) {
        assertThat(refused.refusal().message()).isNotBlank();
      }
    }
  }

  public static byte[] of(byte[] bytes, Choices choices) {
    int at = choices.below(bytes.length);
    return switch (choices.below(6)) {
      case 0 -> {
        byte[] flipped = bytes.clone();
        flipped[at] ^= (byte) (1 << choices.below(8));
        yield flipped;
      }
      case 1 -> Arrays.copyOf(bytes, at);
      case 2 -> {
        byte[] longer = Arrays.copyOf(bytes, bytes.length + 1);
        System.arraycopy(bytes, at, longer, at + 1, bytes.length - at);
        longer[at] = (byte) " \n0a\r\t\u00e9".charAt(choices.below(7));
        yield longer;
      }
      default -> lines(bytes, choices);
    };
  }

  private static byte[] lines(byte[] bytes, Choices choices) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    List<String> lines = new ArrayList<>(Arrays.asList(text.split("(?<=\n)")));
    int from = choices.below(lines.size());
    int to = choices.below(lines.size());
    switch (choices.below(3)) {
      case 0 -> lines.remove(from);
      case 1 -> lines.add(to, lines.get(from));
      default -> lines.add(to, lines.remove(from));
    }
    return String.join("", lines).getBytes(StandardCharsets.ISO_8859_1);
  }
}
