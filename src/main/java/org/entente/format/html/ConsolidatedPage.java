package org.entente.format.html;

import java.util.List;
import java.util.stream.Collectors;
import org.entente.base.PartyCode;
import org.entente.redline.Consolidation;
import org.entente.redline.Counts;
import org.entente.redline.Merged;
import org.entente.text.Agreement;
import org.entente.text.Language;

/// The consolidated text as a page: how much is agreed in which division, then the text with rival
/// words in brackets that name who holds them. Numbers are those of the text as most have it.
public final class ConsolidatedPage {
  private static final List<Phrase> COLUMNS =
      List.of(
          Phrase.AGREED, Phrase.BRACKETED, Phrase.ONE_SIDED, Phrase.CLOSED, Phrase.RESERVED);

  private ConsolidatedPage() {}

  public static String of(Consolidation consolidation, List<Language> languages) {
    Language speech = Page.speech(languages);
    Agreement merged = Merged.of(consolidation);
    var labels = Labelling.of(merged);
    var blocks = new ConsolidatedBlocks(labels, languages, speech);
    List<Block> roots = consolidation.roots().stream().map(blocks::of).toList();
    Page page =
        Page.begin(
            Phrase.CONSOLIDATED, Page.title(merged, speech), speech, languages.size() > 1);
    String parties =
        consolidation.parties().stream().map(PartyCode::code).collect(Collectors.joining(", "));
    page.fact(Phrase.PARTIES, parties);
    page.out().close();
    summary(page, consolidation, merged, labels, speech);
    return page.end(
        () -> {
          var writer = new BlockWriter(page.out(), Sides.of(labels), speech, blocks.turns());
          roots.forEach(root -> writer.write(root, 2));
        });
  }

  private static void summary(
      Page page,
      Consolidation consolidation,
      Agreement merged,
      Labelling labels,
      Language speech) {
    HtmlWriter out = page.out();
    out.line().open(Tag.SECTION, Attr.style("summary"), Attr.labelledBy("summary"));
    out.element(Tag.H2, page.say(Phrase.WHERE_IT_STANDS), Attr.id("summary"));
    out.open(Tag.DIV, Attr.style("wide")).open(Tag.TABLE, Attr.style("counts"));
    out.element(Tag.CAPTION, page.say(Phrase.BY_DIVISION));
    out.open(Tag.THEAD).open(Tag.TR);
    out.element(Tag.TH, page.say(Phrase.CHAPTER), Attr.scope("col"));
    COLUMNS.forEach(column -> out.element(Tag.TH, page.say(column), Attr.scope("col")));
    out.close().close().open(Tag.TBODY);
    consolidation
        .byDivision()
        .forEach((id, counts) -> {
          out.line().open(Tag.TR).open(Tag.TH, Attr.scope("row"));
          String entry =
              merged.find(id).map(at -> Page.entry(at, labels, speech)).orElse(id.value());
          out.element(Tag.A, entry, Attr.to(Labelling.anchor(id))).close();
          counts(page, counts);
        });
    out.close().open(Tag.TFOOT).open(Tag.TR);
    out.element(Tag.TH, page.say(Phrase.TOTAL), Attr.scope("row"));
    counts(page, consolidation.total());
    out.close().close().close();
    page.filter(Phrase.ONLY_OPEN);
    out.close();
  }

  /// The rest of a row.
  private static void counts(Page page, Counts counts) {
    List<Integer> row =
        List.of(
            counts.agreed(),
            counts.bracketed(),
            counts.oneSided(),
            counts.closed(),
            counts.reserved());
    for (int i = 0; i < row.size(); i++) {
      Page.count(page.out(), row.get(i), page.say(COLUMNS.get(i)));
    }
    page.out().close();
  }
}
