package org.entente.format.html;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.entente.redline.Pairs;
import org.entente.redline.Redline;
import org.entente.text.Agreement;
import org.entente.text.Language;
import org.entente.text.Numbering;
import org.entente.text.ProvisionId;

/// A redline as a page: how much changed in which chapter and what it touches, then the whole new
/// text with everything that changed marked where it stands.
public final class RedlinePage {

  /// What the two texts are called on the page, such as the names of their files.
  public record Names(String old, String neu) {}

  private RedlinePage() {}

  /// The page of the redline between these two texts, in these languages side by side; a change in
  /// another language is mentioned in the margin.
  public static String of(
      Redline redline, Agreement old, Agreement neu, Names names, List<Language> languages) {
    Language speech = Page.speech(languages);
    var now = Labelling.of(neu);
    var leftovers = new Leftovers(redline, old, neu);
    Pairs pairs = leftovers.pairs();
    var numbering = Numbering.of(old);
    var was = new Labelling(numbering, UnaryOperator.identity(), id -> place(id, old, pairs));
    var renamed =
        new Labelling(numbering, id -> pairs.oldOf(id).orElse(id), id -> place(id, old, pairs));
    var sides = new Sides(now, was, renamed);
    var notes = new RedlineNotes(sides, pairs, speech);
    var blocks = new RedlineBlocks(redline, leftovers, notes, languages);
    Block root = blocks.of(neu);
    String title = Page.title(neu, speech);
    Page page = Page.begin(Phrase.REDLINE, title, speech, languages.size() > 1);
    page.fact(Phrase.OLD, names.old());
    page.fact(Phrase.NEW, names.neu());
    page.out().close();
    new RedlineSummary(page, now, was, speech).write(redline, old, neu);
    return page.end(
        () -> new BlockWriter(page.out(), sides, speech, blocks.turns()).write(root, 2));
  }

  /// Where a provision of the old text is on the page.
  private static Optional<String> place(ProvisionId old, Agreement text, Pairs pairs) {
    return text.find(old)
        .map(found -> pairs.newOf(old).map(Labelling::anchor).orElse(Leftovers.anchor(old)));
  }
}
