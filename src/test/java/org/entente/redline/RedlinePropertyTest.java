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
