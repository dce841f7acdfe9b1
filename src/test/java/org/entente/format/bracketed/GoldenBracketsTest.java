package org.entente.format.bracketed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.entente.Golden;
import org.entente.base.PartyCode;
import org.entente.redline.Colour;
import org.entente.redline.ConsolidatedText;
import org.entente.redline.Consolidation;
import org.entente.text.IdSource;
import org.entente.text.Language;
import org.entente.text.Markup;
import org.entente.text.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Drafts and what is read from them, one file for each situation under `golden/bracketed`: the
/// parties, the draft, and below `=====` each party's text, the same texts consolidated again, and
/// what was not understood.
class GoldenBracketsTest {
  private static final Path FOLDER = Path.of("src/test/resources/golden/bracketed");
  private static final String RULE = "=====\n";

  static List<String> cases() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void there_are_thirty_situations_and_more() throws IOException {
    assertThat(cases()).hasSizeGreaterThanOrEqualTo(30);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void read(String name) {
    String whole = Golden.read("bracketed/" + name);
    String given = whole.substring(0, whole.indexOf(RULE));
    Golden.check("bracketed/" + name, given + RULE + shown(given));
  }

  private static String shown(String given) {
    Language language = new Language(field(given, "language").orElse("en"));
    var parties = Parties.parse(List.of(field(given, "parties").orElse("").split(",")));
    var reading =
        new BracketedReader.Reading(
            parties, language, field(given, "unattributed").map(PartyCode::new));
    String draft = given.substring(given.indexOf("\n\n") + 2);
    var ids = IdSource.of(new PartyCode("DRAFT"));
    var read = BracketedReader.read(SourceText.plain(draft, "draft.txt"), reading, ids);
    var out = new StringBuilder();
    read.positions()
        .forEach((party, text) ->
            out.append("--- ")
                .append(party)
                .append('\n')
                .append(Markup.printPlain(text, language)));
    var positions = new TreeMap<PartyCode, Position>();
    read.positions().forEach((party, text) -> positions.put(party, Position.of(text)));
    out.append("--- all\n");
    out.append(ConsolidatedText.of(Consolidation.of(positions), language, Colour.NONE));
    out.append("--- not understood, or to be checked\n");
    read.findings().forEach(finding -> out.append(finding).append('\n'));
    read.furniture()
        .forEach(line -> out.append(line.line() + ": of the page: " + line.words() + "\n"));
    return out.toString();
  }

  private static Optional<String> field(String given, String name) {
    return given
        .lines()
        .filter(line -> line.startsWith(name + ": "))
        .findFirst()
        .map(line -> line.substring(name.length() + 2));
  }
}
