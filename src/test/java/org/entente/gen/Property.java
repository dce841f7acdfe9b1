package org.entente.gen;

import java.util.Arrays;
import java.util.Random;

/// Checks that something holds for many generated values; when it does not, finds a simpler value
/// for which it does not and names the seed.
public final class Property {
  private static final int MOST_SHRINKS = 4000;

  /// What must hold; it throws if it does not.
  @FunctionalInterface
  public interface Body<T> {
    void check(T value) throws Exception;
  }

  private Property() {}

  /// Runs the body on `runs` values, each from a seed of its own counted from `seed`.
  /// `-Dproperty.seed` takes one seed alone.
  public static <T> void check(long seed, int runs, Gen<T> gen, Body<T> body) {
    check(seed, runs, MOST_SHRINKS, gen, body);
  }

  /// The same with at most so many tries at a simpler value, for values that are slow to check.
  public static <T> void check(long seed, int runs, int shrinks, Gen<T> gen, Body<T> body) {
    Long only = Long.getLong("property.seed");
    long first = only == null ? seed : only;
    long last = only == null ? seed + runs - 1 : only;
    for (long one = first; one <= last; one++) {
      Choices choices = Choices.from(new Random(one));
      T value = gen.from(choices);
      if (failure(body, value) != null) {
        throw report(one, gen, body, shrink(gen, body, choices.taken(), shrinks));
      }
    }
  }

  private static <T> AssertionError report(long seed, Gen<T> gen, Body<T> body, int[] least) {
    T value = gen.from(Choices.replay(least));
    String message =
        "does not hold with -Dproperty.seed=%d, choices %s, value:%n%s"
            .formatted(seed, Arrays.toString(least), value);
    return new AssertionError(message, failure(body, value));
  }

  /// Tries shorter and smaller sequences until none of them fails any more.
  private static <T> int[] shrink(Gen<T> gen, Body<T> body, int[] failing, int shrinks) {
    int[] least = failing;
    int left = shrinks;
    boolean better = true;
    while (better && left > 0) {
      better = false;
      for (int[] candidate : Shrinks.of(least)) {
        if (left-- > 0 && fails(gen, body, candidate)) {
          least = trimmed(gen, candidate);
          better = true;
          break;
        }
      }
    }
    return least;
  }

  /// Drops choices the value no longer asks for.
  private static <T> int[] trimmed(Gen<T> gen, int[] candidate) {
    Choices choices = Choices.replay(candidate);
    gen.from(choices);
    int[] taken = choices.taken();
    return taken.length < candidate.length ? taken : candidate;
  }

  private static <T> boolean fails(Gen<T> gen, Body<T> body, int[] candidate) {
    return failure(body, gen.from(Choices.replay(candidate))) != null;
  }

  private static <T> @org.jspecify.annotations.Nullable Throwable failure(Body<T> body, T value) {
    try {
      body.check(value);
      return null;
    } catch (Exception | AssertionError | StackOverflowError e) {
      return e;
    }
  }
}
