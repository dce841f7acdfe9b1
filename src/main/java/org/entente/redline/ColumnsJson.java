package org.entente.redline;

import java.util.ArrayList;
import java.util.List;
import org.entente.base.JsonText;
import org.entente.base.PartyCode;
import org.entente.text.Mark;

/// Columns as JSON for scripts (`docs/format/redline-json.md`): names are stable, members keep
/// their order, what is absent is left out.
public final class ColumnsJson {
  private ColumnsJson() {}

  public static JsonText of(Columns columns) {
    return JsonText.object()
        .with("type", "entente/columns/1")
        .with("language", columns.language().code())
        .with("parties", JsonText.strings(columns.parties()))
        .with("rows", columns.rows().stream().map(ColumnsJson::of).toList());
  }

  private static JsonText of(Columns.Row row) {
    var cells = new ArrayList<JsonText.Field>();
    row.cells().forEach((party, cell) -> cells.add(field(party, of(cell))));
    return JsonText.object()
        .with("id", row.id().value())
        .with("label", row.label())
        .with("level", row.level())
        .with("status", row.status().word())
        .withIf("firmness", row.firmness().map(Mark::word))
        .with("heading", pieces(row.heading().pieces()))
        .with("body", pieces(row.body().pieces()))
        .with("cells", new JsonText.Fields(cells));
  }

  private static JsonText.Field field(PartyCode party, JsonText value) {
    return new JsonText.Field(party.code(), value);
  }

  private static List<JsonText> pieces(List<InlineBrackets.Piece> pieces) {
    return pieces.stream().map(ColumnsJson::of).toList();
  }

  private static JsonText of(InlineBrackets.Piece piece) {
    return switch (piece) {
      case InlineBrackets.Shared(String text) -> JsonText.object().with("shared", text);
      case InlineBrackets.Rival(var alternatives) ->
          JsonText.object().with("rival", alternatives.stream().map(ColumnsJson::of).toList());
    };
  }

  private static JsonText of(InlineBrackets.Alternative alternative) {
    return JsonText.object()
        .with("parties", JsonText.strings(alternative.parties()))
        .with("words", pieces(alternative.words()));
  }

  private static JsonText of(Columns.Cell cell) {
    return JsonText.object()
        .with("heading", runs(cell.heading()))
        .with("body", runs(cell.body()))
        .with("notes", JsonText.strings(cell.notes()));
  }

  private static List<JsonText> runs(List<InlineBrackets.Run> runs) {
    return runs.stream().map(ColumnsJson::of).toList();
  }

  private static JsonText of(InlineBrackets.Run run) {
    return JsonText.object()
        .with("text", run.text())
        .with("parties", JsonText.strings(run.parties()));
  }
}
