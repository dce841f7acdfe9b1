package org.entente.cli;

import java.io.PrintWriter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entente.base.Refused;
import org.entente.redline.ConsolidatedProvision;
import org.entente.redline.Consolidation;
import org.entente.redline.Status;
import org.entente.text.Kind;
import org.entente.text.Language;
import org.entente.text.ProvisionId;
import org.entente.text.TextRefusal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// How much of a text is shown, and in which language. Mixed into commands that show one.
final class ViewOptions {
  @Option(
      names = "--chapter",
      paramLabel = "N",
      description = "Only this chapter, by number, or this provision, by id or label.")
  private @Nullable String chapter;

  @Option(names = "--language", paramLabel = "CODE", description = "In this language, such as fr.")
  private @Nullable Language language;

  @Option(names = "--ids", description = "With the id of each provision.")
  private boolean ids;

  @Option(names = "--open", description = "Only what is not agreed, or under a reserve.")
  private boolean open;

  Language language(Iterable<Language> known) {
    return language == null ? known.iterator().next() : language;
  }

  /// The language asked for, or else all.
  List<Language> languages(List<Language> known) {
    return language == null ? known : List.of(language);
  }

  /// Whether less, or something else, was asked for than the whole text.
  boolean isPart() {
    return chapter != null || ids || open;
  }

  /// Prints the text, or as much of it as was asked for.
  void print(Consolidation consolidation, Iterable<Language> languages, PrintWriter out) {
    var lines = new ConsolidatedLines(consolidation, language(languages), Terminal.colour());
    Set<ProvisionId> wanted = wanted(consolidation, lines);
    for (ConsolidatedLines.Line line : lines.lines()) {
      ConsolidatedProvision at = line.at();
      boolean isOpen = at.status() != Status.AGREED || !at.reserves().isEmpty();
      if (wanted.contains(at.id()) && (isOpen || !open)) {
        out.println(ids ? "{#" + at.id() + "}  " + line.text() : line.text());
      }
    }
  }

  private Set<ProvisionId> wanted(Consolidation consolidation, ConsolidatedLines lines) {
    if (chapter == null) {
      return consolidation.byId().keySet();
    }
    var wanted = new HashSet<ProvisionId>();
    for (ConsolidatedProvision at : consolidation.byId().values()) {
      boolean isChapter = at.sides().getFirst().own().kind() == Kind.CHAPTER;
      String label = lines.label(at.id());
      boolean byNumber = isChapter && label.endsWith(" " + chapter);
      if (byNumber || label.equalsIgnoreCase(chapter) || at.id().value().equals(chapter)) {
        at.walk(below -> wanted.add(below.id()));
      }
    }
    if (wanted.isEmpty()) {
      throw new Refused(new TextRefusal.NoSuchProvision("chapter " + chapter));
    }
    return wanted;
  }
}
