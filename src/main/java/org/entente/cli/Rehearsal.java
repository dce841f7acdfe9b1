package org.entente.cli;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// Runs everyday commands once, so that the Java machine can note what it loads and links, and
/// start faster from then on (JEP 483, 514). `./entente` calls it after each build.
///
/// The commands stand in [#LINES], and nowhere else. Each line must exit with 0; `DIR` stands for
/// an empty folder, `NODE` for the options of the node that is made in it.
public final class Rehearsal {
  static final List<String> LINES =
      List.of(
          "--version",
          "--help",
          "init --party CAN --dir DIR/can --new-key-file DIR/can.key --out DIR/CAN.root",
          "init --party USA --dir DIR/usa --new-key-file DIR/usa.key --out DIR/USA.root",
          "charter NODE --title Rehearsal --language en --depositary CAN --party CAN=DIR/CAN.root"
              + " --party USA=DIR/USA.root --signers CAN=minister --signers USA=president"
              + " --out DIR/charter.entente",
          "join DIR/charter.entente NODE --out DIR/CAN.intro",
          "powers chief-negotiator NODE --holder Rehearsal --may negotiator",
          "draft DIR/sample.md NODE",
          "propose --yes NODE",
          "mark art-1 provisional NODE",
          "diff NODE",
          "show NODE",
          "status NODE",
          "status --json NODE",
          "log --verify NODE",
          "join DIR/charter.entente --dir DIR/usa --key-file DIR/usa.key --out DIR/USA.intro",
          "pouch open DIR/USA.intro NODE",
          "pouch pack USA NODE --out DIR/CAN-to-USA.pouch",
          "audit NODE");

  private static final String NODE = "--dir DIR/can --key-file DIR/can.key";
  private static final String SAMPLE =
      """
      numbering: continuous
      language: en

      # Rehearsal {#agreement}

      ## Article 1: Purpose {#art-1}

      1. The Parties shall cooperate under {@art-1}. {#art-1-1}
      """;

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
    Paperwork.write(dir.resolve("sample.md"), SAMPLE.getBytes(StandardCharsets.UTF_8));
    for (String line : LINES) {
      var err = new PrintWriter(said);
      int code = Main.run(out, err, "1", words(line, dir));
      if (code != Exit.DONE) {
        return "rehearsal of “" + line + "” exited with " + code + ": " + said;
      }
    }
    return "";
  }

  private static String[] words(String line, Path dir) {
    String[] words = line.replace("NODE", NODE).split(" ", -1);
    return Arrays.stream(words)
        .map(word -> word.replace("DIR", dir.toString()))
        .toArray(String[]::new);
  }
}
