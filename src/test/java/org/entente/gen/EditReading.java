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
    read(edits, 0, 0, report);
    return report.done();
  }

  /// Edits of a stretch that starts at these characters of the two texts.
  static void read(List<Edit> edits, int oldAt, int newAt, Correspondence.Report report) {
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
        case Edit.Keep keep -> report.kept(i, j, keep.text().length());
        case Edit.MovedIn(int move, var within) ->
            readMoved(within, movedFrom.getOrDefault(move, 0), j, report);
        case Edit.Insert _, Edit.Delete _, Edit.Replace _, Edit.MovedOut _ -> {}
      }
      i += edit.oldText().length();
      j += edit.newText().length();
    }
  }

  private static void readMoved(
      List<Edit> within, int oldAt, int newAt, Correspondence.Report report) {
    int i = oldAt;
    int j = newAt;
    for (Edit edit : within) {
      if (edit instanceof Edit.Keep keep) {
        report.moved(i, j, keep.text().length());
      }
      i += edit.oldText().length();
      j += edit.newText().length();
    }
  }
}
