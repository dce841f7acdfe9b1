package org.entente.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.entente.store.SqliteStore;
import org.entente.store.VaultAccess;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Commands and their answers, word for word, as golden texts.
class ConsoleTest {
  private static final Path FILES = Path.of("src/test/resources/golden/cli/files");

  @TempDir private Path folder;

  @BeforeEach
  void lay_out_the_files() throws Exception {
    try (Stream<Path> files = Files.list(FILES)) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
  }

  @Test
  void a_negotiation_is_founded() {
    Console.check("cli/founding.txt", folder);
  }

  @Test
  void two_parties_negotiate_up_to_conclusion() {
    Console.check("cli/negotiation.txt", folder);
  }

  /// Keeps `docs/negotiating.md` true: its steps, in its order.
  @Test
  void the_guide_to_negotiating_is_played() {
    Console.check("cli/negotiating.txt", folder);
  }

  /// Keeps `docs/operations.md` true: its steps, in its order.
  @Test
  void the_guide_to_keeping_a_node_is_played() {
    Console.check("cli/operations-before.txt", folder);
    Console.check("cli/operations.txt", folder);
  }

  @Test
  void packages_silence_and_notes() {
    Console.check("cli/offers.txt", folder);
  }

  @Test
  void texts_are_read_and_compared() {
    Console.check("cli/texts.txt", folder);
  }

  @Test
  void a_bracketed_draft_is_taken_apart() {
    Console.check("cli/brackets.txt", folder);
  }

  @Test
  void what_is_refused_names_thing_rule_and_remedy() throws Exception {
    String text = Files.readString(folder.resolve("can.en.md"));
    Console.write(folder.resolve("hidden.en.md"), text.replace("shall", "sh\u202Eall"));
    Console.write(folder.resolve("right.txt"), "correct horse battery\n");
    Console.write(folder.resolve("wrong.txt"), "wrong horse battery\n");
    Console.check("cli/refusals.txt", folder);
  }

  @Test
  void a_node_in_use_is_left_alone() {
    Console.check("cli/in-use-before.txt", folder);
    var access = VaultAccess.keyFile(folder.resolve("can.key"));
    try (var held = SqliteStore.open(folder.resolve("can"), access)) {
      held.facts("");
      Console.check("cli/in-use.txt", folder);
    }
  }
}
