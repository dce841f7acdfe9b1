package org.entente.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// What one honest node holds: all that its next steps depend on.
///
/// @param known the sayings it has said or heard
/// @param backup what it held when it was backed up; [#NONE] before
/// @param told for each node, what of this node's chain that one answered with after the restore;
///   [#NONE] before it answered
record Local(int known, int backup, Life life, List<Integer> told) {
  static final int NONE = -1;

  enum Life {
    FIRST,
    RESTORED
  }

  static Local first() {
    return new Local(Sets.EMPTY, NONE, Life.FIRST, Collections.nCopies(Speech.NODES.size(), NONE));
  }

  Local hearing(int more) {
    return new Local(more, backup, life, told);
  }

  Local backedUp() {
    return new Local(known, known, life, told);
  }

  Local restored() {
    return new Local(backup, backup, Life.RESTORED, told);
  }

  Local told(int peer, int answer) {
    var all = new ArrayList<>(told);
    all.set(peer, answer);
    return new Local(known, backup, life, List.copyOf(all));
  }
}
