package org.entente.cli;

import java.util.ArrayList;
import java.util.List;
import org.entente.base.Refused;
import org.entente.node.LocalNode;
import org.entente.node.NodeRefusal;
import org.entente.record.Statement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `entente scrub`: a change of the legal scrub.
@Command(
    name = "scrub",
    header = "Puts a change of the legal scrub forward.",
    description =
        "Puts your working draft forward as a change of the legal scrub, classed as editorial,"
            + " conforming (the languages or cross-references made to agree) or substantive, and"
            + " explained. It takes your conclusion back until you conclude the mended text.",
    footer = {"", "Example: entente scrub editorial art-tariffs-2 --reason 'A comma too many'"})
final class ScrubCommand extends NodeCommand {
  @Parameters(index = "0", paramLabel = "CLASS", description = "${COMPLETION-CANDIDATES}")
  private Statement.ScrubClass scrubClass;

  @Parameters(index = "1..*", arity = "1..*", paramLabel = "ID", description = "What it changes.")
  private List<String> words = new ArrayList<>();

  @Option(names = "--reason", required = true, paramLabel = "WORDS", description = "Why.")
  private String reason;

  @Option(names = "--yes", description = "Do not ask.")
  private boolean yes;

  @Mixin private ByOption by;

  @Override
  void run(LocalNode node) {
    Leaving leaving =
        Leaving.of(node)
            .orElseThrow(() -> new Refused(new NodeRefusal.NoDraft(node.self().code())));
    leaving.print(out(), Terminal.colour());
    if (!yes) {
      out().flush();
      Terminal.requireYes("the draft", "Put this forward as a change of the legal scrub?");
    }
    var ids = Names.of(node).ids(words);
    say("Put forward: %s", Acts.line(node.moves().scrub(by.office(), scrubClass, ids, reason)));
  }
}
