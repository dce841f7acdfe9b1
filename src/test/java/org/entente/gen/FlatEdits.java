package org.entente.gen;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/// Makes a new version of a text of lines with known edits, from a seed.
///
/// Lines of six words or more stand once in the old text (a repetition is left out), so that the
/// place of a word is known; every ninth block of lines is kept in reserve, for new wording.
public final class FlatEdits {
  private static final int BLOCK = 20;
  private static final int RESERVED = 9;
  private static final int MOVABLE = 15;
  private static final int FAR = 200;
  private static final int MOST_TRIES = 500;

  private static final class Line {
    List<Word> words;
    boolean moved;

    Line(List<Word> words) {
      this.words = words;
    }
  }

  private final EditProfile profile;
  private final Random random;
  private final Reserve reserve;
  private final WordEdits edits;
  private final Tokens old;
  private List<Line> lines = new ArrayList<>();

  private FlatEdits(List<String> old, List<String> reserve, EditProfile profile, long seed) {
    this.profile = profile;
    random = new Random(seed);
    this.reserve = new Reserve(reserve, random);
    edits = new WordEdits(random, this.reserve);
    this.old = Tokens.of(String.join("\n", old));
    int from = 0;
    for (int i = 1; i <= this.old.size(); i++) {
      if (i == this.old.size() || this.old.line(i) > this.old.line(from)) {
        lines.add(new Line(Word.of(this.old, from, i)));
        from = i;
      }
    }
  }

  /// About so many words of the source as the old text, fewer where the source is shorter.
  public static KnownEdits of(List<String> source, int words, EditProfile profile, long seed) {
    var old = new ArrayList<String>();
    var reserve = new ArrayList<String>();
    Set<String> seen = new HashSet<>();
    int count = 0;
    for (int i = 0; i < source.size(); i++) {
      String line = source.get(i);
      boolean reserved = i / BLOCK % RESERVED == RESERVED - 1 || count >= words;
      int size = Tokens.of(line).words();
      if (size > 0 && (size < 6 || seen.add(line))) {
        (reserved ? reserve : old).add(line);
        count += reserved ? 0 : size;
      }
    }
    return new FlatEdits(old, new Novelty(old).of(reserve), profile, seed).made();
  }

  private KnownEdits made() {
    var edited = new ArrayList<Line>();
    for (int i = 0; i < lines.size(); i++) {
      edit(i, edited);
    }
    lines = edited;
    merge();
    renumber();
    move();
    return known();
  }

  private boolean happens(int ofThousand) {
    return random.nextInt(1000) < ofThousand;
  }

  private void edit(int at, List<Line> edited) {
    Line line = lines.get(at);
    int size = line.words.size();
    if (size >= 6 && happens(profile.deleted())) {
      return;
    }
    if (size >= 8 && happens(profile.rewritten())) {
      edited.add(new Line(reserve.line(size, around(at))));
    } else if (size >= 30 && happens(profile.split())) {
      split(line, edited);
    } else {
      if (size >= 8 && happens(profile.edited())) {
        line.words = edits.edit(line.words);
      }
      edited.add(line);
    }
    if (happens(profile.inserted())) {
      edited.add(new Line(reserve.line(10 + random.nextInt(40), around(at))));
    }
  }

  private List<List<Word>> around(int at) {
    var around = lines.subList(Math.max(0, at - 3), Math.min(lines.size(), at + 4));
    return around.stream().map(line -> line.words).toList();
  }

  private void split(Line line, List<Line> edited) {
    int best = line.words.size() / 2;
    for (int i = 10; i < line.words.size() - 10; i++) {
      String sign = line.words.get(i - 1).text();
      best = ".;,:".contains(sign) && random.nextInt(3) > 0 ? i : best;
    }
    edited.add(new Line(line.words.subList(0, best)));
    edited.add(new Line(line.words.subList(best, line.words.size())));
  }

