package org.entente.talks;

/// How far a negotiation has come.
public enum Phase {
  FOUNDING("waiting for all parties to join"),
  NEGOTIATION("under negotiation"),
  CONCLUDED("concluded in substance, not final"),
  INITIALLED("initialled, not binding"),
  CLOSING("in a closing: signatures are being confirmed"),
  FINAL("final, not public"),
  RELEASED("final, released by all parties"),
  ANNOUNCED("announced"),
  BROKEN_OFF("broken off");

  private final String words;

  Phase(String words) {
    this.words = words;
  }

  /// How a person would say it.
  public String words() {
    return words;
  }
}
