package org.entente.cli;

import java.util.Map;
import java.util.Set;
import org.entente.base.PartyCode;
import org.entente.base.Refused;
import org.entente.node.LocalNode;
import org.entente.node.NodeRefusal;
import org.entente.redline.Consolidation;
import org.entente.redline.RedlineJson;
import org.entente.text.Position;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `entente show`: the consolidated text.
@Command(
    name = "show",
    header = "Shows the consolidated text, or one party's.",
    description =
        "Prints the consolidated text: all positions in one, with what differs in square brackets"
            + " that name who holds it. With --party it prints the text of one party instead.",
    footer = {"", "Example: entente show --chapter 3 --open", "Example: entente show --party USA"})
final class ShowCommand extends NodeCommand {
  @Mixin private ViewOptions view;

  @Option(names = "--party", paramLabel = "CODE", description = "The position of this party alone.")
  private @Nullable PartyCode party;

  @Option(names = "--json", description = "As JSON, the whole text in all languages.")
  private boolean json;

  @Override
  void run(LocalNode node) {
    Consolidation shown =
        party == null ? node.state().consolidation() : alone(party, position(node, party));
    if (shown.byId().isEmpty()) {
      throw new Refused(new NodeRefusal.NoPositionOf("any party"));
    }
    if (json) {
      out().print(RedlineJson.of(shown).pretty());
    } else {
      view.print(shown, node.charter().languages(), out());
    }
  }

  /// One party's text, shown as if it negotiated alone: all of it stands, with its marks.
  static Consolidation alone(PartyCode party, Position position) {
    return Consolidation.of(Set.of(party), Map.of(party, position));
  }

  private static Position position(LocalNode node, PartyCode party) {
    node.charter().side(party);
    Position position = node.state().positions().get(party);
    if (position == null) {
      throw new Refused(new NodeRefusal.NoPositionOf(party.code()));
    }
    return position;
  }
}
