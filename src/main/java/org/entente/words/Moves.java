package org.entente.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/// Finds, among the words that are gone and the words that have come, those that only moved.
///
/// Both are cut into pieces, at the ends of lines first and what is then left at the ends of
/// sentences. For each new piece the old ones that share most runs of [#RUN] words are compared
/// with it word by word; those that keep most words belong together, if they keep three fifths of
/// the longer of both. Neighbours that moved together are one move. A light piece is not looked
/// for: "the Parties shall" has not moved, it is only common.
final class Moves {
  private static final int RUN = 3;
  private static final int CANDIDATES = 4;

  /// The least weight of a piece by which it is known again ([Vocabulary#weight]).
  private static final int TELLING = 24;

  /// A stretch of tokens that is wholly gone or wholly new.
  private record Piece(int from, int to) {
    int size() {
      return to - from;
    }
  }

  private record Pair(Piece gone, Piece come, int kept) {}

  private enum Cut {
    LINES,
    SENTENCES
  }

  private final Words old;
  private final Words neu;
  private final int[] oldNumbers;
  private final int[] newNumbers;
  private final Lexicon lexicon;
  private final List<Pair> found = new ArrayList<>();

  Moves(Words old, int[] oldNumbers, Words neu, int[] newNumbers, Lexicon lexicon) {
    this.old = old;
    this.neu = neu;
    this.oldNumbers = oldNumbers;
    this.newNumbers = newNumbers;
    this.lexicon = lexicon;
  }

  /// The moves among these hunks, in old order.
  List<WordDiff.Move> among(List<Hunk> hunks) {
    var gone = new ArrayList<Piece>();
    var come = new ArrayList<Piece>();
    for (Hunk hunk : hunks) {
      cut(Cut.LINES, old, oldNumbers, new Piece(hunk.oldFrom(), hunk.oldTo()), gone);
      cut(Cut.LINES, neu, newNumbers, new Piece(hunk.newFrom(), hunk.newTo()), come);
    }
    pair(gone, come);
    found.forEach(pair -> {
      gone.remove(pair.gone);
      come.remove(pair.come);
    });
    pair(sentences(old, oldNumbers, gone), sentences(neu, newNumbers, come));
    found.sort(Comparator.comparingInt(pair -> pair.gone.from));
    return joined();
  }

  private List<Piece> sentences(Words words, int[] numbers, List<Piece> lines) {
    var sentences = new ArrayList<Piece>();
    lines.forEach(line -> cut(Cut.SENTENCES, words, numbers, line, sentences));
    return sentences;
  }

  private void cut(Cut cut, Words words, int[] numbers, Piece whole, List<Piece> pieces) {
    int start = whole.from;
    int weight = 0;
    for (int i = whole.from; i < whole.to; i++) {
      weight += lexicon.weight(numbers[i]);
      boolean isEnd = i + 1 == whole.to || words.startsLine(i + 1);
      if (isEnd || cut == Cut.SENTENCES && words.isSentenceEnd(i)) {
        if (weight >= TELLING) {
          pieces.add(new Piece(start, i + 1));
        }
        start = i + 1;
        weight = 0;
      }
    }
  }

  private void pair(List<Piece> gone, List<Piece> come) {
    if (gone.isEmpty() || come.isEmpty()) {
      return;
    }
    var table = new RunTable(RUN, gone.stream().mapToInt(Piece::size).sum());
    for (int i = 0; i < gone.size(); i++) {
      table.enter(oldNumbers, gone.get(i).from, gone.get(i).to, i);
    }
    var pairs = new ArrayList<Pair>();
    int[] votes = new int[gone.size()];
    for (Piece piece : come) {
      for (int candidate : candidates(table, gone, piece, votes)) {
        Piece other = gone.get(candidate);
        int kept = kept(other, piece);
        if (isEnough(kept, Math.max(other.size(), piece.size()))) {
          pairs.add(new Pair(other, piece, kept));
        }
      }
    }
    takeBest(pairs);
  }

  private void takeBest(List<Pair> pairs) {
    pairs.sort(
        Comparator.<Pair>comparingInt(pair -> -pair.kept)
            .thenComparingInt(pair -> pair.gone.size() + pair.come.size())
            .thenComparingInt(pair -> pair.gone.from)
            .thenComparingInt(pair -> pair.come.from));
    var taken = new HashSet<Piece>();
    var placed = new HashSet<Piece>();
    for (Pair pair : pairs) {
      if (!taken.contains(pair.gone) && !placed.contains(pair.come)) {
        taken.add(pair.gone);
        placed.add(pair.come);
        found.add(pair);
      }
    }
  }

  /// The old pieces of like size that share most runs with a new one.
  private int[] candidates(RunTable table, List<Piece> gone, Piece piece, int[] votes) {
    int[] touched = new int[16];
    int size = 0;
    for (int at = piece.from; at + RUN <= piece.to; at++) {
      for (int link = table.first(newNumbers, at); link >= 0; link = table.next(link)) {
        int there = table.piece(link);
        if (votes[there]++ == 0) {
          touched = size == touched.length ? Arrays.copyOf(touched, 2 * size) : touched;
          touched[size++] = there;
        }
      }
    }
    int[] best =
        Arrays.stream(touched, 0, size)
            .filter(i -> isLike(gone.get(i), piece, votes[i]))
            .boxed()
            .sorted(Comparator.<Integer>comparingInt(i -> -votes[i]).thenComparingInt(i -> i))
            .limit(CANDIDATES)
            .mapToInt(Integer::intValue)
            .toArray();
    Arrays.stream(touched, 0, size).forEach(i -> votes[i] = 0);
    return best;
  }

  /// Whether a comparison can find that they keep enough: sizes are near, and one run in six at
  /// least is shared.
  private static boolean isLike(Piece gone, Piece come, int votes) {
    int longer = Math.max(gone.size(), come.size());
    int shorter = Math.min(gone.size(), come.size());
    return isEnough(shorter, longer) && 6 * (votes + RUN - 1) >= longer;
  }

  private static boolean isEnough(int kept, int of) {
    return 5 * kept >= 3 * of;
  }

  private int kept(Piece gone, Piece come) {
    int[] was = Arrays.copyOfRange(oldNumbers, gone.from, gone.to);
    int[] is = Arrays.copyOfRange(newNumbers, come.from, come.to);
    var matching = new Matching(was, is);
    matching.match(new Box(0, was.length, 0, is.length));
    int kept = 0;
    for (int mate : matching.mates()) {
      kept += mate >= 0 ? 1 : 0;
    }
    return kept;
  }

  private List<WordDiff.Move> joined() {
    var moves = new ArrayList<WordDiff.Move>();
    int first = 0;
    for (int i = 0; i < found.size(); i++) {
      if (i + 1 < found.size() && isNext(found.get(i), found.get(i + 1))) {
        continue;
      }
      Pair from = found.get(first);
      Pair to = found.get(i);
      moves.add(
          new WordDiff.Move(
              old.start(from.gone.from),
              old.end(to.gone.to - 1),
              neu.start(from.come.from),
              neu.end(to.come.to - 1)));
      first = i + 1;
    }
    return moves;
  }

  /// Whether nothing but space stands between two pairs on either side; a line that moved by itself
  /// has no tokens here, but may stand there.
  private boolean isNext(Pair pair, Pair next) {
    return pair.gone.to == next.gone.from
        && pair.come.to == next.come.from
        && isSpace(old, pair.gone.to)
        && isSpace(neu, pair.come.to);
  }

  private static boolean isSpace(Words words, int before) {
    return words.between(before - 1, before).isBlank();
  }
}
