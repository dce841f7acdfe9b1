package org.entente.format.html;

import java.util.List;
import org.entente.text.Headings;
import org.entente.text.Kind;
import org.entente.text.Language;

/// Writes provisions: headings as headings, paragraphs and items under each other, schedules as
/// tables, one column for each language, and notes in the margin.
final class BlockWriter {
  private final HtmlWriter out;
  private final Sides sides;
  private final Language speech;
  private final int turns;

  /// @param speech the language of the page itself
  /// @param turns how many changes there are on the page
  BlockWriter(HtmlWriter out, Sides sides, Language speech, int turns) {
    this.out = out;
    this.sides = sides;
    this.speech = speech;
    this.turns = turns;
  }

  /// Writes a provision and all below it; `level` is that of its heading, if it has one.
  void write(Block block, int level) {
    boolean isHeading = Labelling.isHeaded(block.kind()) && block.standing() != Standing.GONE;
    out.line().open(isHeading ? Tag.SECTION : Tag.DIV, id(block), style(block));
    out.open(Tag.DIV, Attr.style("line"));
    if (isHeading) {
      heading(block, level);
    } else {
      words(block);
    }
    notes(block);
    out.close();
    below(block, isHeading ? level + 1 : level);
    out.close();
  }

  private static Attr id(Block block) {
    return Attr.id(block.anchor());
  }

  private static Attr style(Block block) {
    String filter = block.isMarked() ? "" : " unmarked";
    return Attr.style(block.kind().word() + " " + block.standing().style() + filter);
  }

  private void heading(Block block, int level) {
    out.open(Tag.heading(level), Attr.style("columns"));
    for (Block.Column column : block.columns()) {
      out.open(Tag.SPAN, Attr.lang(column.language()));
      boolean parted = !column.label().isEmpty() && !column.heading().isEmpty();
      if (!column.label().isEmpty()) {
        label(block, column, "label");
      }
      if (parted) {
        out.element(Tag.SPAN, Phrase.COLON.in(column.language()), Attr.style("colon"));
      }
      write(column.heading(), column.language());
      out.close();
    }
    out.close();
  }

  private void words(Block block) {
    out.open(Tag.DIV, Attr.style("columns"));
    for (Block.Column column : block.columns()) {
      out.open(Tag.P, Attr.lang(column.language()));
      if (!column.label().isEmpty()) {
        label(block, column, block.standing() == Standing.GONE ? "label" : "number");
        out.text(" ");
      }
      column.cells().forEach(cell -> write(cell, column.language()));
      out.close();
    }
    out.close();
  }

  private void label(Block block, Block.Column column, String style) {
    Tag tag =
        switch (block.standing()) {
          case INSERTED -> Tag.INS;
          case DELETED -> Tag.DEL;
          default -> Tag.SPAN;
        };
    out.element(tag, column.label(), Attr.style(style));
  }

  private void write(Content content, Language language) {
    new InlineWriter(out, sides, language, speech).write(content);
  }

  private void notes(Block block) {
    if (block.notes().isEmpty() && block.turn() == 0) {
      return;
    }
    out.open(Tag.DIV, Attr.style("notes"), Attr.role("note"));
    for (Block.Note note : block.notes()) {
      out.text(" ");
      switch (note) {
        case Block.Note.Flag(String words) -> out.element(Tag.SPAN, words, Attr.style("flag"));
        case Block.Note.State(String words) -> out.element(Tag.SPAN, words, Attr.style("state"));
        case Block.Note.Remark(String words) -> out.element(Tag.SPAN, words, Attr.style("remark"));
        case Block.Note.Link(String before, String label, String anchor) ->
            out.open(Tag.SPAN, Attr.style("remark"))
                .text(before)
                .element(Tag.A, label, Attr.to(anchor))
                .close();
      }
    }
    turn(block.turn());
    out.close();
  }

  /// Leads from change to change.
  private void turn(int turn) {
    if (turn == 0) {
      return;
    }
    out.text(" ").open(Tag.SPAN, Attr.style("turn"), Attr.id("c-" + turn));
    if (turn > 1) {
      step("↑", Phrase.BACK, turn - 1);
    }
    out.text(turn + Phrase.OF.in(speech) + turns);
    if (turn < turns) {
      step("↓", Phrase.NEXT, turn + 1);
    }
    out.close();
  }

  private void step(String arrow, Phrase phrase, int turn) {
    out.element(Tag.A, arrow, Attr.to("c-" + turn), Attr.label(phrase.in(speech)));
  }

  private void below(Block block, int level) {
    List<Block> children = block.children();
    if (block.kind() == Kind.SCHEDULE && block.standing() != Standing.GONE) {
      tables(block);
      children = children.stream().filter(child -> child.kind() != Kind.ROW).toList();
    }
    if (children.isEmpty()) {
      return;
    }
    boolean isIndented = !Headings.isHeaded(block.kind()) && block.kind() != Kind.AGREEMENT;
    if (isIndented) {
      out.open(Tag.DIV, Attr.style("below"));
    }
    children.forEach(child -> write(child, level));
    if (isIndented) {
      out.close();
    }
  }

  /// One table for each language; only the first has the rows' places and notes.
  private void tables(Block schedule) {
    List<Block> rows =
        schedule.children().stream().filter(child -> child.kind() == Kind.ROW).toList();
    for (int i = 0; i < schedule.columns().size(); i++) {
      Block.Column titles = schedule.columns().get(i);
      int at = i;
      if (hasWords(titles) || rows.stream().anyMatch(row -> hasWords(row.columns().get(at)))) {
        table(titles, rows, i);
      }
    }
    for (Block row : rows) {
      row.children().forEach(child -> write(child, 6));
    }
  }

  private static boolean hasWords(Block.Column column) {
    return column.cells().stream().anyMatch(cell -> !cell.isEmpty());
  }

  private void table(Block.Column titles, List<Block> rows, int column) {
    out.line().open(Tag.DIV, Attr.style("wide"));
    out.open(Tag.TABLE, Attr.style("rows"), Attr.lang(titles.language()));
    out.open(Tag.THEAD).open(Tag.TR);
    titles.cells().forEach(title -> cell(Tag.TH, title, titles.language()));
    out.close().close().open(Tag.TBODY);
    for (Block row : rows) {
      out.line();
      if (column == 0) {
        out.open(Tag.TR, id(row), style(row));
      } else {
        out.open(Tag.TR, style(row));
      }
      row(row, titles, column);
      out.close();
    }
    out.close().close().close();
  }

  private void row(Block row, Block.Column titles, int column) {
    boolean isGone = row.standing() == Standing.GONE;
    if (isGone) {
      out.open(Tag.TD, Attr.colspan(titles.cells().size()));
      out.text(row.columns().get(column).label());
      out.close();
    } else {
      row.columns().get(column).cells().forEach(cell -> cell(Tag.TD, cell, titles.language()));
    }
    if (column == 0 && turns > 0) {
      out.open(Tag.TD, Attr.style("margin"));
      notes(row);
      out.close();
    }
  }

  private void cell(Tag tag, Content content, Language language) {
    if (tag == Tag.TH) {
      out.open(tag, Attr.scope("col"));
    } else {
      out.open(tag);
    }
    write(content, language);
    out.close();
  }
}
