package org.entente.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The same comparison seen from the other side: what was inserted is deleted, what moved here
/// moves back, and moves are numbered in the reading order of what is now the new text.
final class Mirror {
  private final Map<Integer, List<Edit>> within = new HashMap<>();
  private final Map<Integer, Integer> numbers = new HashMap<>();

  private Mirror(List<Edit> edits) {
    for (Edit edit : edits) {
      switch (edit) {
        case Edit.MovedIn(int move, var inner) -> within.put(move, inner);
        case Edit.MovedOut(int move, _) -> numbers.put(move, numbers.size() + 1);
        case Edit.Keep _, Edit.Insert _, Edit.Delete _, Edit.Replace _ -> {}
      }
    }
  }

  static List<Edit> of(List<Edit> edits) {
    return new Mirror(edits).mirrored(edits);
  }

  private List<Edit> mirrored(List<Edit> edits) {
    var mirrored = new ArrayList<Edit>(edits.size());
    edits.forEach(edit -> mirrored.add(mirrored(edit)));
    return ordered(mirrored);
  }

  private Edit mirrored(Edit edit) {
    return switch (edit) {
      case Edit.Keep keep -> keep;
      case Edit.Insert(String text) -> new Edit.Delete(text);
      case Edit.Delete(String text) -> new Edit.Insert(text);
      case Edit.Replace(String was, String is) -> new Edit.Replace(is, was);
      case Edit.MovedOut(int move, _) ->
          new Edit.MovedIn(number(move), mirrored(within.getOrDefault(move, List.of())));
      case Edit.MovedIn moved -> new Edit.MovedOut(number(moved.move()), moved.newText());
    };
  }

  private int number(int move) {
    return numbers.getOrDefault(move, move);
  }

  /// Between two kept runs, what goes stands before what comes.
  private static List<Edit> ordered(List<Edit> edits) {
    var ordered = new ArrayList<Edit>(edits.size());
    int at = 0;
    while (at < edits.size()) {
      int end = at;
      while (end < edits.size() && !(edits.get(end) instanceof Edit.Keep)) {
        end++;
      }
      for (int i = at; i < end; i++) {
        if (!edits.get(i).oldText().isEmpty()) {
          ordered.add(edits.get(i));
        }
      }
      for (int i = at; i < end; i++) {
        if (edits.get(i).oldText().isEmpty()) {
          ordered.add(edits.get(i));
        }
      }
      if (end < edits.size()) {
        ordered.add(edits.get(end++));
      }
      at = end;
    }
    return ordered;
  }
}
