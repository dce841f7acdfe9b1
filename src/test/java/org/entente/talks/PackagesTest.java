package org.entente.talks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.entente.text.ProvisionId;
import org.junit.jupiter.api.Test;

class PackagesTest {
  private static final int CASES = 400;

  @Test
  void a_package_falls_whole_and_takes_those_it_shares_with() {
    var bonds = List.of(bond("a", "b"), bond("b", "c"), bond("d", "e"));

    assertThat(Packages.agreed(ids("a", "b", "d", "e", "f"), bonds)).isEqualTo(ids("d", "e", "f"));
  }

  @Test
  void a_declined_package_strikes_its_provisions() {
    var declined = new Packages.Bond(ids("a", "b"), true);

    assertThat(Packages.agreed(ids("a", "b", "c"), List.of(declined))).isEqualTo(ids("c"));
  }

  /// Against every subset of up to twelve provisions (THREATS, I4).
  @Test
  void it_is_the_greatest_set_in_which_every_package_stands_whole() {
    for (int seed = 0; seed < CASES; seed++) {
      var random = new Random(seed);
      int size = 1 + random.nextInt(12);
      Set<ProvisionId> equal = some(random, size, 4);
      var bonds = new ArrayList<Packages.Bond>();
      for (int i = random.nextInt(6); i > 0; i--) {
        bonds.add(new Packages.Bond(some(random, size, 1), random.nextInt(8) == 0));
      }

      assertThat(Packages.agreed(equal, bonds))
          .as("seed %d", seed)
          .isEqualTo(greatest(List.copyOf(equal), bonds));
    }
  }

  private static Set<ProvisionId> greatest(List<ProvisionId> equal, List<Packages.Bond> bonds) {
    Set<ProvisionId> best = Set.of();
    for (int mask = 0; mask < 1 << equal.size(); mask++) {
      Set<ProvisionId> set = new HashSet<>();
      for (int i = 0; i < equal.size(); i++) {
        if ((mask >> i & 1) == 1) {
          set.add(equal.get(i));
        }
      }
      if (set.size() > best.size() && bonds.stream().allMatch(bond -> stands(bond, set))) {
        best = set;
      }
    }
    return best;
  }

  private static boolean stands(Packages.Bond bond, Set<ProvisionId> set) {
    long held = bond.provisions().stream().filter(set::contains).count();
    return held == 0 || (!bond.declined() && held == bond.provisions().size());
  }

  private static Set<ProvisionId> some(Random random, int size, int likely) {
    Set<ProvisionId> set = new HashSet<>();
    for (int i = 0; i < size; i++) {
      if (random.nextInt(5) < likely) {
        set.add(new ProvisionId("p" + i));
      }
    }
    return set;
  }

  private static Packages.Bond bond(String... ids) {
    return new Packages.Bond(ids(ids), false);
  }

  private static Set<ProvisionId> ids(String... ids) {
    Set<ProvisionId> set = new HashSet<>();
    for (String id : ids) {
      set.add(new ProvisionId(id));
    }
    return set;
  }
}
