package org.entente.redline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeMap;
import java.util.function.Supplier;
import org.entente.base.PartyCode;
import org.entente.text.Agreement;
import org.entente.text.Position;
import org.entente.text.SaltedDigests;
import org.entente.text.TextKey;
import org.junit.jupiter.api.Test;

/// The best of some runs, so that a busy machine does not decide; it prints what it measured.
class RedlineCostTest {
  private static final int RUNS = 8;

  static long bestMillis(String what, Supplier<?> work) {
    long best = Long.MAX_VALUE;
    for (int i = 0; i < RUNS; i++) {
      long start = System.nanoTime();
      assertThat(work.get()).isNotNull();
      best = Math.min(best, System.nanoTime() - start);
    }
    System.out.printf("%s: %.1f ms%n", what, best / 1e6);
    return best / 1_000_000;
  }

  @Test
  void ten_thousand_provisions_of_three_parties_join_in_under_300_ms() {
    var random = new RandomTexts(7);
    Agreement base = random.text(10_000);
    var positions = new TreeMap<PartyCode, Position>();
    for (String code : new String[] {"CAN", "MEX", "USA"}) {
      positions.put(new PartyCode(code), random.position(random.edited(base, 100)));
    }
    assertThat(bestMillis("join 10,000 x 3", () -> Consolidation.of(positions)))
        .isLessThan(300);
    var joined = Consolidation.of(positions);
    bestMillis(
        "canonical bytes 10,000 x 3",
        () -> joined.canonicalBytes(new SaltedDigests(new TextKey(new byte[TextKey.BYTES]))));
    bestMillis("choose one of 10,000 x 3", () -> joined.chosen(new PartyCode("CAN")));
  }
}
