package org.entente.redline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.entente.words.Hunk;
import org.entente.words.Vocabulary;
import org.entente.words.WordDiff;
import org.entente.words.Words;

/// Finds what several wordings have in common, by comparing a pivot with each of them: the wording
/// all of them come from where there is one, else the first. Words are common where the pivot has
/// them and every wording keeps them, letter for letter.
final class SharedWords {

  /// A stretch of the line.
  sealed interface Segment {}

  record Common(String text) implements Segment {}

  /// What the wordings have between two common words, in their order. `parts` are the same texts
  /// cut where, of a common origin, one wording's change ends and another's begins: one part where
  /// there is no such place.
  record Gap(List<String> texts, List<List<String>> parts) implements Segment {}

  private final List<Words> words;
  private final Words pivot;
  private final boolean isOrigin;
  private final List<List<Hunk>> hunks = new ArrayList<>();
  private final List<Segment> segments = new ArrayList<>();
  private final StringBuilder common = new StringBuilder();

  private SharedWords(List<Words> words, Optional<String> origin) {
    this.words = words;
    this.pivot = origin.map(Words::of).orElse(words.getFirst());
    this.isOrigin = origin.isPresent();
    words.forEach(own -> hunks.add(own == pivot ? List.of() : WordDiff.hunks(pivot, own)));
  }

  /// Cuts two or more wordings into what they share and what not.
  static List<Segment> of(List<String> texts, Optional<String> origin) {
    var finding = new SharedWords(texts.stream().map(Words::of).toList(), origin);
    finding.walk(finding.withoutCrumbs(finding.kept()));
    return finding.segments;
  }

  /// Texts, with the white space all of them begin and end with put outside.
  static List<Segment> trimmed(List<String> texts) {
    int head = shared(texts, 0, Edge.HEAD);
    int tail = shared(texts, head, Edge.TAIL);
    String first = texts.getFirst();
    var segments = new ArrayList<Segment>(3);
    if (head > 0) {
      segments.add(new Common(first.substring(0, head)));
    }
    var inner = texts.stream().map(t -> t.substring(head, t.length() - tail)).toList();
    segments.add(new Gap(inner, List.of(inner)));
    if (tail > 0) {
      segments.add(new Common(first.substring(first.length() - tail)));
    }
    return segments;
  }

  /// The tokens all wordings keep: for each, its number in the pivot and then in every wording.
  private List<int[]> kept() {
    var places = hunks.stream().map(this::places).toList();
    var kept = new ArrayList<int[]>();
    for (int token = 0; token < pivot.size(); token++) {
      int[] row = new int[words.size() + 1];
      row[0] = token;
      for (int i = 0; i < words.size(); i++) {
        row[i + 1] = places.get(i)[token];
      }
      if (isKept(row)) {
        kept.add(row);
      }
    }
    return kept;
  }

  /// Where each token of the pivot stands in the other wording; -1 where it is changed.
  private int[] places(List<Hunk> changes) {
    int[] places = new int[pivot.size()];
    Arrays.fill(places, -1);
    int i = 0;
    int j = 0;
    for (Hunk hunk : changes) {
      while (i < hunk.oldFrom()) {
        places[i++] = j++;
      }
      i = hunk.oldTo();
      j = hunk.newTo();
    }
    while (i < places.length) {
      places[i++] = j++;
    }
    return places;
  }

  /// Tokens that count as equal may yet be written differently, as quotation marks are.
  private boolean isKept(int[] row) {
    for (int i = 1; i < row.length; i++) {
      if (row[i] < 0 || (i > 1 && !word(row, i).equals(word(row, 1)))) {
        return false;
      }
    }
    return true;
  }

  private String word(int[] row, int i) {
    return words.get(i - 1).word(row[i]);
  }

  /// Leaves out a lone common word or sign between two brackets.
  private List<int[]> withoutCrumbs(List<int[]> kept) {
    var strong = new ArrayList<int[]>();
    for (int i = 0; i < kept.size(); i++) {
      int[] before = strong.isEmpty() ? edge() : strong.getLast();
      int[] after = i + 1 < kept.size() ? kept.get(i + 1) : ends();
      boolean isLone = !isAdjacent(before, kept.get(i)) && !isAdjacent(kept.get(i), after);
      boolean isLight = Vocabulary.weight(word(kept.get(i), 1)) == 1;
      if (!isLone || !isLight) {
        strong.add(kept.get(i));
      }
    }
    return strong;
  }

  /// Whether nothing stands between in any wording; what the pivot has does not count.
  private static boolean isAdjacent(int[] before, int[] after) {
    for (int i = 1; i < before.length; i++) {
      if (before[i] + 1 != after[i]) {
        return false;
      }
    }
    return true;
  }

