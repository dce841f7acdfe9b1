package org.entente.format.html;

import java.util.List;
import org.entente.text.Kind;
import org.entente.text.Language;

/// A provision ready for the page.
///
/// @param anchor its place on the page
/// @param turn which change of the page it is, from 1; 0 if it is none
/// @param columns its words, one column for each language
record Block(
    String anchor,
    Kind kind,
    Standing standing,
    int turn,
    List<Column> columns,
    List<Note> notes,
    List<Block> children) {
  Block {
    columns = List.copyOf(columns);
    notes = List.copyOf(notes);
    children = List.copyOf(children);
  }

  /// The words in one language; `label` is what stands before them, `cells` is one body, or the
  /// cells of a row.
  record Column(Language language, String label, Content heading, List<Content> cells) {
    Column {
      cells = List.copyOf(cells);
    }
  }

  /// What stands in the margin.
  sealed interface Note {

    /// A label of one or two words.
    record Flag(String words) implements Note {}

    /// How the provision stands, in a word.
    record State(String words) implements Note {}

    record Remark(String words) implements Note {}

    /// Words that lead to another place of the page.
    record Link(String before, String label, String anchor) implements Note {}
  }

  /// Whether anything is marked here or below.
  boolean isMarked() {
    return standing != Standing.SAME || children.stream().anyMatch(Block::isMarked);
  }
}
