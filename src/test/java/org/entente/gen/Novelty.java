package org.entente.gen;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Knows the words of an old text, to tell what is new beside it: a line that repeats words of the
/// old text, as conventions do, would be a move or a copy and not an insertion.
final class Novelty {
  private static final int RUN = 5;

  private final Set<String> runs = new HashSet<>();

  Novelty(List<String> old) {
    old.forEach(line -> runs.addAll(runs(line)));
  }

  /// The lines that share no run of five words with the old text.
  List<String> of(List<String> lines) {
    return lines.stream().filter(line -> runs(line).stream().noneMatch(runs::contains)).toList();
  }

  private static List<String> runs(String line) {
    String[] words = line.split("\\W+");
    var runs = new ArrayList<String>();
    for (int i = 0; i + RUN <= words.length; i++) {
      runs.add(String.join(" ", List.of(words).subList(i, i + RUN)));
    }
    return runs;
  }
}
