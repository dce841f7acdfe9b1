package org.entente.format.tpp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.Golden;
import org.entente.SharedData;
import org.entente.base.PartyCode;
import org.entente.text.Agreement;
import org.entente.text.Headings;
import org.entente.text.IdSource;
import org.entente.text.Kind;
import org.entente.text.Label;
import org.entente.text.Language;
import org.entente.text.Markup;
import org.entente.text.Numbering;
import org.entente.text.Provision;
import org.entente.text.References;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TppReaderTest {
  private static final Pattern WORD = Pattern.compile("\\p{L}+|\\p{N}+");
  private static final IdSource IDS = IdSource.of(new PartyCode("CAN"));

  static List<String> files() {
    return Stream.concat(
            Stream.of("preamble.md"),
            Stream.iterate(1, n -> n <= 30, n -> n + 1)
                .map(n -> String.format(Locale.ROOT, "ch%02d.md", n)))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("files")
  void every_word_of_the_source_is_kept_in_order(String file) throws IOException {
    String source = source(file);
    Agreement text = TppReader.read(source, file).text();
    assertThat(words(shown(text, p -> !isNote(p))))
        .containsExactlyElementsOf(words(stripped(source, line -> !line.startsWith("<pre"))));
    assertThat(words(footnotes(text)))
        .containsExactlyElementsOf(words(stripped(source, line -> line.startsWith("<pre"))));
  }

  @ParameterizedTest
  @MethodSource("files")
  void the_text_read_is_written_and_read_again(String file) throws IOException {
    Agreement text = TppReader.read(source(file), file).text();
    String markup = Markup.print(text);
    assertThat(Markup.parse(markup, file, IDS)).isEqualTo(text);
    assertThat(Markup.print(Markup.parse(markup, file, IDS))).isEqualTo(markup);
  }

  @Test
  void the_counts_of_each_chapter_are_those_of_the_format_document() throws IOException {
    var kinds =
        List.of(
            Kind.SECTION,
            Kind.ARTICLE,
            Kind.PARAGRAPH,
            Kind.ITEM,
            Kind.RECITAL,
            Kind.ANNEX,
            Kind.SCHEDULE,
            Kind.FOOTNOTE);
    var table =
        new StringBuilder(
            "| file | sections | articles | paragraphs | items | recitals | annexes | tables");
    table
        .append(" | footnotes | numbers fixed | notes |\n|")
        .append(" --- |".repeat(11))
        .append('\n');
    int[] sums = new int[kinds.size() + 2];
    for (String file : files()) {
      Imported read = TppReader.read(source(file), file);
      table.append("| ").append(file).append(" |");
      for (int i = 0; i < kinds.size(); i++) {
        sums[i] += read.counts().of(kinds.get(i));
        table.append(' ').append(read.counts().of(kinds.get(i))).append(" |");
      }
      sums[kinds.size()] += read.counts().fixed();
      sums[kinds.size() + 1] += read.notes().size();
      table
          .append(' ')
          .append(read.counts().fixed())
          .append(" | ")
          .append(read.notes().size())
          .append(" |\n");
    }
    table.append("| **all** |");
    for (int sum : sums) {
      table.append(" **").append(sum).append("** |");
    }
    table.append('\n');
    Golden.check("text/tpp-counts.md", table.toString());
    assertThat(Files.readString(Path.of("docs/format/tpp.md"))).contains(table);
  }

  private static String source(String file) throws IOException {
    return Files.readString(SharedData.dir("treaties/tpp").resolve(file));
  }

  /// The words of provisions as a reader sees them, numbers included, footnote calls left out.
  private static String shown(Agreement text, Predicate<Provision> which) {
    var numbering = Numbering.of(text);
    var out = new StringBuilder();
    text.root()
        .walk(p -> {
          if (which.test(p) && p.kind() != Kind.AGREEMENT) {
            boolean numbered =
                !(p.label() instanceof Label.Unnumbered) || p.kind() == Kind.PREAMBLE;
            boolean labelled = Headings.isHeaded(p.kind()) && numbered;
            out.append(
                labelled ? numbering.heading(p.id(), Language.EN) : numbering.number(p.id()));
            out.append(' ').append(words(p, numbering)).append('\n');
          }
        });
    return out.toString();
  }

  private static String footnotes(Agreement text) {
    var notes = new ArrayList<Provision>();
    text.root().walk(p -> notes.addAll(isNote(p) ? List.of(p) : List.of()));
    notes.sort((a, b) -> Integer.compare(order(a), order(b)));
    var out = new StringBuilder();
    notes.forEach(note -> out.append(words(note, Numbering.of(text))).append('\n'));
    return out.toString();
  }

  /// A footnote that nothing calls is kept as a paragraph.
  private static boolean isNote(Provision p) {
    return p.kind() == Kind.FOOTNOTE || p.id().value().contains("-uncalled-");
  }

  private static int order(Provision note) {
    return Integer.parseInt(note.id().value().replaceAll(".*-(fn|uncalled-)", ""));
  }

  private static String words(Provision p, Numbering numbering) {
    var wording = p.in(Language.EN);
    return References.rendered(wording.heading() + " " + wording.body(), Language.EN, numbering);
  }

  private static String stripped(String source, Predicate<String> which) {
    var out = new StringBuilder();
    source
        .replaceFirst("(?s)\\A---\n.*?\n---\n", "")
        .lines()
        .filter(which)
        .filter(line -> !line.contains("Proceed to "))
        .forEach(line -> out.append(line).append('\n'));
    return out.toString()
        .replaceAll("<[^>]*>", "")
        .replaceAll("_bis_\\)", " bis)")
        .replaceAll("\\]\\([^)]*\\)", "]")
        .replaceAll("[*_\\u200B-\\u200F\\u00AD]", "");
  }

  private static List<String> words(String text) {
    String plain = text.replaceAll("\\[+\\d+\\]+", "").toLowerCase(Locale.ROOT);
    return WORD.matcher(plain).results().map(java.util.regex.MatchResult::group).toList();
  }
}
