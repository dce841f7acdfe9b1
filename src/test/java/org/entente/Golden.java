package org.entente;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Texts that say what is expected, under `src/test/resources/golden`. With `-Dgolden.write=true`
/// they are written anew, and a reviewer reads the difference.
public final class Golden {
  private static final Path ROOT = Path.of("src/test/resources/golden");

  private Golden() {}

  public static String read(String name) {
    try {
      return Files.readString(ROOT.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static void check(String name, String actual) {
    Path file = ROOT.resolve(name);
    if (Boolean.getBoolean("golden.write")) {
      write(file, actual);
    }
    assertThat(actual)
        .as("golden %s (write anew with -Dgolden.write=true)", name)
        .isEqualTo(read(name));
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
