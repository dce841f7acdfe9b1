package org.entente.redline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.entente.base.PartyCode;
import org.junit.jupiter.api.Test;

class InlineBracketsTest {
  private static String text(String... wordings) {
    var byParty = new TreeMap<PartyCode, String>();
    String[] codes = {"CAN", "MEX", "USA"};
    for (int i = 0; i < wordings.length; i++) {
      byParty.put(new PartyCode(wordings.length == 2 && i == 1 ? "USA" : codes[i]), wordings[i]);
    }
    return InlineBrackets.of(byParty).text();
  }

  @Test
  void rival_words_stand_inline_and_attributed() {
    assertThat(
            text(
                "The Parties shall consult each other.",
                "The Parties may, on request, consult each other."))
        .isEqualTo("The Parties [CAN: shall] [USA: may, on request,] consult each other.");
    assertThat(
            text(
                "The Parties shall consult each other.",
                "The Parties shall consult each other.",
                "The Parties may consult each other."))
        .isEqualTo("The Parties [CAN, MEX: shall] [USA: may] consult each other.");
  }

  @Test
  void words_only_one_side_wants_stand_alone_in_its_bracket() {
    assertThat(text("The Parties shall promptly consult.", "The Parties shall consult."))
        .isEqualTo("The Parties shall [CAN: promptly] consult.");
  }

  @Test
  void wordings_with_little_in_common_stand_whole() {
    assertThat(text("Each Party reports to the council.", "No duty applies until 2030."))
        .isEqualTo("[CAN: Each Party reports to the council.] [USA: No duty applies until 2030.]");
  }

  @Test
  void choosing_one_party_everywhere_gives_its_wording() {
    for (long seed = 0; seed < 10_000; seed++) {
      var random = new Random(seed);
      var texts = new RandomTexts(seed);
      String base = texts.sentence(random.nextInt(20));
      var wordings = new TreeMap<PartyCode, String>();
      for (int i = 0; i <= random.nextInt(6); i++) {
        String own = base.replaceFirst("shall|the|and", texts.sentence(random.nextInt(3)));
        String other = random.nextInt(4) == 0 ? texts.sentence(random.nextInt(20)) : own;
        wordings.put(new PartyCode("P" + i), other);
      }
      var brackets = InlineBrackets.of(wordings);
      wordings.forEach((party, own) -> assertThat(brackets.choose(party)).isEqualTo(own));
      assertThat(InlineBrackets.of(Map.copyOf(wordings))).isEqualTo(brackets);
    }
  }
}
