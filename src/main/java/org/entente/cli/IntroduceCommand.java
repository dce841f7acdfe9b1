package org.entente.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.entente.node.LocalNode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `entente introduce`: the introduction once more.
@Command(
    name = "introduce",
    header = "Writes your introduction for the other nodes again.",
    description =
        "Writes your introduction again: your joining and the powers you gave right after it. "
            + "It is public and unsealed, and says nothing of any text.",
    footer = {"", "Example: entente introduce --out CAN.intro"})
final class IntroduceCommand extends NodeCommand {
  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where to write it; CODE.intro unless given.")
  private @Nullable Path file;

  @Override
  void run(LocalNode node) {
    write(node, file, out());
  }

  static void write(LocalNode node, @Nullable Path named, PrintWriter out) {
    Path file = named == null ? Path.of(node.self() + ".intro") : named;
    Paperwork.write(file, node.mail().introduction());
    out.println(
        "Wrote " + file + ". Hand it to each other node, which opens it: entente pouch open");
  }
}
