package org.entente.cli;

import java.io.Console;
import java.nio.file.Path;
import java.util.Locale;
import org.entente.base.Refused;
import org.entente.redline.Colour;
import org.jspecify.annotations.Nullable;

/// The person at the terminal, if there is one: asked, and shown colours.
final class Terminal {
  private static final int USUAL_WIDTH = 100;

  private Terminal() {}

  /// Whether both what is typed and what is shown is a person's.
  static boolean isThere() {
    return console() != null;
  }

  /// Colours on a terminal only, and not where `NO_COLOR` is set.
  static Colour colour() {
    return isThere() && System.getenv("NO_COLOR") == null ? Colour.ANSI : Colour.NONE;
  }

  /// How many characters fit into a line, as the shell says.
  static int width() {
    String columns = System.getenv("COLUMNS");
    return columns == null || !columns.matches("[1-9][0-9]{0,3}")
        ? USUAL_WIDTH
        : Integer.parseInt(columns);
  }

  static char[] password(String prompt, Path dir) {
    Console console = console();
    if (console == null) {
      throw new Refused(new CliRefusal.NoPassphrase(dir.toString()));
    }
    char[] typed = console.readPassword("%s", prompt);
    return typed == null ? new char[0] : typed;
  }

  /// Asks for a yes; without a person to ask, or without a yes, it is refused.
  static void requireYes(String thing, String question) {
    Console console = console();
    String answer = console == null ? null : console.readLine("%s [y/N] ", question);
    if (answer == null || !answer.strip().toLowerCase(Locale.ROOT).startsWith("y")) {
      throw new Refused(new CliRefusal.NotConfirmed(thing));
    }
  }

  @SuppressWarnings("SystemConsoleNull") // JDK 25 gives none again where there is no terminal
  private static @Nullable Console console() {
    Console console = System.console();
    return console != null && console.isTerminal() ? console : null;
  }
}
