package org.entente.cli;

import org.entente.node.LocalNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `entente conclude`: concluded in substance.
@Command(
    name = "conclude",
    header = "Says the text is concluded in substance.",
    description =
        "Says that the text is concluded in substance: one clean text, no bracket, no package open,"
            + " no reserve. It is not final; the legal scrub, initials and signatures follow.",
    footer = {"", "Example: entente conclude"})
final class ConcludeCommand extends NodeCommand {
  @Mixin private ByOption by;

  @Override
  void run(LocalNode node) {
    say("Concluded: %s", Acts.line(node.moves().conclude(by.office())));
  }
}
