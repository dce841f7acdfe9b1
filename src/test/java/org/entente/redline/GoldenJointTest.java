package org.entente.redline;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.entente.Golden;
import org.entente.base.PartyCode;
import org.entente.text.IdSource;
import org.entente.text.Language;
import org.entente.text.Markup;
import org.entente.text.Position;
import org.entente.text.ProvisionId;
import org.junit.jupiter.api.Test;

/// Consolidations of three parties and more, as a lawyer is shown them.
class GoldenJointTest {
  private static final String ARTICLE =
      """
      ## Chapter 1: Talks {#ch-1}

      ### Article 1: Consultations {#art-1}

      1. The Parties shall consult each other within 30 days of a request. {#p1}

      2. Consultations are held in the capital of the Party complained against. {#p2}

      ### Article 2: Scope {#art-2}

      1. This Chapter covers trade in goods. {#p3}
      """;

  private static final String CHAPTER =
      """

      ## Chapter 2: Panels {#ch-2}

      ### Article 3: Request {#art-3}

      1. A Party may request a panel. {#p4}
      """;

  private final TreeMap<PartyCode, Position> positions = new TreeMap<>();
  private Background background = Background.NONE;

  private GoldenJointTest holds(String party, String text) {
    positions.put(new PartyCode(party), Position.of(GoldenRedlineTest.text(text)));
    return this;
  }

  private void holdsFrench(String party, String text) {
    String head = "numbering: continuous\nlanguage: fr\n\n# Accord {#agreement}\n\n";
    var ids = IdSource.of(new PartyCode("CAN"));
    positions.put(new PartyCode(party), Position.of(Markup.parse(head + text, "golden", ids)));
  }

  private GoldenJointTest with(String party, String from, String to) {
    return holds(party, ARTICLE.replace(from, to));
  }

  private void check(String name) {
    check(name, Language.EN);
  }

  private void check(String name, Language language) {
    var consolidation = Consolidation.of(positions);
    Golden.check(
        "redline/joint-" + name + ".txt",
        ConsolidatedText.of(consolidation, language, Colour.NONE, background));
  }

  private void checkColumns(String name, int width) {
    var columns = Columns.of(Consolidation.of(positions), Language.EN, background);
    Golden.check(
        "redline/joint-" + name + ".txt", ColumnsText.of(columns, _ -> true, width, Colour.NONE));
  }

  /// The words were last common in this text; the parties named have not answered the others.
  private static Background since(String text, String... pending) {
    var common = GoldenRedlineTest.text(text);
    var silent = Set.of(pending);
    return new Background() {
      @Override
      public Optional<String> lastCommon(ProvisionId id, Language language, Change.Part part) {
        return common
            .find(id)
            .filter(own -> own.wordings().containsKey(language))
            .map(own -> own.in(language))
            .map(words -> part == Change.Part.BODY ? words.body() : words.heading());
      }

      @Override
      public boolean hasAnswered(PartyCode reader, PartyCode author, ProvisionId id) {
        return !silent.contains(reader.code());
      }
    };
  }

  @Test
  void two_propose_words_that_one_opposes() {
    with("CAN", "shall consult", "shall promptly consult")
        .with("MEX", "shall consult", "shall promptly consult")
        .holds("USA", ARTICLE)
        .check("proposes-and-opposes");
  }

  @Test
  void a_party_that_has_not_answered_does_not_oppose() {
    background = since(ARTICLE, "NZL");
    with("CAN", "shall consult", "shall promptly consult")
        .holds("NZL", ARTICLE)
        .holds("USA", ARTICLE)
        .check("answer-pending");
  }

  @Test
  void two_share_a_phrase_the_third_lacks_and_differ_inside_it() {
    with("CAN", "of a request", "of a request made in writing and copied to the secretariat")
        .with("MEX", "within 30 days of a request", "")
        .with(
            "USA",
            "30 days of a request",
            "60 days of a request made in writing and copied to the secretariat")
        .check("nested");
  }

