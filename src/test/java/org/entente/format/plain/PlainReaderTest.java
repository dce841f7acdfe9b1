package org.entente.format.plain;

import static org.assertj.core.api.Assertions.assertThat;

import org.entente.base.PartyCode;
import org.entente.text.IdSource;
import org.entente.text.Language;
import org.entente.text.Markup;
import org.junit.jupiter.api.Test;

class PlainReaderTest {

  @Test
  void articles_paragraphs_and_items_are_recognised() {
    String pasted =
        """
        Agreement on Cheese

        The Parties agree * as follows:

        Article 7
        1. Each Party shall
           admit:

        (a) cheese; and

        (b) curds.

        Article 8: Entry into Force

        This Agreement enters into force in 2027.
        """
            .replace("Article 7\n", "Article 7\n\n");
    var text =
        PlainReader.read(pasted, Language.EN, "paste.txt", IdSource.of(new PartyCode("CAN")));
    assertThat(Markup.printPlain(text, Language.EN))
        .isEqualTo(
            """
            AGREEMENT ON CHEESE

            The Parties agree * as follows:

            Article 1

            1. Each Party shall admit:

              (a) cheese; and

              (b) curds.

            Article 2: Entry into Force

            This Agreement enters into force in 2027.
            """);
  }
}
