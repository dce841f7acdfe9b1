package org.entente.text;

import org.entente.base.Refused;

/// The rule of schedules: every row has as many cells as there are column titles.
final class Tables {
  private Tables() {}

  static void require(Provision schedule, String place) {
    int columns = columns(schedule);
    boolean hasRows = schedule.children().stream().anyMatch(child -> child.kind() == Kind.ROW);
    if (hasRows && columns == 0) {
      throw new Refused(new MarkupRefusal.NoColumns(place));
    }
    schedule.wordings().values().forEach(wording -> requireCells(wording.body(), columns, place));
    for (Provision row : schedule.children()) {
      if (row.kind() == Kind.ROW) {
        String at = "provision " + row.id();
        row.wordings().values().forEach(wording -> requireRow(wording.body(), columns, at));
      }
    }
  }

  /// How many columns the schedule has; none if it has no column titles in any language.
  static int columns(Provision schedule) {
    return schedule.wordings().values().stream()
        .map(Wording::body)
        .filter(body -> !body.isEmpty())
        .mapToInt(body -> Cells.split(body).size())
        .findFirst()
        .orElse(0);
  }

  private static void requireRow(String body, int columns, String place) {
    requireCells(body, columns, place);
    if (Cells.split(body).stream().allMatch(cell -> cell.matches("-{3,}"))) {
      throw new Refused(new MarkupRefusal.WrongShape(place, "a row of dashes only"));
    }
  }

  static void requireCells(String body, int columns, String place) {
    if (!body.isEmpty() && Cells.split(body).size() != columns) {
      throw new Refused(new MarkupRefusal.WrongCells(place, Cells.split(body).size(), columns));
    }
  }
}
