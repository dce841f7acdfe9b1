package org.entente.gen;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// The sequence of choices a generated value is made from. Fresh ones are drawn from a seed and
/// recorded; a recorded sequence is replayed, with zeros after its end, which is what makes
/// shrinking possible: a smaller sequence makes a simpler value.
public final class Choices {
  private final @Nullable RandomGenerator random;
  private int[] recorded;
  private int used;

  private Choices(@Nullable RandomGenerator random, int[] recorded) {
    this.random = random;
    this.recorded = recorded;
  }

  public static Choices from(RandomGenerator random) {
    return new Choices(random, new int[64]);
  }

  public static Choices replay(int... recorded) {
    return new Choices(null, recorded.clone());
  }

  /// A number from 0 to `bound - 1`; 0 is the simplest.
  public int below(int bound) {
    int choice;
    if (random != null) {
      choice = random.nextInt(bound);
      if (used == recorded.length) {
        recorded = Arrays.copyOf(recorded, used * 2);
      }
      recorded[used] = choice;
    } else {
      choice = used < recorded.length ? Math.floorMod(recorded[used], bound) : 0;
    }
    used++;
    return choice;
  }

  /// The choices made so far.
  public int[] taken() {
    return Arrays.copyOf(recorded, Math.min(used, recorded.length));
  }
}
