package org.entente.format.tpp;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.format.plain.Draft;
import org.entente.text.ProvisionId;

/// The footnotes of a source file, by number; a number may occur again, and calls take them in
/// order.
final class SourceNotes {
  static final Pattern START =
      Pattern.compile("\\**\\[+(?<number>\\d+)\\]+\\**(?:\\(#[^)]*\\))? ?(?<words>.*)");

  private final Map<Integer, Deque<Draft>> waiting = new HashMap<>();
  private final List<Draft> called = new ArrayList<>();

  SourceNotes(List<SourceLines.Source> blocks, String prefix) {
    Draft last = null;
    int count = 0;
    for (SourceLines.Source block : blocks) {
      Matcher start = START.matcher(block.words());
      if (block.note() && start.matches()) {
        last = new Draft(prefix + "-fn" + ++count, org.entente.text.Kind.FOOTNOTE, "");
        last.body = words(start.group("words"));
        waiting
            .computeIfAbsent(Integer.valueOf(start.group("number")), _ -> new ArrayDeque<>())
            .add(last);
      } else if (block.note() && last != null) {
        last.body = (last.body + " " + words(block.words())).strip();
      }
    }
  }

  /// Takes the next footnote of this number.
  Optional<ProvisionId> call(int number) {
    Deque<Draft> queue = waiting.getOrDefault(number, new ArrayDeque<>());
    Draft note = queue.poll();
    if (note == null) {
      return Optional.empty();
    }
    called.add(note);
    return Optional.of(note.id);
  }

  /// The footnotes called since this was last asked.
  List<Draft> takeCalled() {
    var taken = List.copyOf(called);
    called.clear();
    return taken;
  }

  /// The footnotes nothing has called, in order.
  Map<Integer, List<Draft>> uncalled() {
    var left = new java.util.TreeMap<Integer, List<Draft>>();
    waiting.forEach((number, queue) -> {
      if (!queue.isEmpty()) {
        left.put(number, List.copyOf(queue));
      }
    });
    return left;
  }

  private static String words(String markdown) {
    return MarkdownWords.body(markdown, _ -> Optional.empty());
  }
}
