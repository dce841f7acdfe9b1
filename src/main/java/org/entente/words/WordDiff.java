package org.entente.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Compares two texts by words, and groups the changes as a lawyer would mark them.
///
/// Of texts of several lines, equal lines are matched first ([Lines]) and never looked into. In the
/// gaps the tokens ([Words]) become numbers ([Lexicon]) and are matched ([Matching]); [Grouping]
/// then swallows the crumbs and slides what can slide to clause borders; and what is still left on
/// both sides is searched for [Moves]. The work is bounded, the answer depends on the two texts
/// alone, the runs give back both of them character for character, and swapping the texts mirrors
/// it.
public final class WordDiff {
  /// At most so much of what is marked otherwise, in hundredths.
  private static final long CLEARLY = 95;

  private final String old;
  private final String neu;
  private final Words oldWords;
  private final Words newWords;
  private final List<Move> moves = new ArrayList<>();
  private final Spans kept = new Spans();

  /// A stretch of the old text that stands elsewhere in the new one; places in characters.
  record Move(int oldFrom, int oldTo, int newFrom, int newTo) {}

  private enum Search {
    MOVES,
    NO_MOVES
  }

  private WordDiff(String old, String neu) {
    this.old = old;
    this.neu = neu;
    oldWords = Words.none(old);
    newWords = Words.none(neu);
  }

  /// The runs that lead from one text to the other; none for two empty texts.
  public static List<Edit> between(String old, String neu) {
    if (old.equals(neu)) {
      return old.isEmpty() ? List.of() : List.of(new Edit.Keep(old));
    }
    return isBefore(old, neu) ? compare(old, neu) : Mirror.of(compare(neu, old));
  }

  /// The runs that lead back.
  public static List<Edit> mirrored(List<Edit> edits) {
    return Mirror.of(edits);
  }

  /// One of two texts, always the same, is compared with the other; so swapping them mirrors.
  private static boolean isBefore(String one, String other) {
    return one.length() == other.length()
        ? one.compareTo(other) < 0
        : one.length() < other.length();
  }

  private static List<Edit> compare(String old, String neu) {
    var diff = best(old, neu);
    diff.moves.sort(Comparator.comparingInt(Move::newFrom));
    return new Runs(old, neu, diff.kept, diff.moves).edits();
  }

  /// With equal lines as anchors; where these are few, also without, and then the one that marks
  /// clearly less.
  private static WordDiff best(String old, String neu) {
    var diff = new WordDiff(old, neu);
    var lines = Lines.of(diff.oldWords, diff.newWords);
    boolean mayDeceive = lines.areFew() && lines.oldCount() > 1 && lines.newCount() > 1;
    diff.match(lines, Search.MOVES);
    if (mayDeceive) {
      var other = new WordDiff(old, neu);
      lines.forget();
      other.match(lines, Search.MOVES);
      return 100L * other.marked() < CLEARLY * diff.marked() ? other : diff;
    }
    return diff;
  }

  private long marked() {
    return old.length() + neu.length() - 2L * kept.chars();
  }

  /// What changed inside a stretch that moved.
  static List<Edit> within(String old, String neu) {
    if (old.equals(neu)) {
      return List.of(new Edit.Keep(old));
    }
    var diff = new WordDiff(old, neu);
    diff.match(Lines.of(diff.oldWords, diff.newWords), Search.NO_MOVES);
    return new Runs(old, neu, diff.kept, List.of()).edits();
  }

  /// The hunks that lead from one line to another, in tokens; moves are not looked for.
  public static List<Hunk> hunks(Words old, Words neu) {
    var lexicon = new Lexicon();
    int[] oldNumbers = lexicon.numbers(old);
    int[] newNumbers = lexicon.numbers(neu);
    var matching = new Matching(oldNumbers, newNumbers);
    var box = new Box(0, old.size(), 0, neu.size());
    matching.match(box);
    return new Grouping(old, oldNumbers, neu, newNumbers, lexicon)
        .group(Hunk.of(matching.mates(), box), box);
  }

