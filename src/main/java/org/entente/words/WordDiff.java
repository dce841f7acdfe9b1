package org.entente.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Compares two lines of text by words, and groups the changes as a lawyer would mark them.
///
/// Tokens ([Words]) become numbers; long texts are cut at [Anchors]; between them [Myers] finds the
/// shortest edit; [Grouping] then swallows the crumbs and slides what can slide to clause borders.
/// The work is bounded, the answer depends on the two texts alone, and the runs give back both of
/// them character for character.
public final class WordDiff {
  private static final int SHORT = 2_000;

  private final Words old;
  private final Words neu;
  private final List<Edit> edits = new ArrayList<>();
  private final StringBuilder kept = new StringBuilder();

  private WordDiff(Words old, Words neu) {
    this.old = old;
    this.neu = neu;
  }

  /// The runs that lead from one text to the other; none for two empty texts.
  public static List<Edit> between(String old, String neu) {
    if (old.equals(neu)) {
      return old.isEmpty() ? List.of() : List.of(new Edit.Keep(old));
    }
    var oldWords = Words.of(old);
    var newWords = Words.of(neu);
    return new WordDiff(oldWords, newWords).edits(hunks(oldWords, newWords));
  }

  public static List<Hunk> hunks(Words old, Words neu) {
    Map<String, Integer> numbers = new HashMap<>();
    int[] oldTokens = numbers(old, numbers);
    int[] newTokens = numbers(neu, numbers);
    boolean[] oldKept = new boolean[oldTokens.length];
    boolean[] newKept = new boolean[newTokens.length];
    if (oldTokens.length + newTokens.length <= SHORT) {
      Myers.keep(oldTokens, newTokens, oldKept, newKept);
    } else {
      keepBetweenAnchors(oldTokens, newTokens, oldKept, newKept);
    }
    return Grouping.of(old, neu, Hunk.of(oldKept, newKept));
  }

  private static int[] numbers(Words words, Map<String, Integer> numbers) {
    int[] tokens = new int[words.size()];
    for (int i = 0; i < tokens.length; i++) {
      tokens[i] = numbers.computeIfAbsent(words.word(i), _ -> numbers.size());
    }
    return tokens;
  }

  private static void keepBetweenAnchors(
      int[] old, int[] neu, boolean[] oldKept, boolean[] newKept) {
    int oldFrom = 0;
    int newFrom = 0;
    for (Anchors.Anchor anchor : Anchors.of(old, neu)) {
      keepRange(old, oldFrom, anchor.oldAt(), neu, newFrom, anchor.newAt(), oldKept, newKept);
      oldKept[anchor.oldAt()] = true;
      newKept[anchor.newAt()] = true;
      oldFrom = anchor.oldAt() + 1;
      newFrom = anchor.newAt() + 1;
    }
    keepRange(old, oldFrom, old.length, neu, newFrom, neu.length, oldKept, newKept);
  }

  private static void keepRange(
      int[] old,
      int oldFrom,
      int oldTo,
      int[] neu,
      int newFrom,
      int newTo,
      boolean[] oldKept,
      boolean[] newKept) {
    if (oldFrom == oldTo || newFrom == newTo) {
      return;
    }
    boolean[] oldPart = new boolean[oldTo - oldFrom];
    boolean[] newPart = new boolean[newTo - newFrom];
    Myers.keep(
        Arrays.copyOfRange(old, oldFrom, oldTo),
        Arrays.copyOfRange(neu, newFrom, newTo),
        oldPart,
        newPart);
    System.arraycopy(oldPart, 0, oldKept, oldFrom, oldPart.length);
    System.arraycopy(newPart, 0, newKept, newFrom, newPart.length);
  }

  private List<Edit> edits(List<Hunk> hunks) {
    int i = 0;
    int j = 0;
    for (Hunk hunk : hunks) {
      keepTokens(i, j, hunk.oldFrom() - i);
      change(
          old.between(hunk.oldFrom() - 1, hunk.oldTo()),
          neu.between(hunk.newFrom() - 1, hunk.newTo()));
      i = hunk.oldTo();
      j = hunk.newTo();
    }
    keepTokens(i, j, old.size() - i);
    if (hunks.isEmpty() || hunks.getLast().oldTo() < old.size()) {
      change(old.between(old.size() - 1, old.size()), neu.between(neu.size() - 1, neu.size()));
    }
    flush();
    return List.copyOf(edits);
  }

  /// Keeps so many tokens and the white space between them; where that differs it is a change.
  private void keepTokens(int i, int j, int count) {
    for (int k = 0; k < count; k++) {
      boolean followsKept = k > 0 || (i == 0 && j == 0);
      if (followsKept) {
        change(old.between(i + k - 1, i + k), neu.between(j + k - 1, j + k));
      }
      keep(old.word(i + k));
    }
  }

  /// What stands between two kept tokens; the white space both share stays outside the change.
  private void change(String before, String after) {
    int head = sharedHead(before, after);
    int tail = sharedTail(before, after, head);
    keep(before.substring(0, head));
    String gone = before.substring(head, before.length() - tail);
    String come = after.substring(head, after.length() - tail);
    if (!gone.isEmpty() || !come.isEmpty()) {
      flush();
      edits.add(Edit.change(gone, come));
    }
    keep(before.substring(before.length() - tail));
  }

  private void keep(String text) {
    kept.append(text);
  }

  private void flush() {
    if (!kept.isEmpty()) {
      edits.add(new Edit.Keep(kept.toString()));
      kept.setLength(0);
    }
  }

  public static int sharedHead(String one, String other) {
    int most = Math.min(one.length(), other.length());
    int head = 0;
    while (head < most && one.charAt(head) == other.charAt(head) && isGap(one.charAt(head))) {
      head++;
    }
    return head;
  }

  public static int sharedTail(String one, String other, int head) {
    int most = Math.min(one.length(), other.length()) - head;
    int tail = 0;
    while (tail < most
        && isGap(one.charAt(one.length() - 1 - tail))
        && one.charAt(one.length() - 1 - tail) == other.charAt(other.length() - 1 - tail)) {
      tail++;
    }
    return tail;
  }

  private static boolean isGap(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
