package org.entente.redline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.entente.base.PartyCode;
import org.entente.redline.InlineBrackets.Run;
import org.entente.text.Language;
import org.entente.text.Mark;
import org.entente.text.ProvisionId;

/// The consolidated text in columns, one for each party that has a position and one for what is
/// agreed, in one language: what the terminal, a page or a document is made from. A row is a
/// provision; a cell has a party's own words, character for character, and beside each stretch of
/// them the parties that hold it alike.
///
/// @param rows in merged reading order
public record Columns(List<PartyCode> parties, Language language, List<Row> rows) {

  /// One provision.
  ///
  /// @param label such as `Article 3(1)`; the id where it has none
  /// @param level 0 for the top, one more for each provision above
  /// @param heading the rival headings in brackets, as consolidated
  /// @param body the rival bodies in brackets, as consolidated
  /// @param cells the parties that hold it; the others have nothing here
  public record Row(
      ProvisionId id,
      String label,
      int level,
      Status status,
      Optional<Mark> firmness,
      InlineBrackets heading,
      InlineBrackets body,
      SortedMap<PartyCode, Cell> cells) {
    public Row {
      cells = Collections.unmodifiableSortedMap(new TreeMap<>(cells));
    }

    /// What all parties agree on in this line: words, and a gap wherever they differ. Empty for a
    /// provision that only some hold.
    public List<Agreed> agreed(InlineBrackets line) {
      return status == Status.ONE_SIDED ? List.of() : Columns.agreed(line);
    }
  }

  /// What one party has in a row.
  ///
  /// @param notes what words do not show: a number, kind or place of its own, its mark, its reserve
  public record Cell(List<Run> heading, List<Run> body, List<String> notes) {
    public Cell {
      heading = List.copyOf(heading);
      body = List.copyOf(body);
      notes = List.copyOf(notes);
    }
  }

  /// A stretch of the agreed text.
  public sealed interface Agreed {}

  public record Words(String text) implements Agreed {}

  /// A place where words are not agreed.
  public record Open() implements Agreed {}

  public Columns {
    parties = List.copyOf(parties);
    rows = List.copyOf(rows);
  }

  public static Columns of(Consolidation consolidation, Language language, Background background) {
    var writing = new Writing(consolidation, language, background);
    consolidation.roots().forEach(root -> writing.add(root, 0));
    return new Columns(List.copyOf(consolidation.present()), language, writing.rows);
  }

  private static List<Agreed> agreed(InlineBrackets line) {
    var agreed = new ArrayList<Agreed>();
    for (InlineBrackets.Piece piece : line.pieces()) {
      agreed.add(
          switch (piece) {
            case InlineBrackets.Shared(String text) -> new Words(text);
            case InlineBrackets.Rival _ -> new Open();
          });
    }
    return agreed;
  }

  private static final class Writing {
    private final JointLines lines;
    private final Labelled labelled;
    private final StructureNotes notes;
    private final List<Row> rows = new ArrayList<>();

    Writing(Consolidation consolidation, Language language, Background background) {
      lines = new JointLines(consolidation, language, background);
      labelled = new Labelled(consolidation, language);
      notes = new StructureNotes(consolidation, labelled, language);
    }

    void add(ConsolidatedProvision at, int level) {
      InlineBrackets heading = lines.heading(at);
      InlineBrackets body = lines.body(at);
      var cells = new TreeMap<PartyCode, Cell>();
      SortedSet<PartyCode> holders = at.holders();
      for (PartyCode party : holders) {
        cells.put(
            party,
            new Cell(
                heading.runs(party, holders), body.runs(party, holders), notes.of(at, party)));
      }
      rows.add(
          new Row(
              at.id(),
              labelled.label(at.id()),
              level,
              at.status(),
              at.firmness(),
              heading,
              body,
              cells));
      at.children().forEach(child -> add(child, level + 1));
    }
  }
}
