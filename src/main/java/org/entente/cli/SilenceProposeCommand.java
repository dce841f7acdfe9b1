package org.entente.cli;

import java.util.ArrayList;
import java.util.List;
import org.entente.base.Timestamp;
import org.entente.node.LocalNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `entente silence propose`.
@Command(
    name = "propose",
    description = "Proposes provisions of your last position by silence, until a deadline.",
    footer = {"", "Example: entente silence propose art-title --until 2026-12-01T12:00:00Z"})
final class SilenceProposeCommand extends NodeCommand {
  @Parameters(arity = "1..*", paramLabel = "ID", description = "A provision, by id or label.")
  private List<String> words = new ArrayList<>();

  @Option(
      names = "--until",
      required = true,
      paramLabel = "TIME",
      description = "The deadline in UTC, such as 2026-12-01T12:00:00Z.")
  private Timestamp until;

  @Option(names = "--title", paramLabel = "WORDS", description = "What to call it.")
  private String title = "";

  @Mixin private ByOption by;

  @Override
  void run(LocalNode node) {
    var ids = Names.of(node).ids(words);
    say("Proposed: %s", Acts.line(node.moves().offerBySilence(by.office(), ids, title, until)));
  }
}
