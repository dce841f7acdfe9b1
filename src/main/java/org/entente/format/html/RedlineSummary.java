package org.entente.format.html;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.redline.Change;
import org.entente.redline.Redline;
import org.entente.redline.Tally;
import org.entente.redline.Tally.Division;
import org.entente.redline.Tally.Way;
import org.entente.text.Agreement;
import org.entente.text.Language;
import org.entente.text.Provision;
import org.entente.words.Substance;

/// The front matter of a redline: a table of how much changed in which chapter and what it touches,
/// the remarks that are no changes, and the key to the marks.
final class RedlineSummary {
  private static final List<Way> WAYS = List.of(Way.values());

  private final Page page;
  private final HtmlWriter out;
  private final Labelling now;
  private final Labelling was;
  private final Language speech;

  RedlineSummary(Page page, Labelling now, Labelling was, Language speech) {
    this.page = page;
    this.out = page.out();
    this.now = now;
    this.was = was;
    this.speech = speech;
  }

  void write(Redline redline, Agreement old, Agreement neu) {
    out.line().open(Tag.SECTION, Attr.style("summary"), Attr.labelledBy("summary"));
    out.element(Tag.H2, page.say(Phrase.SUMMARY), Attr.id("summary"));
    if (redline.isEmpty()) {
      out.element(Tag.P, page.say(Phrase.NO_CHANGE)).close();
      return;
    }
    table(redline, old, neu);
    renumbered(redline);
    reidentified(redline);
    key();
    page.filter(Phrase.ONLY_CHANGES);
    out.close();
  }

  private void table(Redline redline, Agreement old, Agreement neu) {
    var divisions = Tally.byDivision(redline, old, neu);
    if (divisions.isEmpty()) {
      return;
    }
    out.line().open(Tag.DIV, Attr.style("wide")).open(Tag.TABLE, Attr.style("counts"));
    out.element(Tag.CAPTION, page.say(Phrase.BY_CHAPTER));
    out.open(Tag.THEAD).open(Tag.TR);
    column(page.say(Phrase.CHAPTER));
    WAYS.forEach(way -> column(page.say(phrase(way))));
    column(page.say(Phrase.TOUCHES));
    out.close().close().open(Tag.TBODY);
    divisions.forEach(
        (division, tally) -> {
          out.line().open(Tag.TR).open(Tag.TH, Attr.scope("row"));
          link(division, division.isGone() ? old : neu);
          out.close();
          counts(tally);
        });
    out.close().open(Tag.TFOOT).open(Tag.TR);
    out.element(Tag.TH, page.say(Phrase.TOTAL), Attr.scope("row"));
    counts(Tally.of(redline));
    out.close().close().close();
  }

  private void column(String words) {
    out.element(Tag.TH, words, Attr.scope("col"));
  }

  private void link(Division division, Agreement text) {
    Optional<Provision> found = text.find(division.id());
    Labelling labels = division.isGone() ? was : now;
    String anchor =
        division.isGone()
            ? Leftovers.anchor(division.id())
            : Labelling.anchor(division.id());
    found.ifPresent(at -> out.element(Tag.A, Page.entry(at, labels, speech), Attr.to(anchor)));
  }

  /// The rest of a row.
  private void counts(Tally tally) {
    for (Way way : WAYS) {
      int count = tally.count(way);
      Page.count(out, count, page.say(phrase(way)));
    }
    out.open(Tag.TD, Attr.style("touched"));
    for (Map.Entry<Substance, Integer> touched : tally.substance().entrySet()) {
      String words = SubstanceWords.of(touched.getKey(), speech);
      String times = touched.getValue() == 1 ? "" : " × " + touched.getValue();
      out.element(Tag.SPAN, words + times, Attr.style("flag")).text(" ");
    }
    out.close().close();
  }

  private static Phrase phrase(Way way) {
    return switch (way) {
      case INSERTED -> Phrase.INSERTED;
      case DELETED -> Phrase.DELETED;
      case MOVED -> Phrase.MOVED;
      case REWORDED -> Phrase.REWORDED;
      case RECAST -> Phrase.RECAST;
    };
  }

  /// All renumbering is one remark.
  private void renumbered(Redline redline) {
    List<Change.Renumbered> remarks =
        redline.changes().stream()
            .filter(Change.Renumbered.class::isInstance)
            .map(Change.Renumbered.class::cast)
            .toList();
    if (remarks.isEmpty()) {
      return;
    }
    out.line().open(Tag.DETAILS, Attr.style("remarks"));
    out.element(Tag.SUMMARY, page.say(Phrase.RENUMBERED) + remarks.size());
    out.open(Tag.UL);
    for (Change.Renumbered remark : remarks) {
      String label = now.full(remark.id(), speech);
      out.line().open(Tag.LI).element(Tag.A, label, Attr.to(Labelling.anchor(remark.id())));
      out.text(" (" + remark.before() + " → " + remark.after() + ")").close();
    }
    out.close().close();
  }

  private void reidentified(Redline redline) {
    long count = redline.changes().stream().filter(Change.Reidentified.class::isInstance).count();
    if (count > 0) {
      out.element(Tag.P, page.say(Phrase.REIDENTIFIED) + count, Attr.style("remarks"));
    }
  }

  private void key() {
    out.line().open(Tag.P, Attr.style("key")).element(Tag.B, page.say(Phrase.KEY)).text(" ");
    out.element(Tag.INS, page.say(Phrase.WORDS_INSERTED)).text(" ");
    out.element(Tag.DEL, page.say(Phrase.WORDS_DELETED)).text(" ");
    moved(Tag.INS, "←1", Phrase.WORDS_MOVED_HERE);
    moved(Tag.DEL, "→1", Phrase.WORDS_MOVED_AWAY);
    out.element(Tag.SPAN, SubstanceWords.of(Substance.MODAL, speech), Attr.style("flag"));
    out.text(" " + page.say(Phrase.FLAGGED)).close();
  }

  private void moved(Tag tag, String sign, Phrase words) {
    out.open(tag, Attr.style("move"));
    out.element(Tag.SPAN, sign, Attr.style("sign")).text(page.say(words)).close();
    out.text(" ");
  }
}
