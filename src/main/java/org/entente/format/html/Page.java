package org.entente.format.html;

import java.util.List;
import org.entente.text.Agreement;
import org.entente.text.Language;
import org.entente.text.Numbering;
import org.entente.text.Provision;
import org.entente.text.References;

/// What all pages have: head, policy, style, a link over the front matter, and a foot.
final class Page {
  static final String TEXT = "text";
  private static final PageStyle STYLE = PageStyle.read();

  private final HtmlWriter out = new HtmlWriter();
  private final Language speech;

  private Page(Language speech) {
    this.speech = speech;
  }

  /// Begins a page up to its first heading, which says what sort of page it is.
  static Page begin(Phrase sort, String title, Language speech, boolean isWide) {
    var page = new Page(speech);
    page.head(sort.in(speech) + Phrase.COLON.in(speech) + title);
    page.out.line().open(Tag.BODY, Attr.style(isWide ? "wide-page" : "page"));
    page.out.element(Tag.A, page.say(Phrase.SKIP), Attr.style("skip"), Attr.to(TEXT));
    page.out.line().open(Tag.HEADER).element(Tag.H1, page.say(sort));
    return page;
  }

  /// The language a page speaks: that of its first text.
  static Language speech(List<Language> languages) {
    return languages.isEmpty() ? Language.EN : languages.getFirst();
  }

  HtmlWriter out() {
    return out;
  }

  String say(Phrase phrase) {
    return phrase.in(speech);
  }

  private void head(String title) {
    out.open(Tag.HTML, Attr.lang(speech)).line().open(Tag.HEAD);
    meta("charset", "utf-8");
    out.open(
        Tag.META,
        new Attr("http-equiv", "Content-Security-Policy"),
        new Attr("content", STYLE.policy()));
    named("viewport", "width=device-width, initial-scale=1");
    named("color-scheme", "light dark");
    named("referrer", "no-referrer");
    out.line().element(Tag.TITLE, title);
    out.line().style(STYLE).close();
  }

  private void meta(String name, String value) {
    out.line().open(Tag.META, new Attr(name, value));
  }

  private void named(String name, String content) {
    out.line().open(Tag.META, new Attr("name", name), new Attr("content", content));
  }

  /// A term and what it is, in the header.
  void fact(Phrase term, String words) {
    out.open(Tag.P, Attr.style("fact"));
    out.element(Tag.B, say(term)).text(" ").text(words).close();
  }

  /// A cell of a table of counts, which says of itself what it counts where there is no room for
  /// columns.
  static void count(HtmlWriter out, int count, String what) {
    Attr label = new Attr("data-what", what);
    out.element(Tag.TD, count == 0 ? "–" : "" + count, Attr.style(style(count)), label);
  }

  private static String style(int count) {
    return count == 0 ? "count none" : "count";
  }

  /// A switch that hides what is not marked; it needs no script.
  void filter(Phrase words) {
    out.line().open(Tag.LABEL, Attr.style("filter"));
    out.open(Tag.INPUT, new Attr("type", "checkbox"), Attr.id("only"));
    out.text(" " + say(words)).close();
  }

  /// The text itself, and the end of the page.
  String end(Runnable text) {
    out.line().open(Tag.MAIN, Attr.id(TEXT));
    text.run();
    out.close();
    out.line().open(Tag.FOOTER).element(Tag.P, say(Phrase.MADE)).close();
    return out.close().close().page();
  }

  /// A provision in a list: its label and heading as people read them.
  static String entry(Provision at, Labelling labelling, Language language) {
    Numbering numbering = labelling.numbering();
    String words = References.rendered(at.in(language).heading(), language, numbering);
    String label = labelling.start(at, !words.isEmpty(), language);
    String parted = label.isEmpty() || words.isEmpty() ? "" : Phrase.COLON.in(language);
    String entry = label + parted + words;
    return entry.isEmpty() ? labelling.full(at.id(), language) : entry;
  }

  static String title(Agreement text, Language language) {
    return entry(text.root(), Labelling.of(text), language);
  }
}
