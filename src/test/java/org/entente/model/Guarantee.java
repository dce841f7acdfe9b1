package org.entente.model;

/// What is asked of every world. The names are those of the list of threats.
enum Guarantee {
  G1_NO_SURPRISE("no certificate binds a party by what it refused or withdrew"),
  G2_ONE_AGREEMENT("one certificate, or a proof that names whoever signed a contradiction"),
  G3_NO_BLAMELESS_CONTRADICTION("certified and reopened only where a party signed both answers"),
  G4_FINAL_STAYS("a certificate that counts goes on counting"),
  R2_BOUND_ONCE("an honest party concurs only while it is bound by no other closing"),
  R3_NO_WAY_BACK("after concurring an honest party withdraws nothing until a reopening"),
  I10_ONE_ACT_AT_ONE_PLACE("an honest node signs one act at each place of its chain"),

  /// Not promised against a party and the depositary together: there to see it broken.
  NOT_PROMISED_ONE_CERTIFICATE("at most one certificate, whoever is hostile");

  private final String words;

  Guarantee(String words) {
    this.words = words;
  }

  String words() {
    return name().substring(0, name().indexOf('_')) + ": " + words;
  }
}