  private void match(Lines lines, Search search) {
    List<Box> boxes = readGaps(lines);
    var lexicon = new Lexicon();
    int[] oldNumbers = lexicon.numbers(oldWords);
    int[] newNumbers = lexicon.numbers(newWords);
    var matching = new Matching(oldNumbers, newNumbers);
    var grouping = new Grouping(oldWords, oldNumbers, newWords, newNumbers, lexicon);
    var hunks = new ArrayList<Hunk>();
    int line = 0;
    for (Box box : boxes) {
      matching.match(box);
      List<Hunk> grouped = grouping.group(Hunk.of(matching.mates(), box), box);
      keepBetween(grouped, box);
      hunks.addAll(grouped);
      line = keepNextLine(lines, line);
    }
    if (search == Search.MOVES) {
      moves.addAll(new Moves(oldWords, oldNumbers, newWords, newNumbers, lexicon).among(hunks));
    }
  }

  /// Reads the tokens of the lines that neither stayed nor moved: a box before each line that
  /// stayed, and one after the last.
  private List<Box> readGaps(Lines lines) {
    var boxes = new ArrayList<Box>();
    int newLine = 0;
    int oldFrom = 0;
    int newFrom = 0;
    for (int oldLine = 0; oldLine <= lines.oldCount(); oldLine++) {
      boolean isEnd = oldLine == lines.oldCount();
      if (!isEnd && !lines.isStayed(oldLine)) {
        readOld(lines, oldLine);
        continue;
      }
      int there = isEnd ? lines.newCount() : lines.newOf(oldLine);
      while (newLine < there) {
        readNew(lines, newLine++);
      }
      newLine++;
      boxes.add(new Box(oldFrom, oldWords.size(), newFrom, newWords.size()));
      oldFrom = oldWords.size();
      newFrom = newWords.size();
    }
    return boxes;
  }

  /// Keeps the first line from here on that stayed; the line after it.
  private int keepNextLine(Lines lines, int from) {
    int line = from;
    while (line < lines.oldCount() && !lines.isStayed(line)) {
      line++;
    }
    if (line < lines.oldCount()) {
      int there = lines.newOf(line);
      kept.add(
          lines.oldStart(line), lines.oldEnd(line), lines.newStart(there), lines.newEnd(there));
    }
    return line + 1;
  }

  private void readOld(Lines lines, int line) {
    if (lines.newOf(line) < 0) {
      oldWords.readLine(lines.oldStart(line), lines.oldEnd(line));
      return;
    }
    int from = lines.oldStart(line);
    int to = lines.oldEnd(line);
    while (isGap(old.charAt(from))) {
      from++;
    }
    while (isGap(old.charAt(to - 1))) {
      to--;
    }
    int by = lines.newStart(lines.newOf(line)) - lines.oldStart(line);
    moves.add(new Move(from, to, from + by, to + by));
  }

  private void readNew(Lines lines, int line) {
    if (lines.oldOf(line) < 0) {
      newWords.readLine(lines.newStart(line), lines.newEnd(line));
    }
  }

  private void keepBetween(List<Hunk> hunks, Box box) {
    int i = box.oldFrom();
    int j = box.newFrom();
    for (Hunk hunk : hunks) {
      keep(i, j, hunk.oldFrom() - i);
      i = hunk.oldTo();
      j = hunk.newTo();
    }
    keep(i, j, box.oldTo() - i);
  }

  /// Keeps tokens one by one only where they, or the spaces between them, are not quite the same.
  private void keep(int i, int j, int count) {
    if (count == 0) {
      return;
    }
    int oldFrom = oldWords.start(i);
    int oldTo = oldWords.end(i + count - 1);
    int newFrom = newWords.start(j);
    int newTo = newWords.end(j + count - 1);
    if (Arrays.equals(
        oldWords.chars(), oldFrom, oldTo, newWords.chars(), newFrom, newTo)) {
      kept.add(oldFrom, oldTo, newFrom, newTo);
      return;
    }
    for (int k = 0; k < count; k++) {
      kept.add(
          oldWords.start(i + k), oldWords.end(i + k), newWords.start(j + k), newWords.end(j + k));
    }
  }

  static boolean isGap(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
