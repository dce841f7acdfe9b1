package org.entente.format.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.SharedData;
import org.entente.base.PartyCode;
import org.entente.gen.RealTexts;
import org.entente.redline.Redline;
import org.entente.text.Agreement;
import org.entente.text.IdSource;
import org.entente.text.Language;
import org.entente.text.Markup;
import org.entente.text.Numbering;
import org.entente.text.References;
import org.junit.jupiter.api.Test;

/// What holds of every page: nothing of a text becomes markup, nothing is asked of any network, and
/// every word of the new text is there.
class PageTest {
  private static final List<Language> ENGLISH = List.of(Language.EN);
  private static final RedlinePage.Names NAMES = new RedlinePage.Names("old", "new");
  private static final Pattern CSS_REQUEST = Pattern.compile("url\\(|@import|src:");
  private static final Pattern ID = Pattern.compile(" id=\"([^\"]*)\"");
  private static final Pattern LINK = Pattern.compile(" href=\"#([^\"]*)\"");

  private static final String SPLIT = ". {#new-part}\n\n9 bis. ";
  private static final String HOSTILE =
      "</style><script>alert(1)</script> ‘’\" onload=\"x\" & &lt; <!-- ]]> <img src=x>";

  private static Agreement text(String title, String body) {
    String markup =
        "numbering: continuous\nlanguage: en\n\n# "
            + title
            + " {#agreement}\n\n## Article 1: "
            + title
            + " {#script}\n\n1. "
            + body
            + " {#p1}\n\n2. See {@script}. {#p2}\n";
    return Markup.parse(markup, "hostile", IdSource.of(new PartyCode("CAN")));
  }

  private static String redline(Agreement old, Agreement neu, RedlinePage.Names names) {
    return RedlinePage.of(Redline.between(old, neu), old, neu, names, ENGLISH);
  }

  @Test
  void hostile_words_stay_words() {
    Agreement old = text("Title", "Words that stay here for good.");
    Agreement neu = text(HOSTILE, "Words that stay here for good. " + HOSTILE);
    for (String page :
        List.of(
            TextPage.of(neu, ENGLISH),
            redline(old, neu, new RedlinePage.Names(HOSTILE, "\"><script>\u0000\u001b")),
            redline(neu, old, NAMES))) {
      assertThat(page).doesNotContain("<script", "<img", "<!--", "\u0000", "\u001b");
      assertThat(page.split("</style>", -1)).hasSize(2);
      PageReading.xml(page);
    }
    assertThat(PageReading.newText(TextPage.of(neu, ENGLISH)))
        .contains(PageReading.bare("for good. " + HOSTILE));
  }

  @Test
  void the_writer_escapes_every_value_and_closes_every_element() {
    var out = new HtmlWriter();
    out.open(Tag.P, Attr.style("a\"><b>")).text("<i>&'\uD800").close();
    assertThat(out.page())
        .contains("<p class=\"a&quot;&gt;&lt;b&gt;\">&lt;i&gt;&amp;&#39;\uFFFD</p>");
    var open = new HtmlWriter().open(Tag.P);
    assertThatThrownBy(open::page).hasMessageContaining("still open");
  }

  @Test
  void a_page_asks_nothing_of_any_network() {
    String page = TextPage.of(text("Title", "Words."), ENGLISH);
    assertThat(page).contains("default-src &#39;none&#39;; style-src &#39;sha256-");
    assertThat(page).doesNotContain("http:", "https:", "//", "unsafe-inline");
    assertThat(CSS_REQUEST.matcher(page).find()).isFalse();
  }

  @Test
  void a_word_in_emphasis_may_change_at_either_end() {
    Agreement old = text("Title", "The Parties *shall* consult each other \\* on all matters.");
    Agreement neu = text("Title", "The Parties *shall promptly* consult \\* on **all** matters.");
    assertThat(PageReading.newText(redline(old, neu, NAMES)))
        .contains(PageReading.bare("The Parties shall promptly consult * on all matters."));
  }

  @Test
  void every_link_leads_somewhere_and_no_place_stands_twice() {
    Path tpp = SharedData.dir("treaties/tpp");
    Agreement old = RealTexts.tpp(tpp, "ch01.md");
    Agreement neu = RealTexts.tpp(tpp, "ch02.md");
    var redline = Redline.byContent(old, neu);
    String page = RedlinePage.of(redline, old, neu, NAMES, ENGLISH);
    Set<String> ids = new HashSet<>();
    ID.matcher(page)
        .results()
        .forEach(id -> assertThat(ids.add(id.group(1))).as(id.group()).isTrue());
    assertThat(LINK.matcher(page).results().map(link -> link.group(1))).allMatch(ids::contains);
  }

  @Test
  void a_page_of_a_whole_chapter_has_every_word_of_the_new_text() {
    Path tpp = SharedData.dir("treaties/tpp");
    Agreement old = RealTexts.tpp(tpp, "ch03.md");
    Agreement neu = edited(old);
    assertThat(Redline.between(old, neu).changes()).hasSizeGreaterThan(5);
    String page = redline(old, neu, NAMES);
    assertThat(PageReading.newText(page)).isEqualTo(words(neu));
    assertThat(PageReading.newText(redline(neu, old, NAMES))).isEqualTo(words(old));
    assertThat(PageReading.newText(TextPage.of(neu, ENGLISH))).isEqualTo(words(neu));
  }

  @Test
  void two_different_chapters_compared_by_content_lose_no_word() {
    Path tpp = SharedData.dir("treaties/tpp");
    Agreement old = RealTexts.tpp(tpp, "ch27.md");
    Agreement neu = RealTexts.tpp(tpp, "ch28.md");
    var redline = Redline.byContent(old, neu);
    String page = RedlinePage.of(redline, old, neu, NAMES, ENGLISH);
    assertThat(PageReading.newText(page)).isEqualTo(words(neu));
  }

  /// A chapter with words changed and a paragraph split.
  private static Agreement edited(Agreement text) {
    String markup =
        Markup.print(text)
            .replace("five years", "seven years")
            .replace(" shall provide", " may, on request, provide")
            .replaceFirst("(?<=\\w{4})\\. (?=[A-Z][^{]{60}[^{]*\\{#ch03)", SPLIT);
    return Markup.parse(markup, "edited", IdSource.of(new PartyCode("CAN")));
  }

  /// The text as it is printed for people, white space apart.
  private static String words(Agreement text) {
    String title =
        References.rendered(
            text.root().in(Language.EN).heading(), Language.EN, Numbering.of(text));
    String plain = Markup.printPlain(text, Language.EN);
    return PageReading.bare(title + plain.substring(plain.indexOf('\n') + 1));
  }
}
