package org.entente.format.bracketed;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A pair of brackets: the block and the character where it opens, and where it closes once that is
/// found.
final class Bracket {

  /// What a bracket is to the reader.
  enum Sort {
    ATTRIBUTED,
    OPPOSED_ONLY,
    PLACEHOLDER,
    EDITORS_NOTE,
    OPTION,
    UNATTRIBUTED
  }

  final int block;
  final int open;
  final int rank;
  Sort sort = Sort.UNATTRIBUTED;
  int closeBlock = -1;
  int close = -1;
  private @Nullable Attribution attribution;

  Bracket(int block, int open, int rank) {
    this.block = block;
    this.open = open;
    this.rank = rank;
  }

  boolean isClosed() {
    return closeBlock >= 0;
  }

  void attribute(Attribution to) {
    attribution = to;
    sort = to.hold() != 0 ? Sort.ATTRIBUTED : Sort.OPPOSED_ONLY;
  }

  Optional<Attribution> attribution() {
    return Optional.ofNullable(attribution);
  }

  boolean isAttributed() {
    return sort == Sort.ATTRIBUTED;
  }
}
