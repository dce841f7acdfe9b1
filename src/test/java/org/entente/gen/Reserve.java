package org.entente.gen;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;

/// New wording for edits, from real lines of the same language that do not stand in the old text.
final class Reserve {
  private static final Pattern PLAIN =
      Pattern.compile("[\\p{L}\\p{Nd} .,;:()’'«»“”\u00a0–-]{20,2000}");

  private static final int CANDIDATES = 4;
  private static final int RUN = 4;

  private final List<List<Word>> lines = new ArrayList<>();
  private final Random random;

  Reserve(List<String> lines, Random random) {
    this.random = random;
    for (String line : lines) {
      if (PLAIN.matcher(line).matches()) {
        Tokens tokens = Tokens.of(line.replace('\u00a0', ' '));
        var words = Word.of(tokens, 0, tokens.size());
        words.replaceAll(Word::fresh);
        this.lines.add(words);
      }
    }
    if (this.lines.size() < 20) {
      throw new AssertionError("too few lines in reserve");
    }
  }

  /// A line of about so many tokens, of some such the one that shares fewest runs with the lines
  /// that will stand around it: in texts full of set phrases another line may be half the same.
  List<Word> line(int tokens, List<List<Word>> around) {
    Set<Integer> runs = new HashSet<>();
    around.forEach(line -> addRuns(line, runs));
    List<Word> best = List.of();
    int fewest = Integer.MAX_VALUE;
    for (int tries = 0; tries < CANDIDATES; tries++) {
      List<Word> other = ofLength(tokens);
      Set<Integer> shared = new HashSet<>();
      addRuns(other, shared);
      shared.retainAll(runs);
      if (shared.size() < fewest) {
        best = other;
        fewest = shared.size();
      }
    }
    return best;
  }

  private static void addRuns(List<Word> line, Set<Integer> runs) {
    for (int i = 0; i + RUN <= line.size(); i++) {
      int hash = 0;
      for (Word word : line.subList(i, i + RUN)) {
        hash = 31 * hash + word.text().hashCode();
      }
      runs.add(hash);
    }
  }

  private List<Word> ofLength(int tokens) {
    List<Word> best = any();
    for (int tries = 0; tries < CANDIDATES; tries++) {
      List<Word> other = any();
      if (Math.abs(other.size() - tokens) < Math.abs(best.size() - tokens)) {
        best = other;
      }
    }
    return best;
  }

  /// So many tokens in a row, beginning and ending with a word.
  List<Word> phrase(int tokens) {
    for (int tries = 0; tries < 200; tries++) {
      List<Word> line = any();
      int from = random.nextInt(Math.max(1, line.size() - tokens));
      int to = from + tokens;
      if (to <= line.size() && line.get(from).isWord() && line.get(to - 1).isWord()) {
        var phrase = new ArrayList<>(line.subList(from, to));
        phrase.set(0, phrase.getFirst().spaced());
        return phrase;
      }
    }
    return List.of(word());
  }

  /// A word of at least four letters.
  Word word() {
    while (true) {
      List<Word> line = any();
      Word word = line.get(random.nextInt(line.size()));
      if (word.text().length() > 3 && Character.isLetter(word.text().codePointAt(0))) {
        return word.spaced();
      }
    }
  }

  private List<Word> any() {
    return lines.get(random.nextInt(lines.size()));
  }
}
