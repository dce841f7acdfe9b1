package org.entente.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.entente.base.PartyCode;
import org.entente.node.LocalNode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `entente introduce`: the introduction once more.
@Command(
    name = "introduce",
    header = "Writes your introduction for the other nodes again.",
    description = {
      "Writes your introduction again: your joining and the powers you gave right after it.",
      "It is public and unsealed, and says nothing of any text.",
      "With --of, writes all acts of another party that you hold, for that party, when it has lost",
      "its node and its backups: unsealed too, it says who of it acted when, and no word."
    },
    footer = {
      "",
      "Example: entente introduce --out CAN.intro",
      "         entente introduce --of CAN --out CAN-by-USA.intro"
    })
final class IntroduceCommand extends NodeCommand {
  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where to write it; CODE.intro unless given.")
  private @Nullable Path file;

  @Option(names = "--of", paramLabel = "CODE", description = "All acts of this party instead.")
  private @Nullable PartyCode of;

  @Override
  void run(LocalNode node) {
    if (of == null) {
      write(node, file, out());
      return;
    }
    Path chain = file == null ? Path.of(of + "-by-" + node.self() + ".intro") : file;
    Paperwork.write(chain, node.mail().chainOf(of));
    say("Wrote %s, the acts of %s. Hand it to %s, and to nobody else.", chain, of, of);
  }

  static void write(LocalNode node, @Nullable Path named, PrintWriter out) {
    Path file = named == null ? Path.of(node.self() + ".intro") : named;
    Paperwork.write(file, node.mail().introduction());
    out.println(
        "Wrote " + file + ". Hand it to each other node, which opens it: entente pouch open");
  }
}
