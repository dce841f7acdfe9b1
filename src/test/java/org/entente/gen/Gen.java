package org.entente.gen;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Makes a value from choices. Write each so that zeros make the simplest value.
@FunctionalInterface
public interface Gen<T> {
  T from(Choices choices);

  default <U> Gen<U> map(Function<? super T, ? extends U> change) {
    return choices -> change.apply(from(choices));
  }

  default <U> Gen<U> then(Function<? super T, Gen<U>> next) {
    return choices -> next.apply(from(choices)).from(choices);
  }

  /// Many values, from `least` to `most` of them.
  default Gen<List<T>> list(int least, int most) {
    return choices -> {
      var values = new ArrayList<T>();
      while (values.size() < most && (values.size() < least || choices.below(4) != 0)) {
        values.add(from(choices));
      }
      return List.copyOf(values);
    };
  }

  static <T> Gen<T> always(T value) {
    return _ -> value;
  }

  /// One of these, the first being the simplest.
  @SafeVarargs
  static <T> Gen<T> of(T... values) {
    return choices -> values[choices.below(values.length)];
  }

  @SafeVarargs
  static <T> Gen<T> oneOf(Gen<? extends T>... gens) {
    return choices -> gens[choices.below(gens.length)].from(choices);
  }

  static Gen<Integer> between(int least, int most) {
    return choices -> least + choices.below(most - least + 1);
  }

  static Gen<Boolean> bool() {
    return choices -> choices.below(2) == 1;
  }

  static Gen<byte[]> bytes(int most) {
    return choices -> {
      byte[] bytes = new byte[choices.below(most + 1)];
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = (byte) choices.below(256);
      }
      return bytes;
    };
  }
}
