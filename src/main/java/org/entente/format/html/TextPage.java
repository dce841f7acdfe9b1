package org.entente.format.html;

import java.util.List;
import org.entente.text.Agreement;
import org.entente.text.Headings;
import org.entente.text.Kind;
import org.entente.text.Language;
import org.entente.text.Provision;

/// A text as a page: contents, and the text in one language or several side by side.
public final class TextPage {
  private TextPage() {}

  public static String of(Agreement text, List<Language> languages) {
    Language speech = Page.speech(languages);
    var labelling = Labelling.of(text);
    Page page =
        Page.begin(Phrase.TEXT, Page.title(text, speech), speech, languages.size() > 1);
    page.out().close();
    contents(page, text, labelling, speech);
    Block root = new TextBlocks(labelling, languages).of(text);
    return page.end(
        () -> new BlockWriter(page.out(), Sides.of(labelling), speech, 0).write(root, 2));
  }

  private static void contents(
      Page page, Agreement text, Labelling labelling, Language speech) {
    HtmlWriter out = page.out();
    out.line().open(Tag.NAV, Attr.label(page.say(Phrase.CONTENTS)));
    out.open(Tag.DETAILS).element(Tag.SUMMARY, page.say(Phrase.CONTENTS));
    list(out, text.root(), labelling, speech);
    out.close().close();
  }

  private static void list(
      HtmlWriter out, Provision at, Labelling labelling, Language speech) {
    List<Provision> headed =
        at.children().stream().filter(child -> Headings.isHeaded(child.kind())).toList();
    if (headed.isEmpty()) {
      return;
    }
    out.open(Tag.UL);
    for (Provision child : headed) {
      String entry = Page.entry(child, labelling, speech);
      out.line().open(Tag.LI).element(Tag.A, entry, Attr.to(Labelling.anchor(child.id())));
      if (child.kind() != Kind.ARTICLE) {
        list(out, child, labelling, speech);
      }
      out.close();
    }
    out.close();
  }
}
