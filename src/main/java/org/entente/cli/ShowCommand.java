package org.entente.cli;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.base.PartyCode;
import org.entente.base.Refused;
import org.entente.format.html.ConsolidatedPage;
import org.entente.format.html.TextPage;
import org.entente.node.LocalNode;
import org.entente.node.NodeRefusal;
import org.entente.redline.Background;
import org.entente.redline.Columns;
import org.entente.redline.ColumnsJson;
import org.entente.redline.ColumnsText;
import org.entente.redline.Consolidation;
import org.entente.redline.RedlineJson;
import org.entente.text.Language;
import org.entente.text.Position;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/// `entente show`: the consolidated text.
@Command(
    name = "show",
    header = "Shows the consolidated text, or one party's.",
    description =
        "Prints the consolidated text: all positions in one, with what differs in square brackets"
            + " that name who holds it. With --party it prints the text of one party instead. With"
            + " --html it writes the whole text as a page, in all languages unless one is named.",
    footer = {
      "",
      "Example: entente show --chapter 3 --open",
      "Example: entente show --party USA",
      "Example: entente show --columns --open",
      "Example: entente show --html consolidated.html"
    })
final class ShowCommand extends NodeCommand {
  @Mixin private ViewOptions view;

  @Option(names = "--party", paramLabel = "CODE", description = "The position of this party alone.")
  private @Nullable PartyCode party;

  @Option(names = "--json", description = "As JSON, the whole text in all languages.")
  private boolean json;

  @Mixin private HtmlOption html;

  @Option(
      names = "--columns",
      description = "In columns: what is agreed, and each party's own words beside it.")
  private boolean columns;

  @Option(
      names = "--width",
      paramLabel = "N",
      description = "Columns for a terminal this wide; else as wide as COLUMNS says, or 100.")
  private @Nullable Integer width;

  @Override
  void run(LocalNode node) {
    html.requireFree();
    Consolidation shown =
        party == null ? node.state().consolidation() : alone(party, position(node, party));
    if (shown.byId().isEmpty()) {
      throw new Refused(new NodeRefusal.NoPositionOf("any party"));
    }
    Background background = party == null ? node.background() : Background.NONE;
    if (html.isWanted()) {
      say("%s", html.write(page(node, shown)));
    } else if (columns) {
      printColumns(
          shown, Columns.of(shown, view.language(node.charter().languages()), background));
    } else if (json) {
      out().print(RedlineJson.of(shown).pretty());
    } else {
      view.print(shown, background, node.charter().languages(), out());
    }
  }

  private void printColumns(Consolidation shown, Columns all) {
    if (json) {
      out().print(ColumnsJson.of(all).pretty());
    } else {
      int wide = Math.max(ColumnsText.least(), width == null ? Terminal.width() : width);
      view.print(shown, all, wide, out());
    }
  }

  /// The consolidated text as a page; one party's without brackets.
  private String page(LocalNode node, Consolidation shown) {
    if (view.isPart()) {
      throw new ParameterException(
          spec().commandLine(),
          "--html writes the whole text: leave out --chapter, --open and --ids.");
    }
    List<Language> languages = view.languages(node.charter().languages());
    return party == null
        ? ConsolidatedPage.of(shown, languages)
        : TextPage.of(position(node, party).text(), languages);
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
