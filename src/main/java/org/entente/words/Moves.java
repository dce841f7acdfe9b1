package org.entente.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Finds, among the words that are gone and the words that have come, those that only moved.
///
/// Both are cut into pieces at the ends of lines and sentences. Two pieces belong together if each
/// shares more runs of [#RUN] words with the other than with any other piece, and at least half of
/// the longer one. Neighbours that moved together are one move. A piece of fewer than [#LEAST]
/// words is not looked for: "the Parties shall" has not moved, it is only common.
final class Moves {
  static final int LEAST = 7;
  private static final int RUN = 3;

  /// A stretch of tokens that is wholly gone or wholly new.
  private record Piece(int from, int to) {
    int size() {
      return to - from;
    }
  }

  private final Words old;
  private final Words neu;
  private final int[] oldNumbers;
  private final int[] newNumbers;

  Moves(Words old, int[] oldNumbers, Words neu, int[] newNumbers) {
    this.old = old;
    this.neu = neu;
    this.oldNumbers = oldNumbers;
    this.newNumbers = newNumbers;
  }

  List<WordDiff.Move> among(List<Hunk> hunks) {
    var gone = new ArrayList<Piece>();
    var come = new ArrayList<Piece>();
    for (Hunk hunk : hunks) {
      cut(old, hunk.oldFrom(), hunk.oldTo(), gone);
      cut(neu, hunk.newFrom(), hunk.newTo(), come);
    }
    if (gone.isEmpty() || come.isEmpty()) {
      return List.of();
    }
    return joined(gone, come, mutual(new Votes(gone, come)));
  }

  private static void cut(Words words, int from, int to, List<Piece> pieces) {
    int start = from;
    for (int i = from + 1; i <= to; i++) {
      if (i == to || words.startsLine(i) || words.isSentenceEnd(i - 1)) {
        if (i - start >= LEAST) {
          pieces.add(new Piece(start, i));
        }
        start = i;
      }
    }
  }

  /// For each piece that is gone the piece it has become, or -1.
  private int[] mutual(Votes votes) {
    int[] newOf = new int[votes.gone.size()];
    Arrays.fill(newOf, -1);
    for (int i = 0; i < newOf.length; i++) {
      int there = votes.bestNew[i];
      if (there >= 0 && votes.bestOld[there] == i && isHalf(votes, i, there)) {
        newOf[i] = there;
      }
    }
    return newOf;
  }

  private static boolean isHalf(Votes votes, int oldPiece, int newPiece) {
    int longer = Math.max(votes.gone.get(oldPiece).size(), votes.come.get(newPiece).size());
    return 2 * (votes.most[oldPiece] + RUN - 1) >= longer;
  }

  private List<WordDiff.Move> joined(List<Piece> gone, List<Piece> come, int[] newOf) {
    var moves = new ArrayList<WordDiff.Move>();
    for (int i = 0; i < newOf.length; i++) {
      if (newOf[i] < 0) {
        continue;
      }
      int last = i;
      while (last + 1 < newOf.length
          && newOf[last + 1] == newOf[last] + 1
          && gone.get(last).to == gone.get(last + 1).from
          && come.get(newOf[last]).to == come.get(newOf[last + 1]).from) {
        last++;
      }
      moves.add(
          new WordDiff.Move(
              old.start(gone.get(i).from),
              old.end(gone.get(last).to - 1),
              neu.start(come.get(newOf[i]).from),
              neu.end(come.get(newOf[last]).to - 1)));
      i = last;
    }
    return moves;
  }

  /// How many runs of words each piece that is gone shares with pieces that have come.
  private final class Votes {
    final List<Piece> gone;
    final List<Piece> come;
    final int[] bestNew;
    final int[] most;
    final int[] bestOld;

    Votes(List<Piece> gone, List<Piece> come) {
      this.gone = gone;
      this.come = come;
      bestNew = new int[gone.size()];
      most = new int[gone.size()];
      bestOld = new int[come.size()];
      Arrays.fill(bestNew, -1);
      Arrays.fill(bestOld, -1);
      count();
    }

    private void count() {
      int runs = gone.stream().mapToInt(Piece::size).sum();
      var table = new RunTable(RUN, runs);
      for (int i = 0; i < gone.size(); i++) {
        table.enter(oldNumbers, gone.get(i).from, gone.get(i).to, i);
      }
      int[] counts = new int[gone.size()];
      int[] touched = new int[gone.size()];
      for (int j = 0; j < come.size(); j++) {
        int size = 0;
        for (int at = come.get(j).from; at + RUN <= come.get(j).to; at++) {
          int piece = table.find(newNumbers, at);
          if (piece >= 0 && counts[piece]++ == 0) {
            touched[size++] = piece;
          }
        }
        elect(j, counts, Arrays.copyOf(touched, size));
      }
    }

    /// Takes the votes of one new piece and clears them.
    private void elect(int newPiece, int[] counts, int[] touched) {
      int best = 0;
      for (int oldPiece : touched) {
        int votes = counts[oldPiece];
        if (votes > best) {
          best = votes;
          bestOld[newPiece] = oldPiece;
        }
        if (votes > most[oldPiece]) {
          most[oldPiece] = votes;
          bestNew[oldPiece] = newPiece;
        }
        counts[oldPiece] = 0;
      }
    }
  }
}
