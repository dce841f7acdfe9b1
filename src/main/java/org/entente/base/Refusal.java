package org.entente.base;

/// Why something was turned away: the thing, the rule it breaks, and what to do about it.
///
/// Every room has a sealed family of its own, one record for each broken rule, named after it.
public interface Refusal {

  /// What was refused, named so that a person can find it: a file, an act, a line, a provision.
  String thing();

  /// The rule that was broken, as a sentence without its full stop.
  String rule();

  /// What the person can do now, as a sentence without its full stop.
  String remedy();

  /// The stable name of the broken rule, for scripts and for second implementations.
  default String name() {
    return getClass().getSimpleName();
  }

  /// One readable line: `thing: rule. Remedy.`
  default String message() {
    return thing() + ": " + rule() + ". " + remedy() + ".";
  }
}
