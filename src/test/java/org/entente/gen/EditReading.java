package org.entente.gen;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.words.Edit;

/// Reads what a comparison of words says as a correspondence of tokens.
public final class EditReading {
  private EditReading() {}

  /// The edits between two whole texts.
  public static Correspondence of(Tokens old, Tokens neu, List<Edit> edits) {
    var report = new Correspondence.Report(old, neu);
    read(edits, 0, 0, false, report);
    return report.done();
  }

  /// Edits of a stretch that starts at these characters of the two texts, and was moved or not.
  static void read(
      List<Edit> edits, int oldAt, int newAt, boolean moved, Correspondence.Report report) {
    Map<Integer, Integer> movedFrom = new HashMap<>();
    int i = oldAt;
    for (Edit edit : edits) {
      if (edit instanceof Edit.MovedOut(int move, _)) {
        movedFrom.put(move, i);
      }
      i += edit.oldText().length();
    }
    i = oldAt;
    int j = newAt;
    for (Edit edit : edits) {
      switch (edit) {
        case Edit.Keep keep -> report.kept(i, j, keep.text().length(), moved);
        case Edit.MovedIn(int move, var within) ->
            read(within, movedFrom.getOrDefault(move, 0), j, true, report);
        case Edit.Insert _, Edit.Delete _, Edit.Replace _, Edit.MovedOut _ -> {}
      }
      i += edit.oldText().length();
      j += edit.newText().length();
    }
  }
}
