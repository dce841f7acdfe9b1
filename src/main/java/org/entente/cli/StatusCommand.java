package org.entente.cli;

import org.entente.node.LocalNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `entente status`: the state of play.
@Command(
    name = "status",
    header = "Shows the state of play and what blocks a final deal.",
    description =
        "Shows the state of play: how far the talks are, whose move it is, how much of each chapter"
            + " is agreed, what is on offer, and what stands in the way of a final deal.",
    footer = {"", "Example: entente status"})
final class StatusCommand extends NodeCommand {
  @Option(names = "--json", description = "As JSON, for scripts.")
  private boolean json;

  @Override
  void run(LocalNode node) {
    if (json) {
      out().print(StatusJson.of(node).pretty());
    } else {
      new StatusText(node, out()).print();
    }
  }
}
