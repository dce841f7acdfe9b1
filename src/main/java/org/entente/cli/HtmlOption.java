package org.entente.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.entente.base.Refused;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Writing what a command shows as a page. Mixed into commands that can.
final class HtmlOption {
  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "Write it as a page that stands alone, to read in a browser or to print.")
  private @Nullable Path file;

  @Option(names = "--force", description = "Write the page over an earlier file of that name.")
  private boolean force;

  boolean isWanted() {
    return file != null;
  }

  /// Refuses a file that would be overwritten, before the page is made.
  void requireFree() {
    if (file != null && Files.exists(file) && !force) {
      throw new Refused(new CliRefusal.PageExists(file.toString()));
    }
  }

  /// Writes the page and gives the line that says so.
  String write(String page) {
    if (file == null) {
      return "";
    }
    byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
    Paperwork.write(file, bytes);
    return String.format("Wrote %s (%,d bytes).", file, bytes.length);
  }
}
