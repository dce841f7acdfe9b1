package org.entente.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.redline.RandomTexts;
import org.junit.jupiter.api.Test;

class WordDiffTest {
  private static final int CASES = 20_000;

  static String marked(String old, String neu) {
    return marked(WordDiff.between(old, neu));
  }

  private static String marked(List<Edit> edits) {
    return edits.stream()
        .map(edit ->
            switch (edit) {
              case Edit.Keep(String text) -> text;
              case Edit.Insert(String text) -> "{+" + text + "+}";
              case Edit.Delete(String text) -> "[-" + text + "-]";
              case Edit.Replace(String before, String after) ->
                  "[-" + before + "-]{+" + after + "+}";
              case Edit.MovedOut(int move, String text) -> "[→" + move + " " + text + "]";
              case Edit.MovedIn(int move, var within) -> "{" + move + "→ " + marked(within) + "}";
            })
        .collect(Collectors.joining());
  }

  private static List<String> tokens(String text) {
    Words words = Words.of(text);
    return IntStream.range(0, words.size()).mapToObj(words::word).toList();
  }

  @Test
  void numbers_dates_references_and_terms_are_one_token_each() {
    assertThat(tokens("On 1 January 2027, 1 000,50 $ or $1,000.50 (25 %) under {@art-3}[^fn-1]."))
        .containsExactly(
            "On",
            "1 January 2027",
            ",",
            "1 000,50",
            "$",
            "or",
            "$1,000.50",
            "(",
            "25 %",
            ")",
            "under",
            "{@art-3}",
            "[^fn-1]",
            ".");
    assertThat(tokens("**Critical mineral** means 0406.10.11, January 1, 2027 or 2027-01-01"))
        .containsExactly(
            "**Critical mineral**",
            "means",
            "0406.10.11",
            ",",
            "January 1, 2027",
            "or",
            "2027-01-01");
  }

  @Test
  void apostrophes_are_read_in_both_languages() {
    assertThat(tokens("The Party’s don't l’accord qu'il aujourd’hui cross-border 1er janvier 2027"))
        .containsExactly(
            "The",
            "Party’s",
            "don't",
            "l’",
            "accord",
            "qu'",
            "il",
            "aujourd’hui",
            "cross-border",
            "1er janvier 2027");
  }

  @Test
  void an_inserted_word_takes_its_space_along() {
    assertThat(marked("shall consult each other", "shall promptly consult each other"))
        .isEqualTo("shall {+promptly +}consult each other");
    assertThat(marked("may, on request", "may on request")).isEqualTo("may[-,-] on request");
  }

  @Test
  void a_lone_common_word_is_no_crumb() {
    assertThat(marked("the importation of goods", "the sale of services"))
        .isEqualTo("the [-importation of goods-]{+sale of services+}");
    assertThat(marked("shall consult and report", "shall promptly consult and fully report"))
        .isEqualTo("shall {+promptly +}consult and {+fully +}report");
  }

  @Test
  void an_insertion_slides_to_a_clause_border() {
    assertThat(
            marked(
                "goods of Canada, and services of Canada.",
                "goods of Canada, investments of Canada, and services of Canada."))
        .isEqualTo("goods of Canada, {+investments of Canada, +}and services of Canada.");
  }

  @Test
  void white_space_alone_is_a_change_too() {
    assertThat(marked("a  b", "a b")).isEqualTo("a [- -]b");
    assertThat(marked("", "a")).isEqualTo("{+a+}");
    assertThat(marked("a", "")).isEqualTo("[-a-]");
    assertThat(WordDiff.between("", "")).isEmpty();
  }

  @Test
  void the_runs_give_back_both_texts() {
    for (long seed = 0; seed < CASES; seed++) {
      var texts = new RandomTexts(seed);
      var random = new Random(seed);
      String old = texts.sentence(random.nextInt(40));
      String neu = random.nextBoolean() ? texts.sentence(random.nextInt(40)) : shaken(old, random);
      assertExact(old, neu);
    }
  }

  @Test
  void long_texts_of_every_sort_are_exact_and_end() {
    var texts = new RandomTexts(11);
    String one = texts.sentence(20_000);
    String other = texts.sentence(20_000);
    List<String> words = new ArrayList<>(List.of(one.split(" ")));
    Collections.reverse(words);
    assertExact(one, other);
    assertExact(one, String.join(" ", words));
    assertExact("a ".repeat(20_000) + "b", "b " + "a ".repeat(15_000));
    assertExact("a b ".repeat(10_000), "b a c ".repeat(10_000));
  }

  private static void assertExact(String old, String neu) {
    List<Edit> edits = WordDiff.between(old, neu);
    assertThat(Edit.oldText(edits)).as("%s%n%s", old, neu).isEqualTo(old);
    assertThat(Edit.newText(edits)).as("%s%n%s", old, neu).isEqualTo(neu);
    assertThat(WordDiff.between(old, neu)).isEqualTo(edits);
    assertThat(WordDiff.between(neu, old)).isEqualTo(Mirror.of(edits));
  }

  private static String shaken(String text, Random random) {
    var words = new ArrayList<>(List.of(text.split("(?<= )")));
    for (int i = 0; i < 3 && !words.isEmpty(); i++) {
      int at = random.nextInt(words.size());
      switch (random.nextInt(3)) {
        case 0 -> words.remove(at);
        case 1 -> words.add(at, "new  ");
        default -> words.set(at, "  changed ");
      }
    }
    return String.join("", words);
  }
}
