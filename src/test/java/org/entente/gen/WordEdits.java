package org.entente.gen;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Edits inside one line: words and phrases replaced, inserted and deleted, sentences inserted and
/// deleted, numbers and dates changed, modals swapped. Two edits of a line leave at least
/// [#APART] tokens between them, so that they are two edits to any reader.
final class WordEdits {
  private static final int APART = 7;
  private static final Map<String, String> MODALS =
      Map.of(
          "shall", "may", "may", "shall", "should", "shall", "must", "should", "peut", "doit",
          "doit", "peut", "peuvent", "doivent", "doivent", "peuvent");

  /// Tokens `from` (included) to `to` (excluded) give way to others.
  private record Replacement(int from, int to, List<Word> by) {}

  private final Random random;
  private final Reserve reserve;

  WordEdits(Random random, Reserve reserve) {
    this.random = random;
    this.reserve = reserve;
  }

  /// The line with one edit, or two or three where it is long.
  List<Word> edit(List<Word> line) {
    int most = Math.clamp(line.size() / 25, 1, 3);
    int wanted = 1 + random.nextInt(most);
    var chosen = new ArrayList<Replacement>();
    for (int tries = 0; tries < 12 && chosen.size() < wanted; tries++) {
      Replacement next = any(line);
      if (next.from >= 0 && chosen.stream().allMatch(c -> isApart(c, next))) {
        chosen.add(next);
      }
    }
    return apply(line, chosen);
  }

  private static boolean isApart(Replacement one, Replacement other) {
    return one.to + APART <= other.from || other.to + APART <= one.from;
  }

  private static List<Word> apply(List<Word> line, List<Replacement> chosen) {
    var edited = new ArrayList<Word>();
    int at = 0;
    for (Replacement next :
        chosen.stream().sorted(Comparator.comparingInt(Replacement::from)).toList()) {
      edited.addAll(line.subList(at, next.from));
      edited.addAll(next.by);
      at = next.to;
      if (next.to == next.from && at < line.size()) {
        edited.add(line.get(at++).spaced());
      }
    }
    edited.addAll(line.subList(at, line.size()));
    return edited;
  }

  private Replacement any(List<Word> line) {
    int at = wordIn(line);
    int kind = random.nextInt(100);
    if (kind < 8) {
      return number(line);
    } else if (kind < 16) {
      return modal(line);
    } else if (kind < 43) {
      return replaced(line, at, at + 1, 1);
    } else if (kind < 60) {
      return replaced(line, at, at + 2 + random.nextInt(5), 1 + random.nextInt(7));
    } else if (kind < 70) {
      return inserted(line, at, 1);
    } else if (kind < 80) {
      return inserted(line, at, 3 + random.nextInt(8));
    } else if (kind < 88) {
      return deleted(line, at, at + 1);
    } else if (kind < 94) {
      return deleted(line, at, at + 2 + random.nextInt(7));
    }
    return sentence(line);
  }

  /// A word from the third of the line on, so that numbers and their signs stay.
  private int wordIn(List<Word> line) {
    for (int tries = 0; tries < 20; tries++) {
      int at = 3 + random.nextInt(Math.max(1, line.size() - 3));
      if (at < line.size() && line.get(at).isWord() && !line.get(at).gap().isEmpty()) {
        return at;
      }
    }
    return Word.NEW;
  }

  private Replacement replaced(List<Word> line, int from, int to, int by) {
    if (from < 0 || to > line.size() || !line.get(to - 1).isWord()) {
      return none();
    }
    List<Word> phrase = by == 1 ? List.of(reserve.word()) : reserve.phrase(by);
    boolean same =
        phrase.getFirst().text().equalsIgnoreCase(line.get(from).text())
            || phrase.getLast().text().equalsIgnoreCase(line.get(to - 1).text());
    return same ? none() : new Replacement(from, to, phrase);
  }

  private Replacement inserted(List<Word> line, int at, int tokens) {
    if (at < 0) {
      return none();
    }
    List<Word> phrase = tokens == 1 ? List.of(reserve.word()) : reserve.phrase(tokens);
    return phrase.getLast().text().equalsIgnoreCase(line.get(at - 1).text())
        ? none()
        : new Replacement(at, at, phrase);
  }

  private static Replacement deleted(List<Word> line, int from, int to) {
    boolean ends = from < 0 || to > line.size() - 2 || !line.get(to - 1).isWord();
    return ends ? none() : new Replacement(from, to, List.of());
  }

  private Replacement number(List<Word> line) {
    for (int i = 3; i < line.size(); i++) {
      Word word = line.get(i);
      if (word.isNumber() && random.nextInt(3) > 0) {
        String digits = otherNumber(word.text());
        return new Replacement(i, i + 1, List.of(new Word(word.gap(), digits, Word.NEW)));
      }
    }
    return none();
  }

  /// The number with its first run of digits made another, as long as before.
  private String otherNumber(String number) {
    var other = new StringBuilder(number);
    other.setCharAt(0, (char) ('1' + (number.charAt(0) - '0' + random.nextInt(8)) % 9));
    return other.toString().equals(number) ? number.replaceFirst("\\d", "9") + "0" : "" + other;
  }

  private static Replacement modal(List<Word> line) {
    for (int i = 1; i < line.size(); i++) {
      String other = MODALS.get(line.get(i).text());
      if (other != null) {
        Word swapped = new Word(line.get(i).gap(), other, Word.NEW);
        return new Replacement(i, i + 1, List.of(swapped));
      }
    }
    return none();
  }

  /// A sentence put after one that ends, or one of several taken out.
  private Replacement sentence(List<Word> line) {
    int end = Word.NEW;
    for (int i = 8; i < line.size(); i++) {
      if (line.get(i).endsSentence() && end >= 0 && random.nextBoolean()) {
        return new Replacement(end, i + 1, List.of());
      }
      end = line.get(i).endsSentence() ? i + 1 : end;
    }
    if (end < 0) {
      return none();
    }
    var added = new ArrayList<>(reserve.phrase(8 + random.nextInt(15)));
    added.add(new Word("", ".", Word.NEW));
    return new Replacement(end, end, added);
  }

  private static Replacement none() {
    return new Replacement(Word.NEW, Word.NEW, List.of());
  }
}
