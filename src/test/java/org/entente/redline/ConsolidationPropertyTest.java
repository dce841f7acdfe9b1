package org.entente.redline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.base.PartyCode;
import org.entente.text.Position;
import org.entente.text.SaltedDigests;
import org.entente.text.TextKey;
import org.junit.jupiter.api.Test;

class ConsolidationPropertyTest {
  private static final int CASES = 3_000;

  private static SaltedDigests digests() {
    return new SaltedDigests(new TextKey(new byte[TextKey.BYTES]));
  }

  private static SortedMap<PartyCode, Position> positions(long seed) {
    var random = new Random(seed);
    return new RandomTexts(seed).positions(1 + random.nextInt(12), 2 + random.nextInt(25));
  }

  @Test
  void choosing_a_party_gives_back_its_position() {
    for (long seed = 0; seed < CASES; seed++) {
      var positions = positions(seed);
      var consolidation = Consolidation.of(positions);
      positions.forEach((party, position) ->
          assertThat(consolidation.chosen(party)).as("party %s", party).contains(position));
    }
  }

  @Test
  void every_provision_stands_exactly_once_and_is_counted_once() {
    for (long seed = 0; seed < CASES; seed++) {
      var positions = positions(seed);
      var expected =
          positions.values().stream()
              .flatMap(position -> position.text().byId().keySet().stream())
              .distinct()
              .toList();
      var consolidation = Consolidation.of(positions);
      var found = new ArrayList<>();
      consolidation.roots().forEach(root -> root.walk(at -> found.add(at.id())));
      assertThat(found).as("seed %d", seed).doesNotHaveDuplicates().containsAll(expected);
      assertThat(consolidation.total().provisions()).isEqualTo(expected.size());
    }
  }

  @Test
  void the_order_in_which_positions_are_given_changes_no_byte() {
    for (long seed = 0; seed < 500; seed++) {
      var positions = positions(seed);
      var reversed = new TreeMap<PartyCode, Position>(Comparator.reverseOrder());
      reversed.putAll(positions);
      assertThat(Consolidation.of(reversed).canonicalBytes(digests()))
          .as("seed %d", seed)
          .isEqualTo(Consolidation.of(positions).canonicalBytes(digests()));
    }
  }

  @Test
  void the_shape_does_not_depend_on_who_holds_which_position() {
    for (long seed = 0; seed < CASES; seed++) {
      var positions = positions(seed);
      List<Position> values = new ArrayList<>(positions.values());
      Collections.shuffle(values, new Random(seed));
      var swapped = new TreeMap<PartyCode, Position>();
      positions.keySet().forEach(party -> swapped.put(party, values.removeFirst()));
      assertThat(shape(Consolidation.of(swapped)))
          .as("seed %d", seed)
          .isEqualTo(shape(Consolidation.of(positions)));
    }
  }

  @Test
  void alone_or_of_one_mind_all_is_agreed() {
    for (long seed = 0; seed < 500; seed++) {
      Position position = positions(seed).firstEntry().getValue();
      var same = new TreeMap<PartyCode, Position>();
      List.of("CAN", "MEX", "USA").forEach(code -> same.put(new PartyCode(code), position));
      assertThat(Consolidation.of(same).isClean()).isTrue();
      assertThat(Consolidation.of(same).total().open()).isZero();
    }
  }

  /// Everything about a consolidation but the parties' names.
  private static String shape(Consolidation consolidation) {
    var out = new StringBuilder();
    consolidation.roots().forEach(root -> shape(root, 0, out));
    return out.toString();
  }

  private static void shape(ConsolidatedProvision at, int depth, StringBuilder out) {
    var sizes = at.sides().stream().map(side -> side.parties().size()).sorted().toList();
    out.append(depth).append(' ').append(at.id()).append(' ').append(at.status()).append(sizes);
    out.append(at.displaced().size()).append('\n');
    at.children().forEach(child -> shape(child, depth + 1, out));
  }
}
