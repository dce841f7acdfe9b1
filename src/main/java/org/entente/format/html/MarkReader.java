package org.entente.format.html;

import org.entente.text.Language;
import org.entente.text.ProvisionId;

/// Reads the inline marks of a body that comes in runs, and writes them as elements. A mark may
/// begin in one run and end in another, so what is open is kept from run to run, and every element
/// is closed at the end of its run.
final class MarkReader {

  /// What is open between two runs.
  record Marks(boolean emphasis, boolean term, boolean escape) {
    static final Marks NONE = new Marks(false, false, false);
  }

  private final HtmlWriter out;
  private final Labelling labelling;
  private final Language language;
  private final StringBuilder words = new StringBuilder();
  private Marks marks = Marks.NONE;
  private boolean isSilent;

  MarkReader(HtmlWriter out, Labelling labelling, Language language) {
    this.out = out;
    this.labelling = labelling;
    this.language = language;
  }

  Marks marks() {
    return marks;
  }

  /// Goes on as if these marks were open: alternatives begin alike.
  void startFrom(Marks open) {
    marks = open;
  }

  void write(String run) {
    read(run);
  }

  /// Notes what a run opens and closes, without writing it.
  void skip(String run) {
    isSilent = true;
    read(run);
    isSilent = false;
  }

  private void read(String run) {
    int at = 0;
    while (at < run.length()) {
      at = marks.escape() ? literal(run, at) : next(run, at);
    }
    flush();
  }

  private int literal(String run, int at) {
    words.append(run.charAt(at));
    marks = new Marks(marks.emphasis(), marks.term(), false);
    return at + 1;
  }

  private int next(String run, int at) {
    char c = run.charAt(at);
    if (c == '\\') {
      marks = new Marks(marks.emphasis(), marks.term(), true);
      return at + 1;
    }
    if (c == '\n') {
      parting();
      return at + 1;
    }
    if (c == '*') {
      return star(run, at);
    }
    int end = end(run, at);
    if (end < 0) {
      words.append(c);
      return at + 1;
    }
    flush();
    var id = new ProvisionId(run.substring(at + 2, end));
    if (c == '{') {
      reference(id);
    } else {
      call(id);
    }
    return end + 1;
  }

  /// Where the reference or call that begins here ends; -1 if none does.
  private static int end(String run, int at) {
    if (run.startsWith("{@", at)) {
      return run.indexOf('}', at);
    }
    return run.startsWith("[^", at) ? run.indexOf(']', at) : -1;
  }

  private int star(String run, int at) {
    flush();
    boolean isTerm = marks.term() || (!marks.emphasis() && run.startsWith("**", at));
    marks =
        isTerm
            ? new Marks(marks.emphasis(), !marks.term(), false)
            : new Marks(!marks.emphasis(), marks.term(), false);
    return at + (isTerm ? 2 : 1);
  }

  private void flush() {
    if (!words.isEmpty() && !isSilent) {
      if (marks.term()) {
        out.element(Tag.DFN, words.toString());
      } else if (marks.emphasis()) {
        out.element(Tag.EM, words.toString());
      } else {
        out.text(words.toString());
      }
    }
    words.setLength(0);
  }

  /// Where a paragraph was parted in two, or two were joined.
  private void parting() {
    flush();
    if (!isSilent) {
      out.element(Tag.SPAN, "¶", Attr.style("parting"));
    }
  }

  private void reference(ProvisionId id) {
    String label = labelling.has(id) ? labelling.full(id, language) : "{@" + id + "}";
    link(label, id);
  }

  private void call(ProvisionId id) {
    if (!isSilent) {
      out.open(Tag.SUP);
      link("[" + labelling.call(id) + "]", id);
      out.close();
    }
  }

  private void link(String label, ProvisionId id) {
    if (isSilent) {
      return;
    }
    labelling
        .place(id)
        .ifPresentOrElse(
            anchor -> out.element(Tag.A, label, Attr.to(anchor)), () -> out.text(label));
  }
}
