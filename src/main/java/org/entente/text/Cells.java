package org.entente.text;

import java.util.ArrayList;
import java.util.List;

/// The cells of a row's body, or the column titles of a schedule's: parted by ` | `, each a body of
/// its own in which a bar is written `\|`. An empty body is one empty cell.
public final class Cells {
  private Cells() {}

  public static List<String> split(String body) {
    var cells = new ArrayList<String>();
    int from = 0;
    for (int i = 0; i < body.length(); i++) {
      char c = body.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '|') {
        cells.add(body.substring(from, i).strip());
        from = i + 1;
      }
    }
    cells.add(body.substring(from).strip());
    return List.copyOf(cells);
  }

  /// The one body for these cells; cells without any words make an empty body.
  public static String join(List<String> cells) {
    if (cells.stream().allMatch(String::isEmpty)) {
      return "";
    }
    var out = new StringBuilder(cells.getFirst());
    for (String cell : cells.subList(1, cells.size())) {
      out.append(out.isEmpty() ? "|" : " |");
      out.append(cell.isEmpty() ? "" : " ").append(cell);
    }
    return out.toString();
  }
}
