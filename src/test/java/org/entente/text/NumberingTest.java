package org.entente.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.entente.Golden;
import org.entente.base.PartyCode;
import org.junit.jupiter.api.Test;

class NumberingTest {
  private static final IdSource IDS = IdSource.of(new PartyCode("CAN"));

  @Test
  void labels_are_computed_from_place_in_both_languages() {
    var text = Markup.parse(Golden.read("text/sample-draft.md"), "sample.md", IDS);
    var numbering = Numbering.of(text);
    var table = new StringBuilder();
    text.byId()
        .keySet()
        .forEach(id ->
            table.append(
                "%-22s %-8s %-34s %s%n"
                    .formatted(
                        id,
                        numbering.brief(id),
                        numbering.full(id, Language.EN),
                        numbering.full(id, Language.FR))));
    Golden.check("text/sample-labels.txt", table.toString());
    Golden.check("text/sample-plain.txt", Markup.printPlain(text, Language.EN));
  }

  @Test
  void a_bis_is_not_counted_and_is_dropped_by_renumbering_with_references_kept() {
    String draft =
        """
        numbering: by-chapter
        language: en

        # T

        ## Chapter 1

        ### Article 1.1 {#one}

        ### Article 1.1 bis {#bis}

        ### Article 1.2 {#two}

        1. See {@two} and {@bis}. {#p}
        """;
    var text = Markup.parse(draft, "t.md", IDS);
    var id = new ProvisionId("p");
    String body = text.find(id).orElseThrow().in(Language.EN).body();
    assertThat(References.rendered(body, Language.EN, Numbering.of(text)))
        .isEqualTo("See Article 1.2 and Article 1.1 bis.");
    assertThat(References.rendered(body, Language.EN, Numbering.of(Numbering.renumber(text))))
        .isEqualTo("See Article 1.3 and Article 1.2.");
  }
}
