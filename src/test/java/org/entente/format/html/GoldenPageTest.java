package org.entente.format.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.Golden;
import org.entente.base.PartyCode;
import org.entente.redline.Consolidation;
import org.entente.redline.Redline;
import org.entente.text.Agreement;
import org.entente.text.IdSource;
import org.entente.text.Language;
import org.entente.text.Markup;
import org.entente.text.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Pages of small texts, one situation each, without the style, which is the same on all.
class GoldenPageTest {
  private static final Pattern STYLE =
      Pattern.compile("(?s)<style>.*</style>|sha256-[^&]*|.*(?=<header>)");
  private static final PartyCode CAN = new PartyCode("CAN");
  private static final PartyCode USA = new PartyCode("USA");

  private static final String TEXT =
      """
      ## Chapter 1: Conservation {#ch-1}

      ### Article 1.1: Catch Limits {#art-1}

      1. Each Party shall limit its catch to 100 tonnes[^fn]. It shall report every year. {#p1}

        (a) of **salmon** under {@sched}; and {#p1a}

        (b) of *other* fish. {#p1b}

      [^fn]: A tonne is 1000 kilograms.

      2. A Party may ask for talks, and the other shall answer. {#p2}

      3. Observers may attend the talks. {#p3}

      ### Article 1.2: Scope {#art-2}

      1. Nothing here affects existing rights. {#q1}

      ### Schedule: Duties {#sched}

      | HS | Rate |
      | --- | --- |
      | 0302.13 | 12% | {#r1}
      | 0303.11 | 8% | {#r2}
      """;

  record Situation(String name, String old, String neu) {
    static Situation with(String name, String from, String to) {
      assertThat(TEXT).contains(from);
      return new Situation(name, TEXT, TEXT.replace(from, to));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Situation> situations() {
    String third = "3. Observers may attend the talks. {#p3}\n\n";
    String scope = "1. Nothing here affects existing rights. {#q1}\n";
    String moved = "\n2" + third.substring(1);
    return Stream.of(
        Situation.with("reworded", "shall limit its catch to 100", "may limit its catch to 120"),
        Situation.with("inserted", scope, scope + "\n2. It applies to {@art-1}. {#q2}\n"),
        Situation.with(
            "deleted-with-items",
            TEXT.substring(TEXT.indexOf("1. Each"), TEXT.indexOf("2. A Party")),
            ""),
        new Situation("moved", TEXT, TEXT.replace(third, "").replace(scope, scope + moved)),
        Situation.with(
            "split",
            "2. A Party may ask for talks, and the other shall answer. {#p2}",
            "2. A Party may ask for talks. {#p2}\n\n"
                + "2 bis. And the other shall answer. {#p2-bis}"),
        Situation.with(
            "joined",
            "2. A Party may ask for talks, and the other shall answer. {#p2}\n\n"
                + "3. Observers may attend the talks. {#p3}",
            "2. A Party may ask for talks, and the other shall answer."
                + " Observers may attend the talks. {#p2}"),
        Situation.with("row-changed", "| 0302.13 | 12% |", "| 0302.13 | 10% |"),
        Situation.with("row-deleted", "| 0303.11 | 8% | {#r2}\n", ""),
        Situation.with("nothing-changed", "Nothing", "Nothing"));
  }

  static Agreement text(String chapters) {
    String head = "numbering: by-chapter\nlanguage: en\n\n# Agreement on Fish {#agreement}\n\n";
    return Markup.parse(head + chapters, "golden", IdSource.of(CAN));
  }

  private static String body(String page) {
    PageReading.xml(page);
    return STYLE.matcher(page).replaceAll("");
  }

  @ParameterizedTest
  @MethodSource("situations")
  void a_redline_is_set_in_place(Situation situation) {
    Agreement old = text(situation.old());
    Agreement neu = text(situation.neu());
    var names = new RedlinePage.Names("old.md", "new.md");
    String page = RedlinePage.of(Redline.between(old, neu), old, neu, names, List.of(Language.EN));
    Golden.check("html/redline-" + situation.name() + ".html", body(page));
  }

  @Test
  void a_text_stands_as_it_is() {
    Golden.check("html/text.html", body(TextPage.of(text(TEXT), List.of(Language.EN))));
  }

  @Test
  void a_consolidated_text_names_who_holds_what() {
    Agreement ours = text(TEXT);
    Agreement theirs =
        text(
            TEXT.replace("shall limit", "may limit")
                .replace("3. Observers may attend the talks. {#p3}\n\n", "")
                .replace("| 8% |", "| 9% |"));
    var positions = new TreeMap<>(Map.of(CAN, Position.of(ours), USA, Position.of(theirs)));
    String page = ConsolidatedPage.of(Consolidation.of(positions), List.of(Language.EN));
    Golden.check("html/consolidated.html", body(page));
  }
}
