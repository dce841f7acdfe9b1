package org.entente.exchange;

/// Takes in what a dispatch brings. Everything in it is checked whole before any of it counts: one
/// bad item refuses the whole dispatch and leaves state and disk as they were. Taking the same
/// dispatch in again changes nothing.
@FunctionalInterface
public interface Intake {
  Receipt take(Dispatch dispatch);
}
