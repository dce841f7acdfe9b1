package org.entente.redline;

import java.util.stream.Stream;
import org.entente.Golden;
import org.entente.base.PartyCode;
import org.entente.text.Agreement;
import org.entente.text.IdSource;
import org.entente.text.Language;
import org.entente.text.Markup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Redlines a lawyer can read, one situation each: the article before and after, and the marks.
class GoldenRedlineTest {
  private static final String ARTICLE =
      """
      ### Article 1: Consultations {#art-1}

      1. The Parties shall consult each other within 30 days of a request. {#p1}

      2. A Party may request information on any measure, and the other Party shall reply. {#p2}

      3. This Article applies to goods, including goods under {@art-2}. {#p3}

      ### Article 2: Scope {#art-2}

      1. Nothing in this Agreement affects **existing rights**. {#q1}
      """;

  private static final String THIRD =
      """
      3. This Article applies to goods, including goods under {@art-2}. {#p3}

      """;
  private static final String SCOPE =
      """
      ### Article 2: Scope {#art-2}

      """;

  record Situation(String name, String old, String neu) {
    static Situation with(String name, String from, String to) {
      return new Situation(name, ARTICLE, ARTICLE.replace(from, to));
    }

    /// One article with these paragraphs, before and after.
    static Situation of(String name, String before, String after) {
      String heading = "### Article 1: Rules {#art-1}\n\n";
      return new Situation(name, heading + before + "\n", heading + after + "\n");
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Situation> situations() {
    return Stream.concat(wordsAndPlaces(), partsAndSubstance());
  }

  private static Stream<Situation> wordsAndPlaces() {
    return Stream.of(
        Situation.with("modal-weakened", "shall consult", "may consult"),
        Situation.with("days-doubled", "30 days", "60 days"),
        Situation.with("word-inserted", "shall consult", "shall promptly consult"),
        Situation.with("words-deleted", " within 30 days of a request", ""),
        Situation.with("negation-slipped-in", "shall reply", "shall not reply"),
        Situation.with("and-becomes-or", "measure, and the", "measure, or the"),
        Situation.with(
            "clause-inserted", "measure, and", "measure, including a draft measure, and"),
        Situation.with(
            "sentence-rewritten",
            "A Party may request information on any measure, and the" + " other Party shall reply.",
            "Requests are sent through the contact points."),
        Situation.with("reference-changed", "{@art-2}. {#p3}", "{@art-1}. {#p3}"),
        Situation.with("defined-term-changed", "**existing rights**", "**vested rights**"),
        Situation.with("typography-only", "Nothing in this", "*Nothing* in this"),
        Situation.with("heading-changed", "Article 2: Scope", "Article 2: Scope and Coverage"),
        Situation.with(
            "paragraph-deleted",
            "2. A Party may request information on any measure, and the"
                + " other Party shall reply. {#p2}\n\n",
            ""),
        Situation.with(
            "paragraph-inserted",
            "2. A Party may",
            "2. Requests are made in writing. {#p1-new}\n\n3. A Party may"),
        Situation.with(
            "article-inserted-renumbers",
            "### Article 1: Consultations",
            "### Article 1: Definitions {#art-0}\n\n1. “Party” means Canada. {#d1}\n\n"
                + "### Article 2: Consultations"),
        Situation.with("paragraph-bis", "2. A Party may", "1 bis. A Party may"),
        Situation.with("id-lost-words-kept", "{#p2}", "{#back-from-word}"),
        Situation.with(
            "id-lost-words-changed",
            "measure, and the other Party shall reply. {#p2}",
            "measure or practice, and the other Party shall reply. {#back-from-word}"),
        Situation.with(
            "two-changes-one-phrase",
            "goods, including goods under",
            "services, excluding services under"),
        Situation.with("paragraph-moved-to-next-article", THIRD + SCOPE, SCOPE + THIRD));
  }

  private static Stream<Situation> partsAndSubstance() {
    return Stream.of(
        Situation.with(
            "paragraph-split",
            "on any measure, and the other Party shall reply. {#p2}",
            "on any measure. {#p2}\n\n3. The other Party shall reply. {#p2-second}"),
        Situation.with(
            "paragraphs-joined",
            "of a request. {#p1}\n\n2. A Party may request",
            "of a request, and a Party may request"),
        Situation.with(
            "sentence-moved-within",
            "The Parties shall consult each other within 30 days of a request. {#p1}",
            "Consultations are held in the capital of the Party that asked for them. The Parties"
                + " shall consult each other within 30 days of a request. {#p1}"),
        Situation.of(
            "sentences-change-places",
            "1. The Joint Committee shall meet each year in one of the capitals. A Party that asks"
                + " for an extraordinary meeting shall give its reasons in writing. {#p1}",
            "1. A Party that asks for an extraordinary meeting shall give its full reasons in"
                + " writing. The Joint Committee shall meet each year in one of the capitals."
                + " {#p1}"),
        Situation.with("any-becomes-all", "any measure", "all measures"),
        Situation.of(
            "hs-code-changed",
            "1. This applies to goods of heading 0406.10. {#p1}",
            "1. This applies to goods of heading 0406.20. {#p1}"),
        Situation.of(
            "percentage-changed",
            "1. The duty is 25 % from 1 January 2027. {#p1}",
            "1. The duty is 15 % from 1 January 2028. {#p1}"),
        Situation.of(
            "quotation-marks-only",
            "1. “Party” means a Party’s government. {#p1}",
            "1. \"Party\" means a Party's government. {#p1}"),
        Situation.of(
            "french-modal-and-negation",
            "1. Chaque Partie doit notifier l’autre Partie dans les trente jours. {#p1}",
            "1. Chaque Partie peut, sans préavis, ne pas notifier l’autre Partie. {#p1}"),
        Situation.of(
            "item-added-to-a-list",
            "1. This Agreement covers: {#p1}\n\n  (a) goods; {#i1}\n\n  (b) services. {#i2}",
            "1. This Agreement covers: {#p1}\n\n  (a) goods; {#i1}\n\n  (b) data; {#i3}\n\n"
                + "  (c) services. {#i2}"),
        Situation.with("nothing-changed", "Scope", "Scope"));
  }

  static Agreement text(String articles) {
    return Markup.parse(
        "numbering: continuous\nlanguage: en\n\n# Agreement {#agreement}\n\n" + articles,
        "golden",
        IdSource.of(new PartyCode("CAN")));
  }

  @ParameterizedTest
  @MethodSource("situations")
  void reads_as_a_lawyer_would_mark_it(Situation situation) {
    Agreement old = text(situation.old());
    Agreement neu = text(situation.neu());
    Redline redline = Redline.between(old, neu);
    Golden.check(
        "redline/" + situation.name() + ".txt",
        RedlineText.of(redline, old, neu, Language.EN, Colour.NONE));
  }
}
