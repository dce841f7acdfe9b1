package org.entente.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// What people do in a script besides running commands: files copied and lost, words typed.
final class ByHand {
  private ByHand() {}

  static void act(String line, List<String> words) {
    try {
      switch (line.split(" ")[0]) {
        case "copy" -> copy(Path.of(words.get(0)), Path.of(words.get(1)));
        case "lose" -> lose(Path.of(words.get(0)));
        default -> type(words);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path file : all.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }

  private static void lose(Path what) throws IOException {
    try (Stream<Path> all = Files.walk(what)) {
      for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /// The next command reads these files from its standard input, one after the other.
  private static void type(List<String> files) throws IOException {
    var typed = new ByteArrayOutputStream();
    for (String file : files) {
      typed.writeBytes(Files.readAllBytes(Path.of(file)));
    }
    System.setIn(new ByteArrayInputStream(typed.toByteArray()));
  }
}
