package org.entente.cli;

import java.nio.file.Path;
import org.entente.node.LocalNode;
import org.entente.record.Charter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `entente join`: takes part under a charter.
@Command(
    name = "join",
    header = "Takes part under a charter.",
    description =
        "Takes part under a charter, and writes your introduction: the plain file of your first"
            + " acts. The other parties open it; only then can sealed dispatches pass between you.",
    footer = {"", "Example: entente join charter.entente", "It writes CAN.intro."})
final class JoinCommand extends RootCommand {
  @Parameters(paramLabel = "FILE", description = "The charter.")
  private Path file;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where to write the introduction; CODE.intro unless given.")
  private @Nullable Path out;

  @Option(
      names = "--never-joined",
      description = "Say that this node, restored from an early backup, has not joined since.")
  private boolean neverJoined;

  @Override
  void runWithRootKeys(LocalNode node) {
    if (neverJoined) {
      node.founding().neverJoined();
    }
    Charter charter = Charter.parse(Paperwork.read(file), file.toString());
    node.founding().join(charter);
    CharterText.print(charter, out());
    say("%s has joined.", node.self());
    IntroduceCommand.write(node, out, out());
    say("Next: say who may act for you: entente powers --help");
  }
}
