package org.entente.redline;

import java.util.Map;
import java.util.TreeMap;
import org.entente.Golden;
import org.entente.base.PartyCode;
import org.entente.text.Language;
import org.entente.text.Mark;
import org.entente.text.Position;
import org.entente.text.ProvisionId;
import org.junit.jupiter.api.Test;

class GoldenConsolidationTest {
  private static final String ARTICLE =
      """
      ### Article 1: Consultations {#art-1}

      1. The Parties shall consult each other. {#p1}

      2. Consultations take place within 30 days. {#p2}

      3. They are confidential. {#p3}

      ### Article 2: Scope {#art-2}
      """;

  private static Position position(String article) {
    return Position.of(GoldenRedlineTest.text(article));
  }

  private static Position with(String from, String to) {
    return position(ARTICLE.replace(from, to));
  }

  private static void check(String name, Position can, Position usa) {
    check(name, new TreeMap<>(Map.of(new PartyCode("CAN"), can, new PartyCode("USA"), usa)));
  }

  private static void check(String name, Position can, Position mex, Position usa) {
    check(
        name,
        new TreeMap<>(
            Map.of(
                new PartyCode("CAN"), can, new PartyCode("MEX"), mex, new PartyCode("USA"), usa)));
  }

  private static void check(String name, TreeMap<PartyCode, Position> positions) {
    Golden.check(
        "redline/consolidated-" + name + ".txt",
        ConsolidatedText.of(Consolidation.of(positions), Language.EN, Colour.NONE));
  }

  @Test
  void two_parties_amend_the_same_sentence() {
    check("rival-wordings", position(ARTICLE), with("shall consult", "may, on request, consult"));
  }

  @Test
  void two_of_three_hold_the_same_words() {
    check("two-against-one", position(ARTICLE), position(ARTICLE), with("30 days", "60 days"));
  }

  @Test
  void three_wordings_of_one_number() {
    check("three-wordings", position(ARTICLE), with("30", "45"), with("30", "60"));
  }

  @Test
  void one_party_proposes_a_paragraph() {
    Position usa = with("3. They are confidential. {#p3}\n\n", "");
    check("one-sided-paragraph", position(ARTICLE), usa);
  }

  @Test
  void one_party_moves_a_paragraph() {
    check(
        "moved-paragraph",
        position(ARTICLE),
        position(ARTICLE),
        with(
            "3. They are confidential. {#p3}\n\n### Article 2: Scope {#art-2}",
            "### Article 2: Scope {#art-2}\n\n1. They are confidential. {#p3}"));
  }

  @Test
  void a_proposed_paragraph_has_rival_wordings_of_its_own() {
    check(
        "one-sided-and-rival",
        position(ARTICLE),
        with("They are confidential.", "They are strictly confidential."),
        with("3. They are confidential. {#p3}\n\n", ""));
  }

  @Test
  void marks_and_reserves_stand_below_the_words() {
    Position usa = with("30 days", "60 days");
    check(
        "marks-and-reserves",
        new Position(
            position(ARTICLE).text(),
            new TreeMap<>(
                Map.of(new ProvisionId("p1"), Mark.CLOSED, new ProvisionId("p2"), Mark.CLOSED)),
            new TreeMap<>(Map.of(new ProvisionId("p3"), "subject to parliamentary review"))),
        new Position(
            usa.text(),
            new TreeMap<>(Map.of(new ProvisionId("p1"), Mark.AD_REFERENDUM)),
            new TreeMap<>()));
  }

  @Test
  void a_paragraph_is_fixed_as_bis_by_one() {
    check("rival-numbers", position(ARTICLE), with("2. Consultations", "1 bis. Consultations"));
  }
}
