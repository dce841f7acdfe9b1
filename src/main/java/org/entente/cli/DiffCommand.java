package org.entente.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.base.PartyCode;
import org.entente.base.Refused;
import org.entente.node.LocalNode;
import org.entente.node.NodeRefusal;
import org.entente.redline.Redline;
import org.entente.redline.RedlineJson;
import org.entente.text.Agreement;
import org.entente.text.Language;
import org.entente.text.Position;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/// `entente diff`: a redline of two texts.
@Command(
    name = "diff",
    header = "Compares two texts.",
    description =
        "Compares two texts as a lawyer reads it: words, moves, insertions, numbers; and flags what"
            + " may touch the substance. Of two files, of two parties' positions, or (with neither)"
            + " of your working draft against your last position; before you have one, against what"
            + " the other side put forward last.",
    footer = {
      "",
      "Example: entente diff old.en.md new.en.md --stat",
      "Example: entente diff --party CAN --against USA"
    })
final class DiffCommand extends NodeCommand {
  @Parameters(arity = "0..2", paramLabel = "FILE", description = "The old text, then the new one.")
  private List<Path> files = List.of();

  @Option(names = "--party", paramLabel = "CODE", description = "The new text: this party's.")
  private @Nullable PartyCode party;

  @Option(names = "--against", paramLabel = "CODE", description = "The old text: this party's.")
  private @Nullable PartyCode against;

  @Option(names = "--language", paramLabel = "CODE", description = "Labels in this language.")
  private @Nullable Language language;

  @Option(names = "--stat", description = "Only how much changed.")
  private boolean stat;

  @Option(names = "--json", description = "As JSON, for scripts.")
  private boolean json;

  @Override
  public void run() {
    if (files.size() == 2) {
      var reader = new PartyCode("TEXT");
      Agreement old = new DraftFiles(reader).read(files.subList(0, 1));
      Agreement now = new DraftFiles(reader).read(files.subList(1, 2));
      print(old, now);
    } else if (files.size() == 1) {
      throw new ParameterException(spec().commandLine(), "Name two files, the old and the new.");
    } else {
      super.run();
    }
  }

  @Override
  void run(LocalNode node) {
    if (party == null && against == null) {
      draft(node);
      return;
    }
    print(textOf(node, against).text(), textOf(node, party).text());
  }

  private void draft(LocalNode node) {
    var positions = node.state().positions();
    Optional<PartyCode> other = onlyOther(positions.keySet(), node.self());
    if (other.isPresent()) {
      Agreement draft = DraftShowCommand.required(node).text();
      if (!json) {
        say(
            "You have put nothing forward; your draft against what %s put forward last:",
            other.get());
      }
      print(textOf(node, other.get()).text(), draft);
    } else if (json) {
      print(textOf(node, null).text(), DraftShowCommand.required(node).text());
    } else {
      print(leaving(node));
    }
  }

  /// The one party a first draft is compared with.
  private static Optional<PartyCode> onlyOther(Set<PartyCode> withPosition, PartyCode self) {
    return withPosition.contains(self) || withPosition.size() != 1
        ? Optional.empty()
        : withPosition.stream().findFirst();
  }

  private static Leaving leaving(LocalNode node) {
    return Leaving.of(node)
        .orElseThrow(() -> new Refused(new NodeRefusal.NoDraft(node.self().code())));
  }

  private void print(Leaving leaving) {
    if (stat) {
      say("%s", leaving.stat());
    } else {
      leaving.print(out(), Terminal.colour());
    }
  }

  private static Position textOf(LocalNode node, @Nullable PartyCode named) {
    PartyCode code = named == null ? node.self() : named;
    node.charter().side(code);
    Position position = node.state().positions().get(code);
    if (position == null) {
      throw new Refused(new NodeRefusal.NoPositionOf(code.code()));
    }
    return position;
  }

  private void print(Agreement old, Agreement now) {
    Redline redline = Redline.between(old, now);
    if (json) {
      out().print(RedlineJson.of(redline).pretty());
    } else if (stat) {
      say("%s", RedlineStat.of(redline));
    } else {
      var shown =
          language != null ? language : now.languages().stream().findFirst().orElse(Language.EN);
      out().print(Leaving.redlineText(redline, old, now, shown, Terminal.colour()));
    }
  }
}
