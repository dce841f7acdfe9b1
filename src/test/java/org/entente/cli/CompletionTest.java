package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What bash offers once it has read what `entente completion` prints.
class CompletionTest {
  private static final Path BASH = Path.of("/bin/bash");

  @TempDir private Path folder;

  @Test
  void bash_completes_commands_and_options() throws IOException, InterruptedException {
    assumeTrue(Files.isExecutable(BASH), "done without bash");
    Path script = folder.resolve("completion");
    Files.writeString(script, Delegations.run("completion").out());
    assertThat(offered(script, "pro")).isEqualTo("propose");
    assertThat(offered(script, "clo")).contains("close", "closing");
    assertThat(offered(script, "verify", "--ag")).isEqualTo("--against");
    assertThat(offered(script, "closing", "con")).isEqualTo("concur");
    assertThat(offered(script, "pouch", "pack", "--o")).isEqualTo("--out");
  }

  private static String offered(Path script, String... words)
      throws IOException, InterruptedException {
    String typed = "entente " + String.join(" ", words);
    String ask =
        """
        source '%s'; compopt() { :; }
        COMP_WORDS=(%s); COMP_CWORD=%d; COMP_LINE='%s'; COMP_POINT=${#COMP_LINE}
        $(complete -p entente | sed 's/.*-F \\([^ ]*\\).*/\\1/') entente '%s'
        echo "${COMPREPLY[@]}"
        """
            .formatted(script, typed, words.length, typed, words[words.length - 1]);
    Process bash = new ProcessBuilder(BASH.toString(), "-c", ask).redirectErrorStream(true).start();
    try (var said = bash.inputReader()) {
      String all = String.join("\n", said.lines().toList()).strip();
      assertThat(bash.waitFor()).as(all).isZero();
      return all;
    }
  }
}
