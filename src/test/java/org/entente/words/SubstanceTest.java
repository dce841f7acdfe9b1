package org.entente.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class SubstanceTest {
  private static Set<Substance> flags(String old, String neu) {
    return Substance.of(WordDiff.between(old, neu));
  }

  @Test
  void each_kind_of_change_has_its_flag_in_both_languages() {
    assertThat(flags("shall consult", "may consult")).containsExactly(Substance.MODAL);
    assertThat(flags("elle doit agir", "elle peut agir")).containsExactly(Substance.MODAL);
    assertThat(flags("shall consult", "shall not consult")).containsExactly(Substance.NEGATION);
    assertThat(flags("and", "or")).containsExactly(Substance.CONNECTIVE);
    assertThat(flags("any good", "each good")).containsExactly(Substance.QUANTIFIER);
    assertThat(flags("within 30 days", "within 60 days")).containsExactly(Substance.NUMBER);
    assertThat(flags("10% duty", "5% duty")).contains(Substance.PERCENTAGE, Substance.NUMBER);
    assertThat(flags("5 per cent", "6 per cent")).contains(Substance.PERCENTAGE);
    assertThat(flags("USD 1,000", "USD 2,000")).contains(Substance.AMOUNT);
    assertThat(flags("code 0406.10", "code 0406.20")).contains(Substance.HS_CODE);
    assertThat(flags("on 1 May 2027", "on 1 June 2027")).contains(Substance.DATE);
    assertThat(flags("see {@a}", "see {@b}")).containsExactly(Substance.REFERENCE);
    assertThat(flags("Article 3", "Article 4")).contains(Substance.REFERENCE);
    assertThat(flags("the party", "the Party")).contains(Substance.DEFINED_TERM);
    assertThat(flags("a good", "a thing")).containsExactly(Substance.WORDING);
    assertThat(flags("goods, services", "goods services")).containsExactly(Substance.PUNCTUATION);
  }

  @Test
  void only_typography_is_editorial() {
    assertThat(flags("the Party's  “own” cross-border", "the Party’s \"own\" cross‑border"))
        .isEmpty();
    assertThat(flags("*the* text", "the text")).isEmpty();
    assertThat(flags("no where", "nowhere")).isNotEmpty();
  }
}
