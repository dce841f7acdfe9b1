package org.entente.publish;

import java.util.List;
import java.util.stream.Collectors;

/// A word that stands in both texts, in the signed one only, or in the copy only.
record WordChange(Sort sort, Word word) {
  private static final int AROUND = 8;

  enum Sort {
    KEPT("", ""),
    LACKING("[-", "-]"),
    OWN("{+", "+}");

    private final String open;
    private final String close;

    Sort(String open, String close) {
      this.open = open;
      this.close = close;
    }
  }

  static String plain(List<WordChange> words) {
    return words.stream().map(w -> w.word().shown()).collect(Collectors.joining(" "));
  }

  /// The words with changes marked, long unchanged stretches left out.
  static String shown(List<WordChange> words) {
    var out = new StringBuilder();
    for (int from = 0; from < words.size(); ) {
      Sort sort = words.get(from).sort();
      int to = from;
      while (to < words.size() && words.get(to).sort() == sort) {
        to++;
      }
      List<WordChange> run = words.subList(from, to);
      boolean joined = out.toString().endsWith("-]") && sort == Sort.OWN;
      out.append(out.isEmpty() || joined ? "" : " ");
      String text = text(run, sort, from == 0, to == words.size());
      out.append(sort.open).append(text).append(sort.close);
      from = to;
    }
    return out.toString();
  }

  private static String text(List<WordChange> run, Sort sort, boolean first, boolean last) {
    int most = AROUND * (first || last ? 1 : 2);
    if (sort != Sort.KEPT || run.size() <= most + 1) {
      return plain(run);
    }
    String head = first ? "" : plain(run.subList(0, AROUND)) + " ";
    String tail = last ? "" : " " + plain(run.subList(run.size() - AROUND, run.size()));
    return head + "…" + tail;
  }
}
