package org.entente.redline;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.entente.base.PartyCode;
import org.entente.text.Agreement;
import org.entente.text.Language;
import org.entente.text.Position;
import org.entente.text.SaltedDigests;
import org.entente.text.TextKey;
import org.entente.words.WordDiff;
import org.junit.jupiter.api.Test;

/// CPU time of the best of some runs, so that a busy machine does not decide; prints what it
/// measured.
class RedlineCostTest {
  private static final int RUNS = 8;
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

  static long bestMillis(String what, Supplier<?> work) {
    long best = Long.MAX_VALUE;
    for (int i = 0; i < RUNS; i++) {
      long start = CLOCK.getCurrentThreadCpuTime();
      assertThat(work.get()).isNotNull();
      best = Math.min(best, CLOCK.getCurrentThreadCpuTime() - start);
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
    assertThat(bestMillis("join 10,000 x 3", () -> Consolidation.of(positions))).isLessThan(300);
    var joined = Consolidation.of(positions);
    bestMillis(
        "canonical bytes 10,000 x 3",
        () -> joined.canonicalBytes(new SaltedDigests(new TextKey(new byte[TextKey.BYTES]))));
    bestMillis("choose one of 10,000 x 3", () -> joined.chosen(new PartyCode("CAN")));
    bestMillis(
        "show 10,000 x 3", () -> ConsolidatedText.of(joined, Language.EN, Colour.NONE));
    bestMillis(
        "columns of 10,000 x 3", () -> Columns.of(joined, Language.EN, Background.NONE));
  }

  @Test
  void twelve_wordings_of_two_hundred_words_are_bracketed_in_under_a_second() {
    var random = new Random(9);
    String base = prose(random, 200);
    var wordings = new TreeMap<PartyCode, String>();
    for (char c = 'A'; c < 'A' + 12; c++) {
      wordings.put(new PartyCode("P" + c), edited(base, new Random(c), 25));
    }
    assertThat(bestMillis("12 wordings of 200 words", () -> InlineBrackets.of(wordings)))
        .isLessThan(1_000);
  }

  @Test
  void a_hundred_thousand_words_compare_in_under_a_second() {
    var texts = new RandomTexts(3);
    String old = prose(new Random(3), 100_000);
    String light = edited(old, new Random(4), 2_000);
    String heavy = edited(old, new Random(5), 20_000);
    bestMillis("100,000 words, 2,000 edits", () -> WordDiff.between(old, light));
    bestMillis("100,000 words, 20,000 edits", () -> WordDiff.between(old, heavy));
    String other = prose(new Random(6), 100_000);
    assertThat(bestMillis("100,000 words, unrelated", () -> WordDiff.between(old, other)))
        .isLessThan(1_000);
    String poor = texts.sentence(100_000);
    String poorer = texts.sentence(100_000);
    assertThat(bestMillis("100,000 of twenty words", () -> WordDiff.between(poor, poorer)))
        .isLessThan(3_000);
  }

  /// Words as often as in prose: the n-th most common about one n-th as often as the first.
  private static String prose(Random random, int words) {
    var out = new StringBuilder();
    for (int i = 0; i < words; i++) {
      int word = (int) Math.exp(random.nextDouble() * Math.log(8_000));
      String end = random.nextInt(20) == 0 ? ". " : " ";
      out.append("w").append(Integer.toString(word, 36)).append(end);
    }
    return out.toString();
  }

  private static String edited(String text, Random random, int edits) {
    String[] words = text.split(" ");
    for (int i = 0; i < edits; i++) {
      words[random.nextInt(words.length)] = "changed" + random.nextInt(1_000);
    }
    return String.join(" ", words);
  }
}
