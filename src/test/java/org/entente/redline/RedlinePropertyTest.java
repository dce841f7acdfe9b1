package org.entente.redline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.entente.text.Agreement;
import org.entente.text.Provision;
import org.entente.text.ProvisionId;
import org.junit.jupiter.api.Test;

class RedlinePropertyTest {
  private static final int CASES = 10_000;

  private record Pair(Agreement old, Agreement neu) {}

  /// Edits of one text, unrelated trees over the same ids, or the same text with other ids.
  private static Pair pair(long seed) {
    var random = new Random(seed);
    var texts = new RandomTexts(seed);
    int size = 2 + random.nextInt(25);
    Agreement old = texts.text(size);
    return switch (random.nextInt(3)) {
      case 0 -> new Pair(texts.wild(size), texts.wild(size));
      case 1 -> new Pair(old, withOtherIds(texts.edited(old, random.nextInt(4)), random));
      default -> new Pair(old, texts.edited(old, random.nextInt(8)));
    };
  }

  private static Agreement withOtherIds(Agreement text, Random random) {
    return new Agreement(withOtherIds(text.root(), random));
  }

  private static Provision withOtherIds(Provision at, Random random) {
    var children = new ArrayList<Provision>();
    at.children().forEach(child -> children.add(withOtherIds(child, random)));
    var id = random.nextBoolean() ? at.id() : new ProvisionId("other-" + at.id());
    return new Provision(id, at.kind(), at.label(), at.wordings(), List.copyOf(children));
  }

  @Test
  void applied_to_the_old_text_it_gives_the_new_one() {
    for (long seed = 0; seed < CASES; seed++) {
      Pair pair = pair(seed);
      Redline redline = Redline.between(pair.old(), pair.neu());
      assertThat(redline.apply(pair.old())).as("seed %d", seed).isEqualTo(pair.neu());
      assertThat(Redline.between(pair.neu(), pair.old()).apply(pair.neu()))
          .as("seed %d backwards", seed)
          .isEqualTo(pair.old());
    }
  }

  @Test
  void rejected_in_the_new_text_it_gives_the_old_one() {
    for (long seed = 0; seed < CASES; seed++) {
      Pair pair = pair(seed);
      Redline redline = Redline.between(pair.old(), pair.neu());
      assertThat(redline.reject(pair.neu())).as("seed %d", seed).isEqualTo(pair.old());
      Redline byContent = Redline.byContent(pair.old(), pair.neu());
      assertThat(byContent.apply(pair.old())).as("seed %d", seed).isEqualTo(pair.neu());
      assertThat(byContent.reject(pair.neu())).as("seed %d", seed).isEqualTo(pair.old());
    }
  }

  @Test
  void swapping_the_texts_mirrors_it() {
    for (long seed = 0; seed < CASES; seed++) {
      var texts = new RandomTexts(seed);
      Agreement old = texts.text(2 + (int) (seed % 25));
      Agreement neu = texts.edited(old, (int) (seed % 8));
      assertThat(Redline.between(neu, old).changes())
          .as("seed %d", seed)
          .containsExactlyInAnyOrderElementsOf(Redline.between(old, neu).reversed().changes());
    }
  }

  @Test
  void it_is_empty_exactly_for_equal_texts_and_always_the_same() {
    for (long seed = 0; seed < 3_000; seed++) {
      Pair pair = pair(seed);
      assertThat(Redline.between(pair.old(), pair.old()).isEmpty()).isTrue();
      Redline redline = Redline.between(pair.old(), pair.neu());
      assertThat(redline.isEmpty()).isEqualTo(pair.old().equals(pair.neu()));
      assertThat(Redline.between(pair.old(), pair.neu())).isEqualTo(redline);
    }
  }
}
