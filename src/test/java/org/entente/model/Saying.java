package org.entente.model;

import org.entente.base.Digest;
import org.entente.record.DepositName;
import org.entente.record.SignedAct;

/// Something that was said once and may reach anyone, at any time, any number of times or never.
sealed interface Saying {

  /// A principal's signature, handed to the depositary.
  record Deposit(DepositName name, Digest instrument) implements Saying {}

  record Withdrawal(DepositName name) implements Saying {}

  record Signed(SignedAct act) implements Saying {}

  /// Nothing anybody hears: what the judge remembers of the order in which things were said.
  record Fact(Memory memory, int of) implements Saying {}

  /// What the order of sayings tells that the sayings alone do not.
  enum Memory {
    CONCURRED_AFTER_REFUSING("concurred in a closing that it had refused"),
    CONCURRED_AFTER_WITHDRAWING("concurred in a closing over a signature that it had withdrawn"),
    BOUND_TWICE("concurred in a closing while another that it had concurred in was not reopened"),
    WITHDREW_WHILE_BOUND("withdrew a signature after concurring in a closing not reopened since"),
    CONCURRED_AFTER_FINAL("concurred in a closing while it held the certificate of another"),
    SIGNED_TWICE("signed two acts at one place, though an honest node could have told it"),
    ACKNOWLEDGED("has acknowledged the withdrawal");

    private final String words;

    Memory(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }
}
