package org.entente.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.base.PartyCode;
import org.entente.base.Refused;
import org.entente.format.html.RedlinePage;
import org.entente.node.LocalNode;
import org.entente.node.NodeRefusal;
import org.entente.redline.Change;
import org.entente.redline.Redline;
import org.entente.redline.RedlineJson;
import org.entente.text.Agreement;
import org.entente.text.Language;
import org.entente.text.Position;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
            + " the other side put forward last. Files may be in our markup, chapters of the TPP or"
            + " plain text; where one has no ids of its own, provisions are found by their words.",
    footer = {
      "",
      "Example: entente diff old.en.md new.en.md --stat",
      "Example: entente diff old.txt new.txt --html redline.html",
      "Example: entente diff --party CAN --against USA"
    })
final class DiffCommand extends NodeCommand {
  private static final String DRAFT = "working draft";

  @Parameters(arity = "0..2", paramLabel = "FILE", description = "The old text, then the new one.")
  private List<Path> files = List.of();

  @Option(names = "--party", paramLabel = "CODE", description = "The new text: this party's.")
  private @Nullable PartyCode party;

  @Option(names = "--against", paramLabel = "CODE", description = "The old text: this party's.")
  private @Nullable PartyCode against;

  @Option(
      names = "--language",
      paramLabel = "CODE",
      description = "Labels in this language; a plain text is read, and a page written, in it.")
  private @Nullable Language language;

  @Option(
      names = "--by-content",
      description = "Find provisions by their words, whatever their ids: of two agreements.")
  private boolean byContent;

  @Option(names = "--stat", description = "Only how much changed, chapter by chapter.")
  private boolean stat;

  @Option(names = "--json", description = "As JSON, for scripts.")
  private boolean json;

  @Mixin private HtmlOption html;

  @Override
  public void run() {
    html.requireFree();
    if (files.size() == 2) {
      Optional<Language> in = Optional.ofNullable(language);
      ComparedText old = ComparedText.read(files.getFirst(), in);
      ComparedText now = ComparedText.read(files.getLast(), in);
      byContent |= !old.hasIds() || !now.hasIds();
      print(old.text(), now.text(), names(files.getFirst().toString(), files.getLast().toString()));
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
    PartyCode self = node.self();
    String old = (against == null ? self : against).code();
    String now = (party == null ? self : party).code();
    print(textOf(node, against).text(), textOf(node, party).text(), names(old, now));
  }

  private void draft(LocalNode node) {
    var positions = node.state().positions();
    Optional<PartyCode> other = onlyOther(positions.keySet(), node.self());
    if (other.isPresent()) {
      Agreement draft = DraftShowCommand.required(node).text();
      if (!json && !html.isWanted()) {
        say(
            "You have put nothing forward; your draft against what %s put forward last:",
            other.get());
      }
      print(textOf(node, other.get()).text(), draft, names(other.get().code(), DRAFT));
    } else if (json || html.isWanted()) {
      Agreement draft = DraftShowCommand.required(node).text();
      print(textOf(node, null).text(), draft, names(node.self().code(), DRAFT));
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

  private static RedlinePage.Names names(String old, String now) {
    return new RedlinePage.Names(old, now);
  }

  private void print(Agreement old, Agreement now, RedlinePage.Names names) {
    Redline redline = redline(old, now);
    List<Language> known = now.languages().isEmpty() ? List.of(Language.EN) : now.languages();
    Language shown = language == null ? known.getFirst() : language;
    if (html.isWanted()) {
      List<Language> languages = language == null ? known : List.of(language);
      say("%s", RedlineStat.of(visible(redline)));
      say("%s", html.write(RedlinePage.of(redline, old, now, names, languages)));
    } else if (json) {
      out().print(RedlineJson.of(redline).pretty());
    } else if (stat) {
      new StatTable(old, now, shown).print(visible(redline), out());
      say("%s", RedlineStat.of(visible(redline)));
    } else {
      out().print(Leaving.redlineText(visible(redline), old, now, shown, Terminal.colour()));
    }
  }

  /// Without other ids, where ids say nothing.
  private Redline visible(Redline redline) {
    var changes =
        redline.changes().stream()
            .filter(change -> !byContent || !(change instanceof Change.Reidentified))
            .toList();
    return new Redline(changes);
  }

  private Redline redline(Agreement old, Agreement now) {
    return byContent ? Redline.byContent(old, now) : Redline.between(old, now);
  }
}
