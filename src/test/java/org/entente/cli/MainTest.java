package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.entente.base.LineRefusal;
import org.entente.base.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class MainTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void without_a_command_it_lists_them() {
    assertThat(run()).isEqualTo(Exit.DONE);
    assertThat(out.toString()).contains("Usage: entente", "completion");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void it_tells_its_version() {
    assertThat(run("--version")).isEqualTo(Exit.DONE);
    assertThat(out.toString()).startsWith("entente ");
  }

  @Test
  void help_and_completion_know_every_command() {
    assertThat(run("help", "completion")).isEqualTo(Exit.DONE);
    assertThat(out.toString()).contains("source <(entente completion)");
    assertThat(run("completion")).isEqualTo(Exit.DONE);
    assertThat(out.toString()).contains("complete -F");
  }

  @Test
  void every_command_explains_itself() {
    CommandLine all = Commands.forWords();
    assertThat(all.getSubcommands()).isNotEmpty();
    all.getSubcommands()
        .forEach((name, command) -> {
          assertThat(command.getCommandName()).isEqualTo(name);
          assertThat(command.getUsageMessage(CommandLine.Help.Ansi.OFF))
              .contains("Usage: entente " + name, "--help");
        });
  }

  @Test
  void an_unknown_command_is_wrong_usage() {
    assertThat(run("hlep")).isEqualTo(Exit.USAGE);
    assertThat(err.toString()).startsWith("entente: ").contains("hlep", "entente --help");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void a_refusal_is_one_line_with_thing_rule_and_remedy() {
    var refused = new Refused(new LineRefusal.NotUtf8("draft.md"));
    assertThat(tell(refused, "")).isEqualTo(Exit.REFUSED);
    assertThat(err.toString())
        .isEqualTo(
            "entente: draft.md: text is well-formed UTF-8. Save the file as UTF-8 and try"
                + " again.\n");
  }

  @Test
  void what_an_adversary_wrote_cannot_steer_the_terminal() {
    tell(new Refused(new LineRefusal.NotUtf8("a\u001b[2J\u202e\nb")), "");
    assertThat(err.toString()).startsWith("entente: a\uFFFD[2J\uFFFD\uFFFDb: ").hasLineCount(1);
  }

  @Test
  void a_bug_is_an_apology_and_shows_its_trace_only_when_asked() {
    assertThat(tell(new IllegalStateException("x"), "")).isEqualTo(Exit.FAULT);
    assertThat(err.toString()).contains("sorry", "ENTENTE_TRACE=1").hasLineCount(1);
    assertThat(tell(new StackOverflowError(), "1")).isEqualTo(Exit.FAULT);
    assertThat(err.toString()).contains("java.lang.StackOverflowError");
  }

  @Test
  void the_rehearsal_before_the_start_up_cache_succeeds(@TempDir Path dir) {
    assertThat(Rehearsal.run(dir)).isEmpty();
  }

  private int run(String... words) {
    return Main.run(new PrintWriter(out), new PrintWriter(err), "", words);
  }

  private int tell(Throwable thrown, String trace) {
    return new Faults(trace).tell(thrown, new PrintWriter(err));
  }
}