  private int[] edge() {
    int[] edge = new int[words.size() + 1];
    Arrays.fill(edge, -1);
    return edge;
  }

  private int[] ends() {
    int[] ends = new int[words.size() + 1];
    ends[0] = pivot.size();
    for (int i = 0; i < words.size(); i++) {
      ends[i + 1] = words.get(i).size();
    }
    return ends;
  }

  private void walk(List<int[]> kept) {
    int[] before = edge();
    for (int[] row : kept) {
      between(before, row);
      common.append(word(row, 1));
      before = row;
    }
    between(before, ends());
    flush();
  }

  /// What stands between two common tokens; white space that all share stays outside the gap.
  private void between(int[] before, int[] after) {
    var texts = new ArrayList<String>();
    for (int i = 1; i < before.length; i++) {
      texts.add(words.get(i - 1).between(before[i], after[i]));
    }
    if (texts.stream().distinct().count() == 1) {
      common.append(texts.getFirst());
      return;
    }
    flush();
    segments.add(new Gap(texts, isOrigin ? parts(before, after, texts) : List.of(texts)));
  }

  private List<List<String>> parts(int[] before, int[] after, List<String> texts) {
    var cuts = new ArrayList<int[]>();
    for (int c = before[0] + 2; c < after[0]; c++) {
      int[] cut = cut(c);
      if (Arrays.stream(cut).allMatch(place -> place >= 0)) {
        cuts.add(cut);
      }
    }
    if (cuts.isEmpty()) {
      return List.of(texts);
    }
    var parts = new ArrayList<List<String>>();
    int[] from = new int[words.size()];
    for (int[] cut : cuts) {
      parts.add(part(before, from, cut));
      from = cut;
    }
    int[] to = new int[words.size()];
    for (int i = 0; i < to.length; i++) {
      to[i] = words.get(i).end(before[i + 1]) + texts.get(i).length();
    }
    parts.add(part(before, from, to));
    return parts;
  }

  private List<String> part(int[] before, int[] from, int[] to) {
    var part = new ArrayList<String>();
    for (int i = 0; i < to.length; i++) {
      Words own = words.get(i);
      part.add(own.text().substring(Math.max(from[i], own.end(before[i + 1])), to[i]));
    }
    return part;
  }

  /// The characters that stand before this token of the pivot, for each wording; -1 where a change
  /// of its own goes across the place, or is an insertion just there.
  private int[] cut(int token) {
    int[] cut = new int[words.size()];
    for (int i = 0; i < cut.length; i++) {
      int place = place(hunks.get(i), token);
      Words own = words.get(i);
      cut[i] = place < 0 ? -1 : place < own.size() ? own.start(place) : own.text().length();
    }
    return cut;
  }

  private static int place(List<Hunk> changes, int token) {
    int moved = 0;
    for (Hunk hunk : changes) {
      boolean isInsertionHere = hunk.oldFrom() == token && hunk.oldTo() == token;
      if (isInsertionHere || (hunk.oldFrom() < token && token < hunk.oldTo())) {
        return -1;
      }
      if (hunk.oldTo() <= token) {
        moved = hunk.newTo() - hunk.oldTo();
      }
    }
    return token + moved;
  }

  private enum Edge {
    HEAD,
    TAIL
  }

  private static int shared(List<String> texts, int taken, Edge edge) {
    int shared = Integer.MAX_VALUE;
    for (String text : texts) {
      shared =
          Math.min(
              shared,
              switch (edge) {
                case HEAD -> sharedHead(texts.getFirst(), text);
                case TAIL -> sharedTail(texts.getFirst(), text, taken);
              });
    }
    return shared;
  }

  private static int sharedHead(String one, String other) {
    int most = Math.min(one.length(), other.length());
    int head = 0;
    while (head < most && isSharedGap(one.charAt(head), other.charAt(head))) {
      head++;
    }
    return head;
  }

  private static int sharedTail(String one, String other, int head) {
    int most = Math.min(one.length(), other.length()) - head;
    int tail = 0;
    while (tail < most
        && isSharedGap(
            one.charAt(one.length() - 1 - tail), other.charAt(other.length() - 1 - tail))) {
      tail++;
    }
    return tail;
  }

  private static boolean isSharedGap(char one, char other) {
    return one == other && (Character.isWhitespace(one) || Character.isSpaceChar(one));
  }

  private void flush() {
    if (!common.isEmpty()) {
      segments.add(new Common(common.toString()));
      common.setLength(0);
    }
  }
}
