package org.entente.redline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.entente.text.Agreement;
import org.entente.text.Label;
import org.entente.text.Language;
import org.entente.text.Numbering;
import org.entente.text.Provision;
import org.entente.text.ProvisionId;
import org.entente.text.Wording;
import org.entente.words.Edit;
import org.entente.words.Substance;

/// A redline as lines for a terminal: what happened, to which provision by its label, and the words
/// with `[-old-]{+new+}`. All renumbering is one line at the end.
public final class RedlineText {
  private final Numbering before;
  private final Numbering after;
  private final Language language;
  private final Colour colour;

  private RedlineText(Agreement old, Agreement neu, Language language, Colour colour) {
    this.before = Numbering.of(old);
    this.after = Numbering.of(neu);
    this.language = language;
    this.colour = colour;
  }

  /// The lines of a redline between these two texts, labels in this language; empty if nothing
  /// changed.
  public static String of(
      Redline redline, Agreement old, Agreement neu, Language language, Colour colour) {
    var text = new RedlineText(old, neu, language, colour);
    var lines = new ArrayList<String>();
    var renumbered = new ArrayList<Change.Renumbered>();
    for (Change change : redline.changes()) {
      if (change instanceof Change.Renumbered remark) {
        renumbered.add(remark);
      } else {
        lines.add(text.line(change));
      }
    }
    if (!renumbered.isEmpty()) {
      lines.add(text.remark(renumbered));
    }
    return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
  }

  /// The words of a comparison, marked.
  public static String marked(List<Edit> edits, Colour colour) {
    return edits.stream()
        .map(edit ->
            switch (edit) {
              case Edit.Keep(String text) -> text;
              case Edit.Insert(String text) -> colour.inserted(text);
              case Edit.Delete(String text) -> colour.deleted(text);
              case Edit.Replace(String was, String is) -> colour.deleted(was) + colour.inserted(is);
              case Edit.MovedOut(int move, String text) -> colour.movedOut(move, text);
              case Edit.MovedIn(int move, var within) ->
                  colour.movedIn(move, marked(within, colour));
            })
        .collect(Collectors.joining());
  }

  private String line(Change change) {
    return switch (change) {
      case Change.Inserted(Provision own, Placement _) ->
          row("inserted", after, own.id(), colour.inserted(words(own)));
      case Change.Deleted(Provision own, Placement _) ->
          row("deleted", before, own.id(), colour.deleted(words(own)));
      case Change.Moved(ProvisionId id, Placement from, Placement to) ->
          row("moved", after, id, "from " + place(from, before) + " to " + place(to, after));
      case Change.Reworded reworded -> reworded(reworded);
      case Change.Split split ->
          row("split", after, split.id(), "into " + labels(split.parts(), after))
              + parted(split.edits(), split.substance());
      case Change.Joined joined ->
          row("joined", after, joined.id(), "from " + labels(joined.parts(), before))
              + parted(joined.edits(), joined.substance());
      case Change.Relabelled(ProvisionId id, Label was, Label is) ->
          row("relabelled", after, id, change(word(was), word(is)));
      case Change.Rekinded(ProvisionId id, var was, var is) ->
          row("other kind", after, id, change(was.word(), is.word()));
      case Change.Reidentified(ProvisionId was, ProvisionId id) ->
          row("other id", after, id, change(was.value(), id.value()));
      case Change.Renumbered remark -> remark(List.of(remark));
    };
  }

  private String row(String what, Numbering numbering, ProvisionId id, String words) {
    return String.format(Locale.ROOT, "%-11s", what)
        + colour.strong(label(numbering, id))
        + "  "
        + words;
  }

  private String reworded(Change.Reworded change) {
    String where = change.part() == Change.Part.HEADING ? " heading" : "";
    String tongue = change.language().equals(language) ? "" : " (" + change.language() + ")";
    return row("reworded", after, change.id(), marked(change.edits(), colour))
        + flags(change.substance())
        + where
        + tongue;
  }

  private static String flags(Set<Substance> substance) {
    return substance.isEmpty()
        ? "  <editorial>"
        : substance.stream().map(RedlineText::word).collect(Collectors.joining(", ", "  <", ">"));
  }

  /// The words of all parts in this language, or else in the first, with a sign where one ends.
  private String parted(SortedMap<Language, List<Edit>> edits, Set<Substance> substance) {
    List<Edit> shown = edits.isEmpty() ? List.of() : edits.firstEntry().getValue();
    return ": "
        + marked(edits.getOrDefault(language, shown), colour).replace("\n", " ¶ ")
        + flags(substance);
  }

  private String labels(List<ProvisionId> ids, Numbering numbering) {
    return ids.stream().map(id -> label(numbering, id)).collect(Collectors.joining(", "));
  }

  private String change(String was, String is) {
    return colour.deleted(was) + colour.inserted(is);
  }

  private String remark(List<Change.Renumbered> remarks) {
    Change.Renumbered first = remarks.getFirst();
    String more = remarks.size() == 1 ? "" : ", and " + (remarks.size() - 1) + " more so";
    return row("renumbered", after, first.id(), "was " + first.before() + more);
  }

  private String place(Placement place, Numbering numbering) {
    return place
        .after()
        .map(id -> "after " + label(numbering, id))
        .orElse("first" + place.parent().map(id -> " in " + label(numbering, id)).orElse(""));
  }

  private String label(Numbering numbering, ProvisionId id) {
    String label = numbering.has(id) ? numbering.full(id, language) : "";
    return label.isBlank() ? id.value() : label;
  }

  private String words(Provision own) {
    Wording wording = own.in(language);
    Wording shown = wording.isEmpty() ? anyWording(own) : wording;
    return List.of(shown.heading(), shown.body()).stream()
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" / "));
  }

  private static Wording anyWording(Provision own) {
    return own.wordings().isEmpty() ? Wording.EMPTY : own.wordings().firstEntry().getValue();
  }

  static String word(Label label) {
    return switch (label) {
      case Label.FromPlace _ -> "by place";
      case Label.Unnumbered _ -> "no number";
      case Label.Fixed(String number) -> number;
    };
  }

  static String word(Substance flag) {
    return flag.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
