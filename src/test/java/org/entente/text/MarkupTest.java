package org.entente.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.entente.Golden;
import org.entente.base.PartyCode;
import org.junit.jupiter.api.Test;

class MarkupTest {
  private static final IdSource IDS = IdSource.of(new PartyCode("CAN"));

  @Test
  void the_sample_of_the_format_document_reads_and_prints_canonically() {
    var text = Markup.parse(Golden.read("text/sample-draft.md"), "sample.md", IDS);
    Golden.check("text/sample-printed.md", Markup.print(text));
    assertThat(Markup.parse(Markup.print(text), "again", IDS)).isEqualTo(text);
  }
}
