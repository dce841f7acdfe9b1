package org.entente.cli;

import org.entente.base.Refused;
import org.entente.node.LocalNode;
import org.entente.node.NodeRefusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `entente propose`: puts the working draft forward.
@Command(
    name = "propose",
    header = "Puts your draft forward as your party's position.",
    description =
        "Puts your working draft forward as your party's position. It first shows what will leave, "
            + "against your last position, and asks. It goes out with your next dispatch or pouch.",
    footer = {"", "Example: entente propose --by chief-negotiator"})
final class ProposeCommand extends NodeCommand {
  @Mixin private ByOption by;

  @Option(names = "--yes", description = "Do not ask.")
  private boolean yes;

  @Override
  void run(LocalNode node) {
    Leaving leaving =
        Leaving.of(node)
            .orElseThrow(() -> new Refused(new NodeRefusal.NoDraft(node.self().code())));
    node.moves().requireProposable(by.office());
    leaving.print(out(), Terminal.colour());
    if (!yes) {
      out().flush();
      Terminal.requireYes("the draft", "Put this forward in the name of " + node.self() + "?");
    }
    var act = node.moves().propose(by.office());
    say("Put forward: %s", Acts.line(act));
  }
}