  private void merge() {
    var merged = new ArrayList<Line>();
    for (Line line : lines) {
      boolean joins =
          !merged.isEmpty()
              && line.words.size() >= 10
              && merged.getLast().words.size() >= 10
              && happens(profile.merged());
      if (joins) {
        var words = new ArrayList<>(merged.getLast().words);
        words.add(line.words.getFirst().spaced());
        words.addAll(line.words.subList(1, line.words.size()));
        merged.set(merged.size() - 1, new Line(words));
      } else {
        merged.add(line);
      }
    }
    lines = merged;
  }

  /// Puts paragraphs before numbered ones, whose numbers then go up by one to the end of the run.
  private void renumber() {
    var renumbered = new ArrayList<Line>();
    int expected = -1;
    for (Line line : lines) {
      int number = number(line);
      if (number > 0 && number != expected) {
        expected = -1;
      }
      if (expected < 0 && number > 1 && happens(profile.renumbered())) {
        var words = new ArrayList<>(List.of(line.words.getFirst().fresh()));
        words.add(new Word("", ".", Word.NEW));
        words.addAll(reserve.phrase(8 + random.nextInt(30)));
        renumbered.add(new Line(words));
        expected = number;
      }
      if (number == expected && expected > 0) {
        line.words = new ArrayList<>(line.words);
        line.words.set(0, new Word("", "" + (number + 1), Word.NEW));
        expected++;
      }
      renumbered.add(line);
    }
    lines = renumbered;
  }

  private static int number(Line line) {
    String first = line.words.getFirst().text();
    return first.matches("[1-9]\\d?") ? Integer.parseInt(first) : -1;
  }

  /// Moves paragraphs by more than three times their own length and [#FAR] tokens, so that it is
  /// clear what moved and what stayed.
  private void move() {
    var taken = new ArrayList<Line>();
    var rest = new ArrayList<Line>();
    for (Line line : lines) {
      boolean whole = line.words.stream().filter(w -> w.place() >= 0).count() >= MOVABLE;
      boolean moves = whole && happens(profile.moved());
      if (moves) {
        boolean edited = random.nextBoolean() && isUntouched(line);
        line.moved = true;
        line.words = edited ? edits.edit(line.words) : line.words;
      }
      (moves ? taken : rest).add(line);
    }
    for (Line line : taken) {
      put(line, rest);
    }
    lines = rest;
  }

  private static boolean isUntouched(Line line) {
    return line.words.stream().allMatch(word -> word.place() >= 0);
  }

  /// Puts a line far from where it was, or back where a text is too short for that.
  private void put(Line line, List<Line> rest) {
    int place = lastPlace(line);
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      int to = random.nextInt(rest.size());
      int there = lastPlace(rest.get(to));
      boolean far = Math.abs(there - place) > 3 * line.words.size() + FAR;
      if (there >= 0 && !rest.get(to).moved && far) {
        rest.add(to + 1, line);
        return;
      }
    }
    line.moved = false;
    int at = 0;
    while (at < rest.size() && (rest.get(at).moved || lastPlace(rest.get(at)) < place)) {
      at++;
    }
    rest.add(at, line);
  }

  private static int lastPlace(Line line) {
    return line.words.stream().mapToInt(Word::place).max().orElseThrow();
  }

  private KnownEdits known() {
    var text = new StringBuilder();
    for (Line line : lines) {
      text.append(text.isEmpty() ? "" : "\n").append(Word.line(line.words));
    }
    Tokens neu = Tokens.of(text.toString());
    var report = new Correspondence.Report(old, neu);
    int next = 0;
    for (int l = 0; l < lines.size(); l++) {
      int first = next;
      while (next < neu.size() && neu.line(next) == l) {
        next++;
      }
      Line line = lines.get(l);
      Places.report(line.words, neu, new Places.At(first, next, line.moved), report);
    }
    return new KnownEdits(report.done());
  }
}
