package org.entente.gen;

import java.util.Arrays;
import java.util.Iterator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Sequences of choices simpler than one given: pieces left out, the longest first; then single
/// choices made zero, halved, or one less.
final class Shrinks {
  private Shrinks() {}

  static Iterable<int[]> of(int[] choices) {
    return () -> all(choices);
  }

  private static Iterator<int[]> all(int[] choices) {
    Stream<int[]> shorter =
        IntStream.iterate(choices.length, size -> size > 0, size -> size / 2)
            .boxed()
            .flatMap(size ->
                IntStream.iterate(0, at -> at + size <= choices.length, at -> at + size)
                    .mapToObj(at -> without(choices, at, size)));
    Stream<int[]> smaller =
        IntStream.range(0, choices.length)
            .filter(at -> choices[at] != 0)
            .boxed()
            .flatMap(at ->
                IntStream.of(0, choices[at] / 2, choices[at] - 1)
                    .distinct()
                    .filter(value -> value != choices[at])
                    .mapToObj(value -> with(choices, at, value)));
    return Stream.concat(shorter, smaller).iterator();
  }

  private static int[] without(int[] choices, int at, int size) {
    int[] shorter = Arrays.copyOf(choices, choices.length - size);
    System.arraycopy(choices, at + size, shorter, at, choices.length - at - size);
    return shorter;
  }

  private static int[] with(int[] choices, int at, int value) {
    int[] changed = choices.clone();
    changed[at] = value;
    return changed;
  }
}
