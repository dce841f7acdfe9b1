package org.entente.format.html;

import java.util.List;
import java.util.function.Function;
import org.entente.text.Agreement;
import org.entente.text.Cells;
import org.entente.text.Kind;
import org.entente.text.Language;
import org.entente.text.Provision;
import org.entente.text.Wording;

/// Makes provisions ready for the page as they stand.
final class TextBlocks {
  private final Labelling labelling;
  private final List<Language> languages;

  TextBlocks(Labelling labelling, List<Language> languages) {
    this.labelling = labelling;
    this.languages = List.copyOf(languages);
  }

  Block of(Agreement text) {
    return block(text.root());
  }

  private Block block(Provision own) {
    return new Block(
        Labelling.anchor(own.id()),
        own.kind(),
        Standing.SAME,
        0,
        columns(own, Content.Plain::new),
        List.of(),
        own.children().stream().map(this::block).toList());
  }

  /// The words as they stand, each heading, body or cell made by `content`.
  List<Block.Column> columns(Provision own, Function<String, Content> content) {
    return languages.stream().map(language -> column(own, language, content)).toList();
  }

  private Block.Column column(
      Provision own, Language language, Function<String, Content> content) {
    Wording wording = own.in(language);
    String label = labelling.start(own, !wording.heading().isEmpty(), language);
    var cells = cells(own.kind(), wording.body()).stream().map(content).toList();
    return new Block.Column(language, label, content.apply(wording.heading()), cells);
  }

  /// One body, or the cells of a row or of the column titles.
  static List<String> cells(Kind kind, String body) {
    boolean isTabular = kind == Kind.SCHEDULE || kind == Kind.ROW;
    return isTabular ? Cells.split(body) : List.of(body);
  }
}
