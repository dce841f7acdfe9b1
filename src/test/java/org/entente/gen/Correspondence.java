package org.entente.gen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Which token of a new text is which of the old one: as it truly is, or as a comparison says.
///
/// `placeOf[j]` is the old token that new token `j` is, -1 if it is new; `moved[j]` says that it
/// does not stand in the order of the others but belongs to a moved stretch.
public record Correspondence(Tokens old, Tokens neu, int[] placeOf, boolean[] moved) {

  /// A moved stretch: its first and last token in each text, inner changes included.
  public record Move(int oldFirst, int oldLast, int newFirst, int newLast) {}

  /// Tokens of the old text that may lie between two of one moved stretch.
  private static final int INNER = 300;

  private static final boolean[] NONE = {};

  /// Collects what a comparison reports, by characters.
  public static final class Report {
    private final Tokens old;
    private final Tokens neu;
    private final int[] placeOf;
    private final boolean[] moved;

    public Report(Tokens old, Tokens neu) {
      this.old = old;
      this.neu = neu;
      placeOf = new int[neu.size()];
      moved = new boolean[neu.size()];
      Arrays.fill(placeOf, -1);
    }

    /// So many characters from `newAt` are those from `oldAt`, in the order of the others or moved;
    /// tokens cut at an end do not count.
    public void kept(int oldAt, int newAt, int length, boolean isMoved) {
      for (int j = neu.from(newAt); j < neu.size() && neu.end(j) <= newAt + length; j++) {
        int shift = oldAt - newAt;
        int i = old.at(neu.start(j) + shift, neu.end(j) + shift);
        if (i >= 0) {
          token(i, j, isMoved);
        }
      }
    }

    /// Token `newToken` is token `oldToken`.
    public void token(int oldToken, int newToken, boolean isMoved) {
      placeOf[newToken] = oldToken;
      moved[newToken] = isMoved;
    }

    public Correspondence done() {
      return new Correspondence(old, neu, placeOf, moved);
    }
  }

  /// The moved stretches: new tokens in a row whose old places follow each other, changes between.
  public List<Move> moves() {
    var moves = new ArrayList<Move>();
    int j = 0;
    while (j < moved.length) {
      if (isMoved(j)) {
        Move move = moveFrom(j);
        moves.add(move);
        j = move.newLast;
      }
      j++;
    }
    return moves;
  }

  private boolean isMoved(int j) {
    return moved[j] && placeOf[j] >= 0;
  }

  private Move moveFrom(int first) {
    int last = first;
    for (int j = first + 1; j < moved.length && j <= last + INNER; j++) {
      int step = placeOf[j] - placeOf[last];
      if (isMoved(j) && step > 0 && step <= INNER) {
        last = j;
      } else if (placeOf[j] >= 0) {
        break;
      }
    }
    return new Move(placeOf[first], placeOf[last], first, last);
  }

  /// How many edits a reader sees: each stretch of changed tokens between two kept ones is one, a
  /// line parted or joined without other change is one, and each move is one and those inside it.
  public int edits() {
    var moves = moves();
    boolean[] oldAside = new boolean[old.size() + 1];
    boolean[] newAside = new boolean[neu.size() + 1];
    int edits = moves.size();
    for (Move move : moves) {
      Arrays.fill(oldAside, move.oldFirst, move.oldLast + 1, true);
      Arrays.fill(newAside, move.newFirst, move.newLast + 1, true);
      edits += inside(move);
    }
    int i = -1;
    int j = -1;
    for (int k = 0; k < placeOf.length; k++) {
      if (placeOf[k] >= 0 && !moved[k]) {
        edits += differs(i, placeOf[k], j, k, oldAside, newAside);
        i = placeOf[k];
        j = k;
      }
    }
    return edits + differs(i, old.size(), j, neu.size(), oldAside, newAside);
  }

  private int inside(Move move) {
    int edits = 0;
    int i = move.oldFirst;
    int j = move.newFirst;
    for (int k = move.newFirst + 1; k <= move.newLast; k++) {
      if (placeOf[k] >= 0) {
        edits += differs(i, placeOf[k], j, k, NONE, NONE);
        i = placeOf[k];
        j = k;
      }
    }
    return edits;
  }

  private int differs(int i, int i2, int j, int j2, boolean[] oldAside, boolean[] newAside) {
    boolean changed = hasOwn(i + 1, i2, oldAside) || hasOwn(j + 1, j2, newAside);
    boolean atEnd = i < 0 || j < 0 || i2 >= old.size() || j2 >= neu.size();
    boolean reflowed =
        !atEnd && (old.line(i2) > old.line(i)) != (neu.line(j2) > neu.line(j));
    return changed || reflowed ? 1 : 0;
  }

  private static boolean hasOwn(int from, int to, boolean[] aside) {
    for (int k = from; k < to; k++) {
      if (k >= aside.length || !aside[k]) {
        return true;
      }
    }
    return false;
  }

  /// How many tokens a reader sees marked, in both texts together; moved ones are marked in both.
  public int marked() {
    int kept = 0;
    for (int j = 0; j < placeOf.length; j++) {
      kept += placeOf[j] >= 0 && !moved[j] ? 1 : 0;
    }
    return old.size() + neu.size() - 2 * kept;
  }
}
