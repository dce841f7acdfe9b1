package org.entente.cli;

import java.io.PrintWriter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.entente.base.Refused;
import org.entente.redline.Background;
import org.entente.redline.Columns;
import org.entente.redline.ColumnsText;
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
  void print(
      Consolidation consolidation,
      Background background,
      Iterable<Language> languages,
      PrintWriter out) {
    var lines =
        new ConsolidatedLines(consolidation, language(languages), Terminal.colour(), background);
    Set<ProvisionId> wanted = wanted(consolidation, lines::label);
    for (ConsolidatedLines.Line line : lines.lines()) {
      ConsolidatedProvision at = line.at();
      if (wanted.contains(at.id()) && isWanted(at)) {
        out.println(ids ? "{#" + at.id() + "}  " + line.text() : line.text());
      }
    }
  }

  /// Prints as much of the columns as was asked for.
  void print(Consolidation consolidation, Columns columns, int width, PrintWriter out) {
    var labels = new HashMap<ProvisionId, String>();
    columns.rows().forEach(row -> labels.put(row.id(), row.label()));
    Set<ProvisionId> wanted =
        wanted(consolidation, id -> labels.getOrDefault(id, id.value()));
    Predicate<ProvisionId> isShown =
        id -> wanted.contains(id) && consolidation.find(id).filter(this::isWanted).isPresent();
    out.print(
        ColumnsText.of(columns, row -> isShown.test(row.id()), width, Terminal.colour()));
  }

  private boolean isWanted(ConsolidatedProvision at) {
    return !open || at.status() != Status.AGREED || !at.reserves().isEmpty();
  }

  private Set<ProvisionId> wanted(
      Consolidation consolidation, Function<ProvisionId, String> labels) {
    if (chapter == null) {
      return consolidation.byId().keySet();
    }
    var wanted = new HashSet<ProvisionId>();
    for (ConsolidatedProvision at : consolidation.byId().values()) {
      boolean isChapter = at.sides().getFirst().own().kind() == Kind.CHAPTER;
      String label = labels.apply(at.id());
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
