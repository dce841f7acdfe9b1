package org.entente.cli;

import org.entente.base.Refused;
import org.entente.node.LocalNode;
import org.entente.node.NodeRefusal;
import org.entente.redline.Background;
import org.entente.text.Position;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `entente draft show`: the working draft as it stands.
@Command(
    name = "show",
    description = "Prints the working draft, with its marks and reserves.",
    footer = {"", "Example: entente draft show --chapter 2"})
final class DraftShowCommand extends NodeCommand {
  @Mixin private ViewOptions view;

  @Override
  void run(LocalNode node) {
    var shown = ShowCommand.alone(node.self(), required(node));
    view.print(shown, Background.NONE, node.charter().languages(), out());
  }

  static Position required(LocalNode node) {
    return node.drafting()
        .current()
        .orElseThrow(() -> new Refused(new NodeRefusal.NoDraft(node.self().code())));
  }
}
