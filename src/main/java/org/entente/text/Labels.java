package org.entente.text;

import java.util.Locale;
import org.entente.text.Numbering.Entry;
import org.jspecify.annotations.Nullable;

/// How a label is put into words, in English and in French.
final class Labels {

  /// The kind and number of a heading; its words where it has no number.
  String own(Entry entry, Language language) {
    String word = Headings.word(entry.provision().kind(), language);
    return entry.number().isEmpty() ? word : word + " " + entry.number();
  }

  String full(Entry entry, Language language) {
    boolean french = language.equals(Language.FR);
    return switch (entry.provision().kind()) {
      case AGREEMENT -> french ? "le présent accord" : "this Agreement";
      case FOOTNOTE -> (french ? "note " : "footnote ") + entry.number();
      case PARAGRAPH, RECITAL -> paragraph(entry, language);
      case ITEM -> item(entry, language);
      case ROW -> above(entry, language) + firstCell(entry, language);
      case PART, CHAPTER, ARTICLE -> inAnnex(entry, language) + headed(entry, language);
      case SECTION, SCHEDULE -> above(entry, language) + headed(entry, language);
      case PREAMBLE, ANNEX, SIGNATURES -> headed(entry, language);
    };
  }

  private String headed(Entry entry, Language language) {
    String heading = References.words(entry.provision().in(language).heading());
    boolean named = entry.number().isEmpty() && !heading.isEmpty();
    if (named) {
      return language.equals(Language.FR) ? "« " + heading + " »" : "“" + heading + "”";
    }
    String label = own(entry, language);
    boolean french = language.equals(Language.FR);
    return french ? label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1) : label;
  }

  private String paragraph(Entry entry, Language language) {
    boolean french = language.equals(Language.FR);
    boolean recital = entry.provision().kind() == Kind.RECITAL;
    if (entry.number().isEmpty()) {
      String name = recital ? french ? "considérant " : "recital " : french ? "texte " : "text ";
      return isAlone(entry)
          ? full(parent(entry), language)
          : above(entry, language) + name + entry.unnumbered();
    }
    if (!french && parent(entry).provision().kind() == Kind.ARTICLE) {
      return full(parent(entry), language) + "(" + entry.number() + ")";
    }
    return above(entry, language) + (french ? "paragraphe " : "paragraph ") + entry.number();
  }

  private String item(Entry entry, Language language) {
    Kind over = parent(entry).provision().kind();
    String number = entry.number().isEmpty() ? "-" + entry.unnumbered() : entry.number();
    if (language.equals(Language.FR)) {
      return over == Kind.ITEM
          ? full(parent(entry), language) + "(" + number + ")"
          : above(entry, language) + "alinéa " + number + ")";
    }
    boolean close = over == Kind.ARTICLE || over == Kind.PARAGRAPH || over == Kind.ITEM;
    return close
        ? full(parent(entry), language) + "(" + number + ")"
        : above(entry, language) + "item (" + number + ")";
  }

  private String firstCell(Entry entry, Language language) {
    Provision row = entry.provision();
    String body = row.in(language).body();
    String any = row.wordings().values().stream().map(Wording::body).findFirst().orElse("");
    return References.words(Cells.split(body.isEmpty() ? any : body).getFirst());
  }

  /// The label of what it stands in and a comma; nothing directly in the agreement.
  private String above(Entry entry, Language language) {
    Entry parent = parent(entry);
    return parent.provision().kind() == Kind.AGREEMENT ? "" : full(parent, language) + ", ";
  }

  private String inAnnex(Entry entry, Language language) {
    for (Entry over = entry.parent(); over != null; over = over.parent()) {
      if (over.provision().kind() == Kind.ANNEX) {
        return full(over, language) + ", ";
      }
    }
    return "";
  }

  private static boolean isAlone(Entry entry) {
    return parent(entry).provision().children().stream()
            .filter(child -> child.label() instanceof Label.Unnumbered)
            .count()
        == 1;
  }

  private static Entry parent(Entry entry) {
    @Nullable Entry parent = entry.parent();
    return parent == null ? entry : parent;
  }
}
