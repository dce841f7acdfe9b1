package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// No document names a command or an option that is not there.
class GuideTest {
  private static final Pattern COMMAND = Pattern.compile("(?:\\./)?entente (?<words>.*)");
  private static final Pattern ASIDE = Pattern.compile(" {2,}.*");
  private static final Pattern WORD = Pattern.compile("(?:\"[^\"]*\"|[^ \"])+");

  @ParameterizedTest
  @ValueSource(
      strings = {"README.md", "docs/negotiating.md", "docs/comparing.md", "docs/operations.md"})
  void every_command_line_in_a_block_is_one_we_understand(String page) throws IOException {
    List<String> commands = commands(Files.readString(Path.of(page)));
    assertThat(commands).hasSizeGreaterThan(5);
    for (String command : commands) {
      String[] words =
          WORD.matcher(command)
              .results()
              .map(m -> m.group().replace("\"", ""))
              .toArray(String[]::new);
      assertThatCode(() -> Commands.forWords(words).parseArgs(words))
          .as(page + ": entente " + command)
          .doesNotThrowAnyException();
    }
  }

  /// What `docs/operations.md` says in its boxes is what `ConsoleTest` plays, in its order.
  @Test
  void the_guide_to_keeping_a_node_is_played_as_it_stands() throws IOException {
    List<String> guide = commands(Files.readString(Path.of("docs/operations.md")));
    List<String> played =
        Golden.read("cli/operations.txt")
            .lines()
            .filter(line -> line.matches("[a-z]*\\$ entente .*"))
            .map(GuideTest::asInTheGuide)
            .toList();
    int at = 0;
    for (String command : guide) {
      String said = command.replace("\"", "").replaceAll("\\b[0-9a-f]{10}\\b", "ACT");
      List<String> rest = played.subList(at, played.size());
      assertThat(rest).as("played after the one before it").contains(said);
      at += rest.indexOf(said) + 1;
    }
    assertThat(guide).hasSizeGreaterThan(40);
  }

  /// Without the script's own folder, its way of naming nodes, and its numbers for acts.
  private static String asInTheGuide(String line) {
    return line.replaceFirst("[a-z]*\\$ entente ", "")
        .replaceAll(" (--dir|--key-file) [^ ]+", "")
        .replace("./", "")
        .replace("'", "")
        .replaceAll("#\\d+", "ACT");
  }

  @Test
  void a_command_or_an_option_that_is_not_there_is_found() {
    String[] option = {"propose", "--quietly"};
    assertThatThrownBy(() -> Commands.forWords(option).parseArgs(option))
        .hasMessageContaining("--quietly");
    String page =
        """
        ```
        ./entente status --json     (everybody)
        entente charter … --out charter.entente
        entente powers a \\
          --may sign
        ```
        entente nothing
        """;
    assertThat(commands(page)).containsExactly("status --json", "powers a --may sign");
  }

  /// Lines of fenced blocks that name one command whole: what is left out (`…`) is not parsed, what
  /// stands after two spaces is a remark, and `a, b` names several.
  private static List<String> commands(String page) {
    var commands = new ArrayList<String>();
    boolean isFenced = false;
    for (String line : page.replaceAll(" *\\\\\\n *", " ").lines().toList()) {
      if (line.strip().startsWith("```")) {
        isFenced = !isFenced;
      }
      Matcher command = COMMAND.matcher(ASIDE.matcher(line.strip()).replaceFirst(""));
      if (isFenced && command.matches() && !line.contains("…") && !line.contains(", ")) {
        commands.add(command.group("words"));
      }
    }
    return commands;
  }
}
