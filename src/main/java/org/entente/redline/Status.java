package org.entente.redline;

/// Where the parties stand on one provision.
public enum Status {
  /// All parties hold it, with the same own fields, at the same place.
  AGREED("agreed"),

  /// All parties hold it, but with rival wordings or at rival places.
  BRACKETED("bracketed"),

  /// Some party does not hold it at all.
  ONE_SIDED("one-sided");

  private final String word;

  Status(String word) {
    this.word = word;
  }

  /// The word that stands for it on screens and in JSON.
  public String word() {
    return word;
  }
}
