package org.entente.gen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PropertyTest {
  private static final Gen<List<Integer>> LISTS = Gen.between(0, 1000).list(0, 50);

  @Test
  void what_holds_passes_and_every_run_draws_another_value() {
    var seen = new ArrayList<List<Integer>>();
    Property.check(1, 100, LISTS, seen::add);
    assertThat(seen).hasSize(100);
    assertThat(seen.stream().distinct().count()).isGreaterThan(50);
  }

  @Test
  void a_failure_is_shrunk_to_the_simplest_value_and_names_its_seed() {
    assertThatThrownBy(
            () -> Property.check(1, 200, LISTS, list -> assertThat(list).allMatch(n -> n < 700)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("-Dproperty.seed=")
        .hasMessageContaining("value:\n[700]");
  }

  @Test
  void the_same_seed_draws_the_same_values() {
    var once = new ArrayList<List<Integer>>();
    var again = new ArrayList<List<Integer>>();
    Property.check(7, 20, LISTS, once::add);
    Property.check(7, 20, LISTS, again::add);
    assertThat(again).isEqualTo(once);
  }
}