  @Test
  void of_four_parties_two_and_two_share_a_phrase() {
    String goods =
        "applies to all trade in goods between the Parties, whether or not they are subject to";
    String services =
        "does not extend to services supplied through a commercial presence, save as regards";
    with("AUS", "covers trade in goods", goods + " duties")
        .with("CAN", "covers trade in goods", goods + " quotas")
        .with("MEX", "covers trade in goods", services + " transport")
        .with("USA", "covers trade in goods", services + " finance")
        .check("two-and-two");
  }

  @Test
  void short_rival_words_stay_flat() {
    with(
        "CAN",
        "30 days",
        "30 days").with("MEX", "30 days", "45 days").with("USA", "30 days", "60 days")
        .check("flat");
  }

  @Test
  void each_changed_another_end_of_what_was_last_common() {
    String common = "Consultations are held in the capital of the Party complained against";
    background = since(ARTICLE);
    with(
        "CAN",
        common,
        "Consultations on perishable goods are held in the capital of the Party complained against")
        .with("MEX", common, common)
        .with("USA", common, "Consultations are held by video unless otherwise agreed")
        .check("last-common");
  }

  @Test
  void two_changes_of_what_was_last_common_touch() {
    String whole = "1. This Chapter covers trade in goods. {#p3}";
    background = since(ARTICLE);
    with(
        "CAN",
        whole,
        "1. The provisions set out in this Agreement and its annexes covers trade in goods. {#p3}")
        .holds("MEX", ARTICLE)
        .with(
            "USA",
            whole,
            "1. This Chapter applies without prejudice to other agreements to "
                + "trade in goods. {#p3}")
        .check("last-common-touching");
  }

  @Test
  void one_proposes_a_chapter() {
    holds("CAN", ARTICLE + CHAPTER).holds("MEX", ARTICLE).holds("USA", ARTICLE)
        .check("one-sided-chapter");
  }

  @Test
  void a_paragraph_proposed_by_two_has_rival_wordings() {
    String own = "2. Consultations are confidential and without prejudice. {#p5}\n";
    holds("CAN", ARTICLE + "\n" + own)
        .holds("MEX", ARTICLE + "\n" + own.replace("confidential", "public"))
        .holds("USA", ARTICLE)
        .check("one-sided-and-rival");
  }

  @Test
  void an_article_is_moved_by_one_and_numbered_by_another() {
    String article =
        "### Article 2: Scope {#art-2}\n\n1. This Chapter covers trade in goods. {#p3}\n";
    holds("CAN", ARTICLE + CHAPTER)
        .holds("MEX", ARTICLE.replace("### Article 2:", "### Article 1 bis:") + CHAPTER)
        .holds("USA", ARTICLE.replace(article, "") + CHAPTER + "\n" + article)
        .check("moved-and-numbered");
  }

  @Test
  void a_reserve_stands_below_the_words() {
    with("CAN", "30 days", "60 days").holds("MEX", ARTICLE).holds("USA", ARTICLE);
    var mex = new PartyCode("MEX");
    positions.put(
        mex,
        new Position(
            GoldenRedlineTest.text(ARTICLE),
            new TreeMap<>(),
            new TreeMap<>(Map.of(new ProvisionId("p1"), "subject to the Senate"))));
    check("reserve");
  }

  @Test
  void french_words_say_it_in_french() {
    String text =
        """
        ### Article 1: Consultations {#art-1}

        1. Les Parties se consultent dans les 30 jours. {#p1}
        """;
    holdsFrench("CAN", text.replace("se consultent", "se consultent sans délai"));
    holdsFrench("MEX", text);
    holdsFrench("USA", text.replace("30 jours", "60 jours"));
    background = since(ARTICLE, "USA");
    check("french", Language.FR);
  }

  @Test
  void columns_of_three_parties() {
    String common = "Consultations are held in the capital";
    with("CAN", "shall consult", "shall promptly consult")
        .with("MEX", common, "Consultations on perishable goods are held in the capital")
        .holds("USA", ARTICLE.replace("30 days", "60 days") + CHAPTER)
        .checkColumns("columns", 100);
  }

  @Test
  void columns_that_do_not_fit_stand_in_bands() {
    with("AUS", "30 days", "20 days").with("CAN", "30 days", "25 days").holds("MEX", ARTICLE)
        .with("NZL", "30 days", "45 days").with("USA", "30 days", "60 days")
        .checkColumns("columns-in-bands", 72);
  }
}
