package org.entente.cli;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// Runs everyday commands once, so that the Java machine can note what it loads and links, and
/// start faster from then on (JEP 483, 514). `./entente` calls it after each build.
///
/// The commands stand in [#LINES], and nowhere else. Each line must exit with 0; `DIR` stands for
/// an empty folder.
public final class Rehearsal {
  static final List<String> LINES = List.of("--version", "--help");

  private Rehearsal() {}

  /// Takes one word: an empty folder that the commands may fill.
  public static void main(String... words) {
    String failure = run(Path.of(words[0]));
    if (!failure.isEmpty()) {
      System.err.println(failure);
      System.exit(Exit.FAULT);
    }
  }

  /// Runs all lines in a folder; returns what went wrong, or nothing.
  static String run(Path dir) {
    var out = new PrintWriter(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    var said = new StringWriter();
    for (String line : LINES) {
      var err = new PrintWriter(said);
      int code = Main.run(out, err, "1", line.replace("DIR", dir.toString()).split(" ", -1));
      if (code != Exit.DONE) {
        return "rehearsal of “" + line + "” exited with " + code + ": " + said;
      }
    }
    return "";
  }
}
