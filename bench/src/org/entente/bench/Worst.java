package org.entente.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.entente.gen.EditProfile;
import org.entente.gen.FlatEdits;
import org.entente.gen.Material;
import org.entente.words.WordDiff;

/// The texts that make comparing dear, each 100,000 words on either side. Prints the first run, as
/// a command would meet it, and the best of six, fewer where they are slow.
final class Worst {
  private static final int WORDS = 100_000;
  private static final double MOST_MILLIS = 20_000;

  private record Pair(String old, String neu) {}

  private Worst() {}

  static void measure(Path data, String name) {
    Pair pair = pair(data, name);
    var millis = new ArrayList<Double>();
    double spent = 0;
    while (millis.size() < 6 && spent < MOST_MILLIS) {
      long from = System.nanoTime();
      if (WordDiff.between(pair.old, pair.neu).isEmpty()) {
        throw new IllegalStateException("no answer");
      }
      millis.add((System.nanoTime() - from) / 1e6);
      spent += millis.getLast();
    }
    System.out.printf(
        Locale.ROOT, "| %s | %.0f | %.0f |%n", name.replace('-', ' '), millis.getFirst(),
        Collections.min(millis));
  }

  private static Pair pair(Path data, String name) {
    return switch (name) {
      case "unrelated" -> {
        var material = Material.of(data.resolve("treaties/tpp"), data.resolve("bilingual"));
        List<String> english = material.english();
        String one = part(english);
        yield new Pair(one, part(english.subList(english.size() / 2, english.size())));
      }
      case "other-language" -> {
        var material = Material.of(data.resolve("treaties/tpp"), data.resolve("bilingual"));
        yield new Pair(part(material.english()), part(material.french()));
      }
      case "reversed-words" -> {
        var material = Material.of(data.resolve("treaties/tpp"), data.resolve("bilingual"));
        List<String> words = new ArrayList<>(Arrays.asList(part(material.english()).split("\\s")));
        String old = String.join(" ", words);
        Collections.reverse(words);
        yield new Pair(old, String.join(" ", words));
      }
      case "reversed-paragraphs" -> {
        var material = Material.of(data.resolve("treaties/tpp"), data.resolve("bilingual"));
        List<String> lines = new ArrayList<>(part(material.english()).lines().toList());
        String old = String.join("\n", lines);
        Collections.reverse(lines);
        yield new Pair(old, String.join("\n", lines));
      }
      case "repeated" -> new Pair(
          "the Party shall ".repeat(WORDS / 3), "the other Party may ".repeat(WORDS / 4));
      case "one-word" -> new Pair("word ".repeat(WORDS), "word ".repeat(WORDS - 7) + "end");
      case "random-of-twenty" -> new Pair(random(20, 1), random(20, 2));
      case "random-of-ten-thousand" -> new Pair(random(10_000, 1), random(10_000, 2));
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static String part(List<String> lines) {
    return FlatEdits.of(lines, WORDS, EditProfile.words(0), 1).old();
  }

  private static String random(int vocabulary, long seed) {
    var random = new Random(seed);
    var text = new StringBuilder();
    for (int i = 0; i < WORDS; i++) {
      text.append('w').append(random.nextInt(vocabulary)).append(' ');
    }
    return text.toString();
  }
}
