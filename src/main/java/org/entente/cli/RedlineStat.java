package org.entente.cli;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.entente.redline.Change;
import org.entente.redline.Redline;
import org.entente.text.ProvisionId;
import org.entente.words.Substance;

/// A redline in one line: how much changed, and what it touches.
final class RedlineStat {
  private RedlineStat() {}

  static String of(Redline redline) {
    if (redline.isEmpty()) {
      return "no change of the text";
    }
    var counts = new TreeMap<String, Set<ProvisionId>>();
    Set<Substance> substance = EnumSet.noneOf(Substance.class);
    for (Change change : redline.changes()) {
      counts.computeIfAbsent(word(change), _ -> new java.util.HashSet<>()).add(change.id());
      if (change instanceof Change.Reworded reworded) {
        substance.addAll(reworded.substance());
      }
    }
    var parts = new ArrayList<String>();
    counts.forEach((word, ids) -> parts.add(ids.size() + " " + word));
    String touched =
        substance.stream()
            .map(flag -> flag.name().toLowerCase(Locale.ROOT).replace('_', ' '))
            .collect(Collectors.joining(", "));
    return String.join(", ", parts) + (touched.isEmpty() ? "" : "; touches " + touched);
  }

  private static String word(Change change) {
    return switch (change) {
      case Change.Inserted _ -> "inserted";
      case Change.Deleted _ -> "deleted";
      case Change.Moved _ -> "moved";
      case Change.Reworded _ -> "reworded";
      case Change.Split _ -> "split";
      case Change.Joined _ -> "joined";
      case Change.Relabelled _ -> "relabelled";
      case Change.Rekinded _ -> "of another kind";
      case Change.Reidentified _ -> "with another id";
      case Change.Renumbered _ -> "renumbered";
    };
  }
}
