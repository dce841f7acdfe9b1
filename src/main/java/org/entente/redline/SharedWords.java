package org.entente.redline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.base.PartyCode;
import org.entente.words.Hunk;
import org.entente.words.Vocabulary;
import org.entente.words.WordDiff;
import org.entente.words.Words;

/// Finds what several wordings have in common, by comparing the first with each of the others.
final class SharedWords {
  private final List<Words> words;
  private final List<SortedSet<PartyCode>> holders;
  private final List<InlineBrackets.Piece> pieces = new ArrayList<>();
  private final StringBuilder common = new StringBuilder();

  private SharedWords(List<Words> words, List<SortedSet<PartyCode>> holders) {
    this.words = words;
    this.holders = holders;
  }

  static List<InlineBrackets.Piece> pieces(List<String> texts, List<SortedSet<PartyCode>> holders) {
    if (texts.size() == 1) { // as in most of a text: nothing to compare
      String only = texts.getFirst();
      return only.isEmpty() ? List.of() : List.of(new InlineBrackets.Shared(only));
    }
    var finding = new SharedWords(texts.stream().map(Words::of).toList(), holders);
    finding.walk(finding.withoutCrumbs(finding.kept()));
    return finding.pieces;
  }

  /// One bracket around texts that differ; equal texts share an alternative.
  static InlineBrackets.Piece rivals(List<String> texts, List<SortedSet<PartyCode>> holders) {
    var byText = new TreeMap<String, SortedSet<PartyCode>>();
    for (int i = 0; i < texts.size(); i++) {
      byText.computeIfAbsent(texts.get(i), _ -> new TreeSet<>()).addAll(holders.get(i));
    }
    var alternatives = new ArrayList<InlineBrackets.Alternative>();
    byText.forEach((text, held) -> alternatives.add(new InlineBrackets.Alternative(held, text)));
    alternatives.sort(Comparator.comparing(alternative -> alternative.parties().first()));
    return new InlineBrackets.Rival(alternatives);
  }

  /// The tokens all wordings keep: for each, its number in every wording.
  private List<int[]> kept() {
    Words pivot = words.getFirst();
    int[][] places = new int[words.size()][];
    for (int i = 0; i < words.size(); i++) {
      places[i] = places(pivot, words.get(i));
    }
    var kept = new ArrayList<int[]>();
    for (int token = 0; token < pivot.size(); token++) {
      int at = token;
      int[] row = Arrays.stream(places).mapToInt(place -> place[at]).toArray();
      if (Arrays.stream(row).allMatch(place -> place >= 0)) {
        kept.add(row);
      }
    }
    return kept;
  }

  /// Where each token of the pivot stands in the other wording; -1 where it is changed.
  private static int[] places(Words pivot, Words other) {
    int[] places = new int[pivot.size()];
    Arrays.fill(places, -1);
    int i = 0;
    int j = 0;
    for (Hunk hunk : WordDiff.hunks(pivot, other)) {
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

  /// Leaves out a lone common word or sign between two brackets.
  private List<int[]> withoutCrumbs(List<int[]> kept) {
    var strong = new ArrayList<int[]>();
    for (int i = 0; i < kept.size(); i++) {
      int[] before = strong.isEmpty() ? edge(-1) : strong.getLast();
      int[] after = i + 1 < kept.size() ? kept.get(i + 1) : ends();
      boolean isLone = !isAdjacent(before, kept.get(i)) && !isAdjacent(kept.get(i), after);
      boolean isLight = Vocabulary.weight(words.getFirst().word(kept.get(i)[0])) == 1;
      if (!isLone || !isLight) {
        strong.add(kept.get(i));
      }
    }
    return strong;
  }

  private static boolean isAdjacent(int[] before, int[] after) {
    for (int i = 0; i < before.length; i++) {
      if (before[i] + 1 != after[i]) {
        return false;
      }
    }
    return true;
  }

  private int[] edge(int place) {
    int[] edge = new int[words.size()];
    Arrays.fill(edge, place);
    return edge;
  }

  private int[] ends() {
    return words.stream().mapToInt(Words::size).toArray();
  }

  private void walk(List<int[]> kept) {
    int[] before = edge(-1);
    for (int[] row : kept) {
      between(before, row);
      common.append(words.getFirst().word(row[0]));
      before = row;
    }
    between(before, ends());
    flush();
  }

  /// What stands between two common tokens; white space that all share stays outside the bracket.
  private void between(int[] before, int[] after) {
    var texts = new ArrayList<String>();
    for (int i = 0; i < before.length; i++) {
      texts.add(words.get(i).between(before[i], after[i]));
    }
    if (texts.stream().distinct().count() == 1) {
      common.append(texts.getFirst());
      return;
    }
    int head = shared(texts, 0, Edge.HEAD);
    int tail = shared(texts, head, Edge.TAIL);
    String first = texts.getFirst();
    common.append(first, 0, head);
    flush();
    pieces.add(
        rivals(texts.stream().map(t -> t.substring(head, t.length() - tail)).toList(), holders));
    common.append(first.substring(first.length() - tail));
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
      pieces.add(new InlineBrackets.Shared(common.toString()));
      common.setLength(0);
    }
  }
}
