package org.entente.record;

import java.util.Locale;
import java.util.Optional;

/// Every kind of act, and whose key may sign it.
public enum ActKind {
  JOIN(Signer.ROOT),
  KEYS(Signer.ROOT),
  POWERS(Signer.ROOT),
  REVOKE(Signer.ROOT),
  RESUME(Signer.ROOT),
  POSITION(Signer.OFFICE),
  PACKAGE(Signer.OFFICE),
  TAKE(Signer.OFFICE_OR_NODE),
  DECLINE(Signer.OFFICE),
  WITHDRAW(Signer.OFFICE),
  SILENCE(Signer.OFFICE),
  OBJECTION(Signer.OFFICE),
  CONCLUDE(Signer.OFFICE),
  SCRUB(Signer.OFFICE),
  REOPEN(Signer.OFFICE),
  INSTRUMENT(Signer.OFFICE),
  INITIAL(Signer.OFFICE),
  CLOSING(Signer.CLOSING),
  CONCUR(Signer.CLOSING),
  REFUSE(Signer.CLOSING),
  CERTIFICATE(Signer.CLOSING),
  REOPENING(Signer.CLOSING),
  RELEASE(Signer.OFFICE),
  ANNOUNCE(Signer.OFFICE),
  READOUT(Signer.OFFICE),
  NOTE(Signer.OFFICE),
  RECTIFY(Signer.OFFICE),
  LEAVE(Signer.ROOT),
  /// Not an act on a chain: the power to sign the instrument itself.
  SIGN(Signer.OFFICE);

  /// Whose key signs: the party's root keys, its closing key, an office that has the power, or that
  /// or the node.
  public enum Signer {
    ROOT,
    CLOSING,
    OFFICE,
    OFFICE_OR_NODE
  }

  private final Signer signer;

  ActKind(Signer signer) {
    this.signer = signer;
  }

  public Signer signer() {
    return signer;
  }

  /// Whether it changes who may act for the party.
  public boolean isAuthority() {
    return signer == Signer.ROOT && this != LEAVE;
  }

  /// The word that stands for it in canonical text and in commands.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<ActKind> ofWord(String word) {
    for (ActKind kind : values()) {
      if (kind.word().equals(word)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
