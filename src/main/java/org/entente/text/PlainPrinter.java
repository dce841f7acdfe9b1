package org.entente.text;

import java.util.Locale;

/// Writes a text in one language as people read it.
final class PlainPrinter {
  private final StringBuilder out = new StringBuilder();
  private final Numbering numbering;
  private final Language language;
  private final String colon;

  PlainPrinter(Agreement text, Language language) {
    this.numbering = Numbering.of(text);
    this.language = language;
    this.colon = language.equals(Language.FR) ? "\u00A0: " : ": ";
    print(text.root(), 0);
  }

  String text() {
    return out.toString();
  }

  private void print(Provision provision, int depth) {
    if (provision.kind() != Kind.ROW) {
      blank();
    }
    Wording wording = provision.in(language);
    boolean headed = provision.kind() == Kind.AGREEMENT || Headings.isHeaded(provision.kind());
    line(headed ? heading(provision, wording) : block(provision, wording), headed ? 0 : depth);
    if (provision.kind() == Kind.SCHEDULE && !wording.body().isEmpty()) {
      blank();
      line(rendered(wording.body()), 0);
    }
    for (Provision child : provision.children()) {
      print(child, headed ? 0 : depth + 1);
    }
  }

  private String heading(Provision provision, Wording wording) {
    String words = rendered(wording.heading());
    if (provision.kind() == Kind.AGREEMENT) {
      return words.toUpperCase(Locale.ROOT);
    }
    String label = numbering.heading(provision.id(), language);
    boolean nameless = numbering.number(provision.id()).isEmpty() && !words.isEmpty();
    return nameless ? words : label + (words.isEmpty() ? "" : colon + words);
  }

  private String block(Provision provision, Wording wording) {
    String number = numbering.brief(provision.id());
    String words = rendered(wording.body());
    String start =
        switch (provision.kind()) {
          case FOOTNOTE -> "[" + number + "] ";
          case ITEM -> number.isEmpty() ? "- " : number + " ";
          default -> number.isEmpty() ? "" : number + ". ";
        };
    return start + words;
  }

  private String rendered(String body) {
    return References.rendered(body, language, numbering);
  }

  private void line(String words, int depth) {
    out.append("  ".repeat(depth)).append(words.strip()).append('\n');
  }

  private void blank() {
    if (!out.isEmpty()) {
      out.append('\n');
    }
  }
}
