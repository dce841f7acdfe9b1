package org.entente.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/// Runs one command and exits with its code.
public final class Main {
  private Main() {}

  public static void main(String... words) {
    var out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
    var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(out, err, System.getenv().getOrDefault("ENTENTE_TRACE", ""), words));
  }

  /// Runs one command with its answers on `out` and the rest on `err`; returns the exit code.
  static int run(PrintWriter out, PrintWriter err, String trace, String... words) {
    var faults = new Faults(trace);
    try {
      CommandLine line = Commands.forWords(words);
      line.setOut(out).setErr(err);
      line.setExecutionExceptionHandler(faults).setParameterExceptionHandler(faults);
      line.setCaseInsensitiveEnumValuesAllowed(true);
      return line.execute(words);
    } catch (Throwable thrown) {
      return faults.tell(thrown, err);
    } finally {
      out.flush();
      err.flush();
    }
  }
}
