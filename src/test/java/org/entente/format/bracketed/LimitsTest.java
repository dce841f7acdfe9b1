package org.entente.format.bracketed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.base.Bounds;
import org.entente.base.PartyCode;
import org.entente.base.Refused;
import org.entente.text.IdSource;
import org.entente.text.Language;
import org.entente.text.Markup;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/// Every limit at its edge, and what is turned away.
class LimitsTest {
  private static final PartyCode CAN = new PartyCode("CAN");

  private static BracketedDraft read(SourceText source) {
    var reading = BracketedReader.Reading.of(Parties.of(List.of(CAN, new PartyCode("USA"))));
    return BracketedReader.read(source, reading, IdSource.of(CAN));
  }

  private static String text(String html) {
    BracketedDraft draft = read(SourceText.html(html, "page.html"));
    return Markup.printPlain(Objects.requireNonNull(draft.positions().get(CAN)), Language.EN);
  }

  @Test
  void brackets_nest_to_the_limit_and_no_deeper() {
    String most = "Title\n\n" + "[".repeat(64) + "a" + "]".repeat(64);
    assertThat(read(SourceText.plain(most, "draft.txt")).counts().unattributed()).isEqualTo(64);
    String more = "Title\n\n" + "[".repeat(65) + "a" + "]".repeat(65);
    assertThatThrownBy(() -> read(SourceText.plain(more, "draft.txt")))
        .isInstanceOf(Refused.class)
        .hasMessage(
            "draft.txt:3: brackets stand at most 64 deep in each other. Look for brackets above"
                + " that line that are never closed, and close them.");
  }

  @Test
  void a_choice_has_twenty_six_options_at_most() {
    assertThat(read(SourceText.plain(options(26), "draft.txt")).counts().options()).isEqualTo(26);
    assertThatThrownBy(() -> read(SourceText.plain(options(27), "draft.txt")))
        .hasMessageContaining("the limit is 26 options");
  }

  private static String options(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> "Option " + i + "\n\nText " + i + ".\n\n")
        .collect(Collectors.joining("", "Title\n\n", ""));
  }

  @Test
  void as_many_parties_as_a_negotiation_has() {
    assertThat(Parties.parse(codes(Bounds.PARTIES)).codes()).hasSize(12);
    assertThatThrownBy(() -> Parties.parse(codes(Bounds.PARTIES + 1)))
        .hasMessage(
            "the parties: the limit is 12 parties. Read the draft in parts, a chapter at a time.");
    assertThatThrownBy(() -> Parties.parse(List.of()))
        .hasMessageStartingWith("the parties: a draft is read for parties that are named");
    assertThatThrownBy(() -> Parties.parse(List.of("US", "US")))
        .hasMessageStartingWith("“US”: a name in the draft means one party");
  }

  private static List<String> codes(int count) {
    return IntStream.range(0, count).mapToObj(i -> "P" + (char) ('A' + i)).toList();
  }

  @Test
  void a_source_has_a_size() {
    String most = "a".repeat(Limits.SOURCE_CHARS);
    assertThat(SourceText.plain(most, "draft.txt").words()).hasSize(1);
    assertThatThrownBy(() -> SourceText.plain(most + "a", "draft.txt"))
        .hasMessageContaining("the limit is 4194304 characters");
    assertThatThrownBy(() -> SourceText.html(most + "a", "page.html"))
        .hasMessageContaining("the limit is 4194304 characters");
    assertThatThrownBy(() -> SourceText.plain("\n".repeat(Limits.LINES), "draft.txt"))
        .hasMessageContaining("the limit is 200000 lines");
  }

  @Test
  void nothing_but_space_is_refused() {
    assertThatThrownBy(() -> read(SourceText.plain(" \n\n", "draft.txt")))
        .hasMessageStartingWith("draft.txt: a draft has words");
    var parties = Parties.of(List.of(CAN));
    assertThatThrownBy(() ->
            new BracketedReader.Reading(parties, Language.EN, Optional.of(new PartyCode("USA"))))
        .hasMessageStartingWith("“USA”: brackets that name nobody");
  }

  @Test
  void words_of_mixed_scripts_are_refused_by_line() {
    assertThatThrownBy(() -> SourceText.plain("Title\n\nsh\u0430ll", "draft.txt"))
        .hasMessageStartingWith("draft.txt:3, character 1");
  }

  @Test
  void hidden_characters_are_left_out_and_listed() {
    BracketedDraft draft =
        read(SourceText.plain("Title\n\n1. Sh\u202Eall\u200B act.", "draft.txt"));
    assertThat(draft.findings())
        .extracting(Finding::toString)
        .containsExactly(
            "3:1  characters that show nothing, or turn the direction, left out: “1. Shall act.”");
  }

  @Test
  void a_page_runs_nothing_and_fetches_nothing() {
    String page =
        """
        <!DOCTYPE html SYSTEM "file:///no/such.dtd">
        <html><head><title>no</title><script>alert('no')</script><style>p{}</style></head>
        <body><h1>Agreement &amp; more</h1><p>1. Each&nbsp;Party
        [<b>CAN</b>: <i>shall</i>] [USA: may] act &x;<sup>1</sup>.</p>
        <p style="display: none">hidden words</p><iframe src="http://no.example/">no</iframe>
        <ol type="a"><li>one;</li><li>two.</li></ol>
        <table><tr><td>Cell A</td><td>Cell B</td></tr></table><img src="no.png" alt="no">
        </body></html>
        """;
    assertThat(text(page))
        .isEqualTo(
            """
            AGREEMENT & MORE

            1. Each Party shall act &x; 1 .

              (a) one;

              (b) two.

            Cell A Cell B
            """);
    assertThat(read(SourceText.of(page, "page.html")).reasons())
        .containsEntry(Reason.LEFT_OUT, 1)
        .containsEntry(Reason.TABLE, 1);
  }

  @Test
  void hostile_sources_end_soon() {
    String[] sources = {
      "<div>".repeat(50_000) + "words",
      "<p>" + "<b>".repeat(100_000) + "words",
      "<ol>" + "<li>x".repeat(100_000),
      "Title\n\n" + "[CAN: a] ".repeat(50_000),
      "Title\n\n" + "(a) x\n\n".repeat(10_000),
      "Title\n\n" + "Article 9: x\n\n".repeat(5_000),
      "Title\n\n" + "1\nWord\n".repeat(50_000),
      "Title 1\n\n" + "x 1 \n".repeat(50_000) + "1\nA note.\n".repeat(1_000),
      "Title\n\n[" + "CAN, ".repeat(300_000),
      "Title\n\n" + "a ]".repeat(50_000),
    };
    for (String source : sources) {
      String start = source.substring(0, 30).toLowerCase(Locale.ROOT);
      Assertions.assertTimeout(Duration.ofSeconds(20), () -> readOrRefuse(source), start);
    }
  }

  private static void readOrRefuse(String source) {
    try {
      read(SourceText.of(source, "draft"));
    } catch (Refused refused) {
      assertThat(refused.refusal().remedy()).isNotBlank();
    }
  }
}
