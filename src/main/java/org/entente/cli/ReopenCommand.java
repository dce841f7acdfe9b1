package org.entente.cli;

import java.util.ArrayList;
import java.util.List;
import org.entente.node.LocalNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `entente reopen`: takes “closed” back.
@Command(
    name = "reopen",
    header = "Takes “closed” off provisions, with a reason.",
    description =
        "Takes your mark “closed” off provisions, with a reason that the others read. Naming"
            + " `agreement` takes your conclusion back. It is an act of its own and goes out at"
            + " once.",
    footer = {"", "Example: entente reopen art-tariffs-2 --reason 'New figures from customs'"})
final class ReopenCommand extends NodeCommand {
  @Parameters(arity = "1..*", paramLabel = "ID", description = "A provision, by id or label.")
  private List<String> words = new ArrayList<>();

  @Option(names = "--reason", required = true, paramLabel = "WORDS", description = "Why.")
  private String reason;

  @Mixin private ByOption by;

  @Override
  void run(LocalNode node) {
    var act = node.moves().reopen(by.office(), Names.of(node).ids(words), reason);
    say("Reopened: %s", Acts.line(act));
  }
}
