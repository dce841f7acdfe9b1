package org.entente.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.entente.Golden;
import org.entente.text.Agreement;
import org.entente.text.Language;
import org.entente.text.Markup;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private static final Agreement TEXT = PublishFixture.agreement();
  private static final String PLAIN = Markup.printPlain(TEXT, Language.EN);

  @Test
  void the_plain_text_is_identical_in_each_language() {
    assertThat(Comparison.against(TEXT, PLAIN, Language.EN).differences()).isEmpty();
    assertThat(
            Comparison.against(TEXT, Markup.printPlain(TEXT, Language.FR), Language.FR)
                .differences())
        .isEmpty();
  }

  @Test
  void our_markup_is_identical() {
    assertThat(Comparison.against(TEXT, Markup.print(TEXT), Language.EN).differences()).isEmpty();
    assertThat(Comparison.against(TEXT, Markup.print(TEXT), Language.FR).differences()).isEmpty();
  }

  @Test
  void white_space_quotes_hyphens_tags_and_numbers_do_not_count() {
    String copy =
        "<h1>"
            + PLAIN
                .replace("“alliance”", "&quot;alliance&quot;")
                .replace("\n", "\r\n  ")
                .replace("(a)", "a)")
                .replace("1. ", "<b>1)</b>&nbsp;")
                .replace("con", "c\u00adon")
            + "</h1>";

    assertThat(Comparison.against(TEXT, copy, Language.EN).differences()).isEmpty();
  }

  @Test
  void each_place_that_differs_is_named_with_its_words() {
    String copy =
        PLAIN
            .replace("shall consult each other within 30 days", "may consult within 90 days")
            .replace("be confidential; and", "")
            .replace("to either Party.", "to either Party. They are free.");

    Golden.check("publish/comparison.txt", Comparison.against(TEXT, copy, Language.EN).report());
  }

  @Test
  void a_copy_in_the_other_language_is_not_the_text() {
    assertThat(Comparison.against(TEXT, PLAIN, Language.FR).isIdentical()).isFalse();
  }

  @Test
  void an_empty_copy_lacks_everything() {
    assertThat(Comparison.against(TEXT, "", Language.EN).differences())
        .isNotEmpty()
        .allMatch(d -> d instanceof Difference.Missing);
  }

  @Test
  void every_single_word_left_out_or_doubled_is_noticed() {
    var words = SignedWords.of(TEXT, Language.EN).stream().filter(w -> !w.isLabel()).toList();
    for (int i = 0; i < words.size(); i++) {
      var without = new ArrayList<>(words);
      without.remove(i);
      var doubled = new ArrayList<>(words);
      doubled.add(i, words.get(i));

      assertThat(Comparison.against(TEXT, copyOf(words), Language.EN).isIdentical()).isTrue();
      assertThat(Comparison.against(TEXT, copyOf(without), Language.EN).isIdentical()).isFalse();
      assertThat(Comparison.against(TEXT, copyOf(doubled), Language.EN).isIdentical()).isFalse();
    }
  }

  private static String copyOf(List<Word> words) {
    return String.join(" ", words.stream().map(Word::shown).toList());
  }

  @Test
  void a_quotation_is_found_where_it_stands() {
    Golden.check(
        "publish/quotations.txt",
        Quotation.find(TEXT, "consult each other within 30 days").report()
            + Quotation.find(TEXT, "« alliance »").report()
            + Quotation.find(TEXT, "be confidential; and be without prejudice").report()
            + Quotation.find(TEXT, "may consult each other within 90 days").report()
            + Quotation.find(TEXT, "bananas").report()
            + Quotation.find(TEXT, "…").report());
  }
}
