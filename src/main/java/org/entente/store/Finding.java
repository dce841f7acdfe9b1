package org.entente.store;

/// One thing an audit found wrong in what a node keeps.
///
/// @param thing what it is about, named so that a person can find it
/// @param fault what is wrong with it, as a sentence without its full stop
/// @param remedy what to do, as a sentence without its full stop
public record Finding(Kind kind, String thing, String fault, String remedy) {

  /// What sort of wrong.
  public enum Kind {
    /// What was written does not read back.
    DAMAGED,
    /// This node's party has signed two acts at one place.
    CONTRADICTED
  }

  static Finding damaged(String thing, String fault, String remedy) {
    return new Finding(Kind.DAMAGED, thing, fault, remedy);
  }

  /// One readable line.
  public String message() {
    return thing + ": " + fault + ". " + remedy + ".";
  }
}
