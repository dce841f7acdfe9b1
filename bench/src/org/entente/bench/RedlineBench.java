package org.entente.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.entente.gen.Correspondence;
import org.entente.gen.EditProfile;
import org.entente.gen.KnownEdits;
import org.entente.gen.Material;
import org.entente.gen.Score;

/// Measures the redline and its peers on the same texts, and prints tables in Markdown.
public final class RedlineBench {
  private static final long SEED = 1;

  private RedlineBench() {}

  public static void main(String[] arguments) throws Exception {
    Path data = Path.of(arguments[1]);
    switch (arguments[0]) {
      case "texts" -> texts(data, Path.of(arguments[2]), sizes(arguments));
      case "trees" -> Trees.measure(data, Path.of(arguments[2]));
      case "worst" -> Worst.measure(data, arguments[2]);
      default -> throw new IllegalArgumentException(arguments[0]);
    }
  }

  private static List<Integer> sizes(String[] arguments) {
    return List.of(arguments).subList(3, arguments.length).stream().map(Integer::valueOf).toList();
  }

  private static void texts(Path data, Path files, List<Integer> sizes)
      throws IOException, InterruptedException {
    var material = Material.of(data.resolve("treaties/tpp"), data.resolve("bilingual"));
    for (int words : sizes) {
      for (boolean light : new boolean[] {true, false}) {
        var profile = light ? EditProfile.LIGHT : EditProfile.HEAVY;
        table(material.versions(words, profile, SEED), light ? "light" : "heavy", files);
      }
    }
  }

  private static void table(KnownEdits texts, String profile, Path files)
      throws IOException, InterruptedException {
    int old = texts.truth().old().words();
    int edits = texts.truth().edits();
    System.out.printf(
        Locale.ROOT, "%n### %,d words, %s: %,d edits, %,d of them moves%n%n",
        old, profile, edits, texts.truth().moves().size());
    System.out.println(
        "| | CPU ms | million words/s | times ours | P | R | moves P | moves R | edits | marked |");
    System.out.println("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
    double ours = 0;
    for (Library library : Library.values()) {
      if (library == Library.JAVA_DIFF_UTILS && old > 200_000) {
        System.out.printf("| %s | not run | | | | | | | | |%n", library.title);
        continue;
      }
      Object answer = library.compare(texts.old(), texts.neu());
      var score = library.read(texts.truth().old(), texts.truth().neu(), answer);
      double millis = Clock.warmMillis(() -> library.compare(texts.old(), texts.neu()));
      ours = library == Library.OURS ? millis : ours;
      row(library.title, millis, ours, texts, score);
    }
    Path oldFile = Files.writeString(files.resolve("old.txt"), texts.old() + "\n");
    Path newFile = Files.writeString(files.resolve("new.txt"), texts.neu() + "\n");
    for (Program program : Program.values()) {
      if (program.isInstalled()) {
        var said = program.read(texts.truth().old(), texts.truth().neu(), oldFile, newFile);
        double millis = Program.millis(program.command(oldFile, newFile));
        row(program.title + " (whole process)", millis, ours, texts, said);
      } else {
        System.out.printf("| %s | not installed | | | | | | | | |%n", program.title);
      }
    }
  }

  private static void row(
      String title,
      double millis,
      double ours,
      KnownEdits texts,
      Correspondence answer) {
    Score score = Score.of(texts.truth(), answer);
    boolean moves = !answer.moves().isEmpty();
    System.out.printf(
        Locale.ROOT,
        "| %s | %s | %.1f | %s | %.4f | %.4f | %s | %s | %+.1f %% | %.2f |%n",
        title,
        rounded(millis),
        texts.words() / millis / 1000,
        rounded(millis / ours),
        score.precision(),
        score.recall(),
        moves ? "%.4f".formatted(score.movesPrecision()) : "none",
        moves ? "%.4f".formatted(score.movesRecall()) : "none",
        100.0 * (score.edits() - score.trueEdits()) / score.trueEdits(),
        answer.marked() / (double) texts.truth().marked());
    System.out.flush();
  }

  static String rounded(double value) {
    return String.format(Locale.ROOT, value < 0.1 ? "%.3f" : value < 30 ? "%.1f" : "%,.0f", value);
  }
}
