package org.entente.talks;

/// What a party answers a closing, once.
public enum Answer {
  CONCUR,
  REFUSE
}
