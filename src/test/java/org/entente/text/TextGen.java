package org.entente.text;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.entente.gen.Choices;
import org.entente.gen.Gen;

/// Makes valid texts with every kind of provision, label and mark, in English and perhaps French.
public final class TextGen {
  private static final Gen<String> WORD =
      Gen.of(
          "shall",
          "Party",
          "1.",
          "(a)",
          "-",
          "#",
          "|",
          "a*b",
          "{x}",
          "[",
          "]",
          "[CAN:",
          "\\",
          "fr|",
          "é",
          "2",
          "=3.",
          "[^",
          "“x”",
          ":",
          "---",
          "Article",
          "\\*",
          "(ii)",
          "l’an\u00A02027");

  private final Choices choices;
  private final List<Language> languages;
  private int count;

  private TextGen(Choices choices) {
    this.choices = choices;
    this.languages =
        choices.below(2) == 0 ? List.of(Language.EN) : List.of(Language.EN, Language.FR);
  }

  public static Gen<Agreement> agreements() {
    return choices -> new TextGen(choices).agreement();
  }

  private Agreement agreement() {
    var scheme = Gen.of(Agreement.Numbering.values()).from(choices);
    var root = provision(Kind.AGREEMENT, 0);
    return new Agreement(root.withLabel(Agreement.labelOf(scheme)));
  }

  private Provision provision(Kind kind, int depth) {
    var id = new ProvisionId("p-" + count++);
    var notes = new ArrayList<Provision>();
    var wordings = new TreeMap<Language, Wording>();
    int columns = kind == Kind.SCHEDULE ? 1 + choices.below(3) : 0;
    if (kind != Kind.FOOTNOTE && kind != Kind.ROW && choices.below(6) == 5) {
      notes.add(provision(Kind.FOOTNOTE, depth));
    }
    for (Language language : languages) {
      String call =
          notes.isEmpty() ? "" : Inline.print(List.of(new Inline.Call(notes.getFirst().id())));
      wordings.put(language, wording(kind, columns, call));
    }
    var children = depth > 7 ? new ArrayList<Provision>() : children(kind, columns, depth);
    children.addAll(choices.below(children.size() + 1), notes);
    return new Provision(id, kind, label(kind), wordings, children);
  }

  private Wording wording(Kind kind, int columns, String call) {
    boolean headed = kind == Kind.AGREEMENT || Headings.isHeaded(kind);
    String words = (words() + call).strip();
    return headed ? new Wording(words, columns == 0 ? "" : cells(columns)) : Wording.ofBody(words);
  }

  private ArrayList<Provision> children(Kind kind, int columns, int depth) {
    var children = new ArrayList<Provision>();
    if (kind == Kind.FOOTNOTE) {
      return children;
    }
    var allowed = new ArrayList<Kind>();
    for (Kind child : Kind.values()) {
      if (Structure.allows(kind, child) && child != Kind.FOOTNOTE && child != Kind.ROW) {
        allowed.add(child);
      }
    }
    allowed.sort(java.util.Comparator.comparing(Headings::isHeaded));
    int least = 0;
    while (children.size() < 4 && choices.below(3) != 0) {
      if (columns > 0 && choices.below(2) == 1) {
        children.add(row(columns));
        continue;
      }
      least += choices.below(allowed.size() - least);
      least = Headings.isHeaded(allowed.get(least)) ? firstHeaded(allowed, least) : 0;
      Kind child = allowed.get(least + choices.below(allowed.size() - least));
      least = Headings.isHeaded(child) ? firstHeaded(allowed, 0) : 0;
      children.add(provision(child, depth + 1));
    }
    return children;
  }

  private static int firstHeaded(List<Kind> allowed, int otherwise) {
    for (int i = 0; i < allowed.size(); i++) {
      if (Headings.isHeaded(allowed.get(i))) {
        return i;
      }
    }
    return otherwise;
  }

  private Provision row(int columns) {
    var wordings = new TreeMap<Language, Wording>();
    languages.forEach(language -> wordings.put(language, Wording.ofBody(cells(columns))));
    return new Provision(
        new ProvisionId("p-" + count++), Kind.ROW, Label.UNNUMBERED, wordings, List.of());
  }

  private String cells(int columns) {
    var cells = new ArrayList<String>();
    for (int i = 0; i < columns; i++) {
      cells.add("c" + words());
    }
    return Cells.join(cells);
  }

  private Label label(Kind kind) {
    return switch (kind) {
      case PREAMBLE, SIGNATURES, ROW -> Label.UNNUMBERED;
      case FOOTNOTE -> Label.FROM_PLACE;
      default ->
          Gen.of(
                  Label.UNNUMBERED,
                  Label.FROM_PLACE,
                  new Label.Fixed("3 bis"),
                  new Label.Fixed("12.7"),
                  new Label.Fixed("a ter"),
                  new Label.Fixed("2-A"))
              .from(choices);
    };
  }

  /// A canonical body of a few words, some of them marked.
  private String words() {
    var spans = new ArrayList<Inline>();
    int length = choices.below(4);
    for (int i = 0; i < length; i++) {
      String word = WORD.from(choices);
      if (i > 0) {
        spans.add(new Inline.Plain(" "));
      }
      spans.add(
          switch (choices.below(6)) {
            case 3 -> new Inline.Emphasis(word);
            case 4 -> new Inline.Term(word);
            case 5 -> new Inline.Reference(new ProvisionId("p-" + choices.below(9)));
            default -> new Inline.Plain(word);
          });
    }
    return Inline.print(spans);
  }
}
