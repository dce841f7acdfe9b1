package org.entente.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.entente.base.PartyCode;
import org.entente.gen.Property;
import org.junit.jupiter.api.Test;

class MarkupPropertyTest {
  private static final IdSource IDS = IdSource.of(new PartyCode("CAN"));

  @Test
  void what_is_printed_side_by_side_reads_back_as_the_same_text() {
    Property.check(
        1,
        600,
        TextGen.agreements(),
        text -> {
          String markup = Markup.print(text);
          assertThat(Markup.parse(markup, "text.md", IDS)).as(markup).isEqualTo(text);
        });
  }

  @Test
  void what_is_printed_in_each_language_merges_to_the_same_text() {
    Property.check(
        5000,
        300,
        TextGen.agreements(),
        text -> {
          if (text.languages().size() == 2) {
            var en = Markup.parse(Markup.print(text, Language.EN), "en.md", IDS);
            var fr = Markup.parse(Markup.print(text, Language.FR), "fr.md", IDS);
            assertThat(Markup.merge(en, fr)).isEqualTo(text);
          }
        });
  }

  @Test
  void what_is_printed_prints_again_byte_for_byte() {
    Property.check(
        9000,
        300,
        TextGen.agreements(),
        text -> {
          String markup = Markup.print(text);
          assertThat(Markup.print(Markup.parse(markup, "text.md", IDS))).isEqualTo(markup);
        });
  }

  @Test
  void a_fragment_reads_back_as_the_same_provision() {
    Property.check(
        12000,
        60,
        TextGen.agreements(),
        text -> {
          var languages = text.languages();
          for (Provision parent : text.byId().values()) {
            for (Provision child : parent.children()) {
              if (child.kind() != Kind.FOOTNOTE && !languages.isEmpty()) {
                String markup = Markup.printFragment(text, child.id(), languages);
                var read = Markup.fragment(markup, text, parent.id(), languages, "piece.md", IDS);
                assertThat(read).as(markup).isEqualTo(child);
              }
            }
          }
        });
  }

  @Test
  void the_digests_of_a_text_and_of_what_is_read_back_are_equal() {
    var digests = new SaltedDigests(new TextKey(new byte[TextKey.BYTES]));
    Property.check(
        15000,
        100,
        TextGen.agreements(),
        text ->
            assertThat(digests.of(Markup.parse(Markup.print(text), "text.md", IDS)))
                .isEqualTo(digests.of(text)));
  }

  @Test
  void renumbering_keeps_every_word_and_reference_and_leaves_no_number_fixed() {
    Property.check(
        17000,
        200,
        TextGen.agreements(),
        text -> {
          var renumbered = Numbering.renumber(text);
          assertThat(renumbered.byId().keySet()).isEqualTo(text.byId().keySet());
          renumbered
              .root()
              .children()
              .forEach(child ->
                  child.walk(p -> assertThat(p.label()).isNotInstanceOf(Label.Fixed.class)));
          assertThat(References.problems(renumbered)).isEqualTo(References.problems(text));
        });
  }
}
