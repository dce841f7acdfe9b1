package org.entente.format.bracketed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.entente.SharedData;
import org.entente.base.PartyCode;
import org.entente.text.Agreement;
import org.entente.text.IdSource;
import org.entente.text.Language;
import org.entente.text.Markup;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/// An officially released draft, full of brackets that name nobody.
class ActaTest {
  private static final Pattern WORD = Pattern.compile("\\p{L}+|\\p{N}+");
  private static final List<String> NUMBERS = List.of("one", "two", "three", "four", "five", "six");

  private static String html() throws IOException {
    return Files.readString(SharedData.dir("treaties").resolve("acta_2010-04_bracketed.html"));
  }

  private static BracketedDraft read(String html) {
    var reading = BracketedReader.Reading.of(Parties.of(List.of(new PartyCode("ALL"))));
    var ids = IdSource.of(new PartyCode("DRAFT"));
    return BracketedReader.read(SourceText.of(html, "acta.html"), reading, ids);
  }

  @Test
  void its_figures_are_those_of_the_table() throws IOException {
    BracketedDraft draft = read(html());
    assertThat(draft.counts()).isEqualTo(new BracketedDraft.Counts(0, 703, 10, 3, 32, 20, 75));
    assertThat(draft.furnitureCounts())
        .isEqualTo(Map.of(Furniture.Sort.PAGE_NUMBER, 38, Furniture.Sort.DISTRIBUTION, 2));
  }

  /// Counted apart from the reader: brackets are characters of the page.
  @Test
  void every_bracket_is_a_pair_or_listed_as_alone() throws IOException {
    String text = Jsoup.parse(html()).text();
    BracketedDraft draft = read(html());
    long signs = text.chars().filter(c -> c == '[' || c == ']').count();
    assertThat(draft.counts().brackets() * 2L + draft.counts().unpaired()).isEqualTo(signs);
  }

  @Test
  void every_word_is_in_the_text_or_belongs_to_the_page() throws IOException {
    BracketedDraft draft = read(html());
    Map<String, Integer> left = words(Jsoup.parse(html()).text());
    Agreement text = draft.positions().firstEntry().getValue();
    String printed = Markup.print(text, Language.EN).replaceAll("\\{#[a-z0-9-]+\\}", "");
    take(left, words(printed.replaceAll("\\[\\^fn(\\d+)\\]", " $1 ")));
    draft.furniture().forEach(line -> take(left, words(line.words())));
    left.values().removeIf(count -> count <= 0);
    assertThat(left).isEmpty();
  }

  @Test
  void what_is_read_prints_and_parses_again() throws IOException {
    Agreement text = read(html()).positions().firstEntry().getValue();
    String printed = Markup.print(text, Language.EN);
    var ids = IdSource.of(new PartyCode("DRAFT"));
    assertThat(Markup.parse(printed, "acta.en.md", ids)).isEqualTo(text);
  }

  private static void take(Map<String, Integer> left, Map<String, Integer> taken) {
    taken.forEach((word, count) -> left.merge(word, -count, Integer::sum));
  }

  /// Words and numbers in small letters; a chapter's number in words counts as the figure.
  private static Map<String, Integer> words(String text) {
    var counts = new HashMap<String, Integer>();
    var words = WORD.matcher(text);
    String before = "";
    while (words.find()) {
      String word = words.group().toLowerCase(Locale.ROOT);
      int number = before.equals("chapter") ? NUMBERS.indexOf(word) + 1 : 0;
      counts.merge(number > 0 ? "" + number : word, 1, Integer::sum);
      before = word;
    }
    return counts;
  }
}
