package org.entente.model;

/// A node and all the steps it may take next.
interface Actor {

  /// Takes the worlds that a move leads to.
  @FunctionalInterface
  interface Sink {
    void to(Move move, int[] next);
  }

  void moves(int[] world, Sink sink);
}
