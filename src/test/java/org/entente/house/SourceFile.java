package org.entente.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// A text file of the project, by its path from the project's root.
record SourceFile(String path, String text) {
  private static final Set<String> NOT_OURS =
      Set.of(".git", "target", ".cache", ".idea", ".vscode", "node_modules");
  private static final List<String> TEXTS =
      List.of(".java", ".md", ".xml", ".txt", ".sh", ".mjs", ".sql", ".properties");

  /// All files of the project whose names end as a text's do, and the scripts without an ending.
  static List<SourceFile> all() {
    try (Stream<Path> paths = Files.walk(Path.of(""))) {
      return paths
          .filter(SourceFile::isOurs)
          .filter(SourceFile::isText)
          .filter(Files::isRegularFile)
          .sorted()
          .map(SourceFile::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<SourceFile> java() {
    return all().stream().filter(SourceFile::isJava).toList();
  }

  boolean isJava() {
    return path.endsWith(".java");
  }

  boolean isMain() {
    return path.startsWith("src/main/java/");
  }

  List<String> lines() {
    return text.lines().toList();
  }

  /// The package below `org.entente`, such as `text` or `format.docx`; empty outside of it.
  String packageName() {
    int at = path.indexOf("org/entente/");
    int end = path.lastIndexOf('/');
    return at < 0 || end < at + 12 ? "" : path.substring(at + 12, end).replace('/', '.');
  }

  /// Whether the line lies within code; a line that only comments does not count.
  static String withoutComment(String line) {
    String trimmed = line.strip();
    if (trimmed.startsWith("//") || trimmed.startsWith("*") || trimmed.startsWith("/*")) {
      return "";
    }
    String plain = line.replaceAll("\"(\\\\.|[^\"\\\\])*\"", "\"\"");
    int comment = plain.indexOf("//");
    return comment < 0 ? plain : plain.substring(0, comment);
  }

  private static boolean isOurs(Path path) {
    for (Path part : path) {
      if (NOT_OURS.contains(part.toString())) {
        return false;
      }
    }
    return true;
  }

  private static boolean isText(Path path) {
    String name = path.getFileName().toString();
    return TEXTS.stream().anyMatch(name::endsWith)
        || Set.of("entente", "check", "run").contains(name);
  }

  private static SourceFile read(Path path) {
    try {
      var text = new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
      return new SourceFile(path.toString().replace('\\', '/'), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
