package org.entente.format.html;

import java.util.List;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.entente.base.PartyCode;
import org.entente.redline.InlineBrackets.Alternative;
import org.entente.redline.InlineBrackets.Piece;
import org.entente.redline.InlineBrackets.Rival;
import org.entente.redline.InlineBrackets.Shared;
import org.entente.text.Language;
import org.entente.words.Edit;

/// Writes the words of one heading, body or cell. What is inserted or deleted is said in words as
/// well, for those who do not see it, and never by colour alone.
final class InlineWriter {
  private final HtmlWriter out;
  private final Sides sides;
  private final Language language;
  private final Language speech;
  private final MarkReader now;
  private final MarkReader was;

  /// Writes in this language; `speech` is that of the page itself.
  InlineWriter(HtmlWriter out, Sides sides, Language language, Language speech) {
    this.out = out;
    this.sides = sides;
    this.language = language;
    this.speech = speech;
    this.now = new MarkReader(out, sides.now(), language);
    this.was = new MarkReader(out, sides.renamed(), language);
  }

  void write(Content content) {
    switch (content) {
      case Content.Plain(String body) -> now.write(body);
      case Content.Gone(String body) ->
          deleted(body, new MarkReader(out, sides.was(), language));
      case Content.Marked(List<Edit> edits, String place) ->
          edits.forEach(edit -> write(edit, place));
      case Content.Rival(var brackets, var only) -> {
        openBracket(only);
        brackets.pieces().forEach(this::write);
        if (!only.isEmpty()) {
          out.text("]").close();
        }
      }
    }
  }

  private void write(Edit edit, String place) {
    switch (edit) {
      case Edit.Keep(String text) -> {
        was.skip(text);
        now.write(text);
      }
      case Edit.Insert(String text) -> inserted(text);
      case Edit.Delete(String text) -> deleted(text, was);
      case Edit.Replace(String before, String after) -> {
        deleted(before, was);
        inserted(after);
      }
      case Edit.MovedOut(int move, String text) -> movedOut(move, text, place);
      case Edit.MovedIn(int move, var within) -> movedIn(move, within, place);
    }
  }

  /// A space at either end stands outside of the mark.
  private void inserted(String text) {
    int from = text.startsWith(" ") && text.length() > 1 ? 1 : 0;
    int to = text.endsWith(" ") && text.length() > from + 1 ? text.length() - 1 : text.length();
    out.text(text.substring(0, from)).open(Tag.INS);
    aloud(Phrase.START_INSERTED);
    now.write(text.substring(from, to));
    aloud(Phrase.END);
    out.close().text(text.substring(to));
  }

  private void deleted(String text, MarkReader reader) {
    if (text.isEmpty()) {
      return;
    }
    out.open(Tag.DEL);
    aloud(Phrase.START_DELETED);
    reader.write(text);
    aloud(Phrase.END);
    out.close();
  }

  private void movedOut(int move, String text, String place) {
    out.open(Tag.DEL, Attr.style("move"), Attr.id(place + "-from-" + move));
    aloud(Phrase.START_MOVED_AWAY);
    was.write(text);
    moveSign(move, "→", place + "-to-" + move);
    out.close();
  }

  private void movedIn(int move, List<Edit> within, String place) {
    out.open(Tag.INS, Attr.style("move"), Attr.id(place + "-to-" + move));
    moveSign(move, "←", place + "-from-" + move);
    aloud(Phrase.START_MOVED_HERE);
    var inside = new InlineWriter(out, sides, language, speech);
    within.forEach(edit -> inside.write(edit, place + "-" + move));
    aloud(Phrase.END);
    out.close();
  }

  private void moveSign(int move, String arrow, String anchor) {
    out.element(Tag.A, arrow + move, Attr.style("sign"), Attr.to(anchor));
  }

  /// Words for those who hear the page.
  private void aloud(Phrase phrase) {
    out.element(Tag.SPAN, phrase.in(speech), Attr.style("aloud"), Attr.lang(speech));
  }

  private void write(Piece piece) {
    switch (piece) {
      case Shared(String text) -> now.write(text);
      case Rival(List<Alternative> alternatives) -> rivals(alternatives);
    }
  }

  /// Alternatives without words are not shown, and spaces stand outside of the brackets.
  private void rivals(List<Alternative> alternatives) {
    var marks = now.marks();
    out.text(alternatives.stream().anyMatch(a -> a.text().startsWith(" ")) ? " " : "");
    String between = "";
    for (Alternative alternative : alternatives) {
      if (!alternative.text().isBlank()) {
        out.text(between);
        openBracket(alternative.parties());
        now.startFrom(marks);
        now.write(alternative.text().strip());
        out.text("]").close();
        between = " ";
      }
    }
    out.text(alternatives.stream().anyMatch(a -> a.text().endsWith(" ")) ? " " : "");
  }

  private void openBracket(SortedSet<PartyCode> parties) {
    if (!parties.isEmpty()) {
      String codes = parties.stream().map(PartyCode::code).collect(Collectors.joining(", "));
      out.open(Tag.SPAN, Attr.style("bracket")).text("[");
      out.element(Tag.B, codes + ":", Attr.style("holder")).text(" ");
    }
  }
}
