package org.entente.bench;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.entente.gen.Correspondence;
import org.entente.gen.Tokens;

/// A program of its own, run as a whole process on two files, started by a shell.
enum Program {
  GIT("git --word-diff --histogram", "git", "diff --no-index --histogram --word-diff"),
  WDIFF("wdiff", "wdiff", ""),
  DWDIFF("dwdiff", "dwdiff", "");

  private static final String MARKS = "-w $'\\001' -x $'\\002' -y $'\\003' -z $'\\004'";

  final String title;
  private final String program;
  private final String options;

  Program(String title, String program, String options) {
    this.title = title;
    this.program = program;
    this.options = options;
  }

  boolean isInstalled() throws IOException, InterruptedException {
    return !shell("command -v " + program).isEmpty();
  }

  String command(Path old, Path neu) {
    return "%s %s '%s' '%s'".formatted(program, options, old, neu);
  }

  /// What it says of the two files, read back as tokens kept.
  Correspondence read(Tokens oldTokens, Tokens newTokens, Path old, Path neu)
      throws IOException, InterruptedException {
    var reading = new Reading(oldTokens, newTokens);
    if (this == GIT) {
      String files = "'%s' '%s'".formatted(old, neu);
      String asked = "git diff --no-index --histogram --word-diff=porcelain -U100000000 ";
      shell(asked + files).lines().skip(4).forEach(reading::porcelain);
    } else {
      reading.marked(shell(program + " " + MARKS + " '" + old + "' '" + neu + "'"));
    }
    return reading.pairs.done();
  }

  /// The output of one line for bash, whatever it exits with; git reads no configuration.
  static String shell(String line) throws IOException, InterruptedException {
    File out = Files.createTempFile("entente-bench", ".out").toFile();
    try {
      var builder = new ProcessBuilder("bash", "-c", line).redirectOutput(out);
      builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
      builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
      builder.environment().put("LC_ALL", "C.UTF-8");
      builder.redirectError(ProcessBuilder.Redirect.DISCARD).start().waitFor();
      return Files.readString(out.toPath(), StandardCharsets.UTF_8);
    } finally {
      Files.delete(out.toPath());
    }
  }

  /// User and system milliseconds of one run of the command, the median of some series.
  static double millis(String command) throws IOException, InterruptedException {
    int runs = (int) Math.clamp(400 / Math.max(1, series(command, 1)), 1, 40);
    var all = new ArrayList<Double>();
    for (int i = 0; i < 5; i++) {
      all.add(series(command, runs));
    }
    return Clock.median(all);
  }

  private static double series(String command, int runs) throws IOException, InterruptedException {
    String script =
        "TIMEFORMAT='%U %S'; { time for i in $(seq RUNS); do COMMAND > /dev/null 2>&1; done; } 2>&1"
            .replace("RUNS", "" + runs)
            .replace("COMMAND", command);
    double seconds = 0;
    for (String part : shell(script).strip().split(" ")) {
      seconds += Double.parseDouble(part);
    }
    return seconds * 1000 / runs;
  }

  /// Walks both texts along what a program printed; white space is not compared.
  private static final class Reading {
    final Pairs pairs;
    private final String old;
    private final String neu;
    private int oldAt;
    private int newAt;

    Reading(Tokens old, Tokens neu) {
      pairs = new Pairs(old, neu);
      this.old = old.text();
      this.neu = neu.text();
    }

    void porcelain(String line) {
      if (!line.isEmpty() && " +-".indexOf(line.charAt(0)) >= 0) {
        segment(line.charAt(0), line.substring(1));
      }
    }

    void marked(String output) {
      for (String part : output.split("(?=[\1\3])|(?<=[\2\4])")) {
        char first = part.isEmpty() ? ' ' : part.charAt(0);
        char kind = first == 1 ? '-' : first == 3 ? '+' : ' ';
        segment(kind, part.replaceAll("[\1-\4]", ""));
      }
    }

    private void segment(char kind, String words) {
      for (String word : words.split("[\\s\\p{Z}]+")) {
        if (!word.isEmpty()) {
          oldAt = kind == '+' ? oldAt : past(old, oldAt, word);
          newAt = kind == '-' ? newAt : past(neu, newAt, word);
          if (kind == ' ') {
            pairs.add(oldAt - word.length(), oldAt, newAt - word.length(), newAt);
          }
        }
      }
    }

    private static int past(String text, int from, String word) {
      int at = from;
      while (Character.isWhitespace(text.charAt(at)) || Character.isSpaceChar(text.charAt(at))) {
        at++;
      }
      if (!text.startsWith(word, at)) {
        throw new IllegalStateException(
            "expected “" + word + "”, found “" + text.substring(at, at + 20) + "”");
      }
      return at + word.length();
    }
  }
}
