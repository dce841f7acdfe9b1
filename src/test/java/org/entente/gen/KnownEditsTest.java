package org.entente.gen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The generators of known edits and the measures, on texts small enough to count by hand.
class KnownEditsTest {

  /// Lines of words drawn from a small vocabulary, numbered as paragraphs are.
  private static List<String> lines(int count) {
    var random = new Random(5);
    var lines = new ArrayList<String>();
    for (int i = 0; i < count; i++) {
      var line = new StringBuilder((i % 7 + 1) + ".");
      for (int words = 10 + random.nextInt(40); words > 0; words--) {
        line.append(' ').append("word").append(random.nextInt(400));
        line.append(words % 9 == 0 ? "." : "");
      }
      lines.add(line.append('.').toString());
    }
    return lines;
  }

  @Test
  void the_same_seed_makes_the_same_texts_and_another_others() {
    List<String> lines = lines(1000);
    var first = FlatEdits.of(lines, 10_000, EditProfile.HEAVY, 3);
    var again = FlatEdits.of(lines, 10_000, EditProfile.HEAVY, 3);
    assertThat(again.neu()).isEqualTo(first.neu());
    assertThat(again.truth().placeOf()).isEqualTo(first.truth().placeOf());
    assertThat(FlatEdits.of(lines, 10_000, EditProfile.HEAVY, 4).neu()).isNotEqualTo(first.neu());
  }

  @Test
  void every_word_said_to_be_kept_is_the_same_word_once_and_the_rest_keep_their_order() {
    Correspondence truth = FlatEdits.of(lines(3000), 40_000, EditProfile.HEAVY, 1).truth();
    var seen = new HashSet<Integer>();
    int last = -1;
    for (int j = 0; j < truth.placeOf().length; j++) {
      int i = truth.placeOf()[j];
      if (i >= 0) {
        assertThat(truth.neu().get(j)).isEqualTo(truth.old().get(i));
        assertThat(seen.add(i)).isTrue();
        assertThat(truth.moved()[j] || i > last).isTrue();
        last = truth.moved()[j] ? last : i;
      }
    }
    assertThat(truth.moves()).hasSizeBetween(5, 60);
    assertThat(Score.of(truth, truth).toString())
        .startsWith("P 1.0000  R 1.0000  moves P 1.0000 R 1.0000");
  }

  @ParameterizedTest
  @CsvSource({
    "the cat, the big the cat, 0 . . 1, -1 -1 0 1, 1",
    "the big the cat, the cat, 0 3, 2 3, 1",
    "one two three, one 2 three, 0 . 2, 0 -1 2, 1",
    "a b c d, a x c d, 0 1 2 3, 0 -1 2 3, .75",
    "a b c d, c d a b, 2 3 0 1, 0 1 2 3, 0"
  })
  void equal_readings_are_right_and_others_are_not(
      String old, String neu, String said, String truly, double precision) {
    Correspondence truth = correspondence(old, neu, truly);
    Correspondence answer = correspondence(old, neu, said);
    assertThat(Score.of(truth, answer).precision()).isEqualTo(precision);
  }

  private static Correspondence correspondence(String old, String neu, String places) {
    var report = new Correspondence.Report(Tokens.of(old), Tokens.of(neu));
    String[] place = places.split(" ");
    for (int j = 0; j < place.length; j++) {
      if (place[j].matches("\\d+")) {
        report.token(Integer.parseInt(place[j]), j, false);
      }
    }
    return report.done();
  }

  @Test
  void edits_are_counted_as_a_reader_sees_them() {
    assertThat(correspondence("a b c d e", "a x c y e", "0 . 2 . 4").edits()).isEqualTo(2);
    assertThat(correspondence("a b c d e", "a x y e", "0 . . 4").edits()).isEqualTo(1);
    assertThat(correspondence("a b\nc d", "a b c d", "0 1 2 3").edits()).isEqualTo(1);
    Tokens old = Tokens.of("a b\nc d\ne f");
    var report = new Correspondence.Report(old, Tokens.of("c d\ne x f\na b"));
    report.token(2, 0, false);
    report.token(3, 1, false);
    report.token(4, 2, false);
    report.token(5, 4, false);
    report.token(0, 5, true);
    report.token(1, 6, true);
    assertThat(report.done().moves()).hasSize(1);
    assertThat(report.done().edits()).isEqualTo(2);
  }

  @Test
  void the_exact_minimum_is_that_of_the_longest_common_subsequence() {
    var random = new Random(2);
    for (int run = 0; run < 300; run++) {
      int[] old = random.ints(random.nextInt(40), 0, 6).toArray();
      int[] neu = random.ints(random.nextInt(40), 0, 6).toArray();
      int[][] longest = new int[old.length + 1][neu.length + 1];
      for (int i = 1; i <= old.length; i++) {
        for (int j = 1; j <= neu.length; j++) {
          longest[i][j] =
              old[i - 1] == neu[j - 1]
                  ? longest[i - 1][j - 1] + 1
                  : Math.max(longest[i - 1][j], longest[i][j - 1]);
        }
      }
      int least = old.length + neu.length - 2 * longest[old.length][neu.length];
      assertThat(ExactMinimum.of(old, neu)).isEqualTo(least);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          l’État et qu’il  | l’_État_et_qu’_il
          3.1 cross-border | 3.1_cross-border
          1 January 2027,  | 1 January 2027_,
          (10,000 $; 25 %) | (_10,000_$_;_25 %_)
          see {@a-1}[^n2]  | see_{@a-1}_[^n2]
          """)
  void tokens_are_words_numbers_dates_marks_and_signs(String text, String tokens) {
    Tokens cut = Tokens.of(text);
    var all = new ArrayList<String>();
    for (int i = 0; i < cut.size(); i++) {
      all.add(cut.get(i));
    }
    assertThat(String.join("_", all)).isEqualTo(tokens);
  }
}
