package org.entente.cli.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.entente.base.PartyCode;
import org.entente.text.Agreement;
import org.entente.text.IdSource;
import org.entente.text.Markup;

/// The sample agreement and the moves of its negotiation, as they stand beside this package.
final class Sample {
  private static final List<String> TURNS =
      List.of(
          "01-CAN", "02-USA", "03-CAN", "04-USA", "05-CAN", "06-USA", "07-CAN", "08-USA", "09-CAN",
          "10-USA", "11-CAN", "12-USA");

  private Sample() {}

  /// The text Canada puts forward first, in both languages.
  static Agreement base() {
    return Markup.merge(read("base.en.md"), read("base.fr.md"));
  }

  static List<Turn> turns() {
    return TURNS.stream()
        .map(name -> TurnReader.read(resource("turns/" + name + ".edits"), "turn " + name))
        .toList();
  }

  /// The steps after the text is agreed, each as its fields.
  static List<List<String>> closing() {
    return resource("closing.script")
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> List.of(line.split(" \\| ")))
        .toList();
  }

  private static Agreement read(String name) {
    return Markup.parse(resource(name), name, IdSource.of(new PartyCode("CAN")));
  }

  private static String resource(String name) {
    try (InputStream in = Sample.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the sample lacks " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
