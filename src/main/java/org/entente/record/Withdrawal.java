package org.entente.record;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.entente.base.Digest;
import org.entente.base.LineReader;
import org.entente.base.LineRefusal;
import org.entente.base.LineWriter;
import org.entente.base.PartyCode;
import org.entente.base.Refused;
import org.entente.seal.NamedKey;
import org.entente.seal.SignedNote;
import org.entente.seal.SigningKey;

/// Takes a deposited signature back, signed by the same office.
///
/// @param deposit the commitment of the signature taken back
public record Withdrawal(Digest negotiation, PartyCode party, Office office, Digest deposit) {
  public static final String TYPE = "entente/withdrawal/1";

  public static SignedNote sign(Withdrawal withdrawal, SigningKey key) {
    return SignedNote.sign(withdrawal.text(), List.of(new NamedKey(withdrawal.signer(), key)));
  }

  /// Whether a note is a withdrawal at all.
  public static boolean isOne(SignedNote note) {
    return Signature.startsWith(note.text(), TYPE);
  }

  /// The deposit a withdrawal names; its signature is not checked here.
  public static DepositName nameOf(SignedNote note) {
    return parse(note.text(), "withdrawal").name();
  }

  /// Checks a signed withdrawal against the powers of its party, and answers it.
  public static Withdrawal verify(SignedNote note, Digest negotiation, Authority authority) {
    Withdrawal withdrawal = parse(note.text(), "withdrawal");
    boolean ours =
        withdrawal.negotiation().equals(negotiation)
            && withdrawal.party().equals(authority.party());
    if (!ours) {
      throw new Refused(
          new RecordRefusal.StatementNotOurs(
              "withdrawal of " + withdrawal.signer(), "another negotiation or party is named"));
    }
    Authority.Grant grant = authority.requirePower(withdrawal.office(), ActKind.SIGN);
    note.verify(withdrawal.signer(), grant.powers().key());
    note.requireExactly(Set.of(withdrawal.signer()));
    return withdrawal;
  }

  public DepositName name() {
    return new DepositName(party, office, deposit);
  }

  public String signer() {
    return party + "/" + office;
  }

  public byte[] text() {
    return new LineWriter(TYPE)
        .put("negotiation", negotiation)
        .put("party", party)
        .put("office", office)
        .put("deposit", deposit)
        .bytes();
  }

  static Withdrawal parse(byte[] text, String place) {
    var in = new LineReader(text, TYPE, place);
    var withdrawal =
        new Withdrawal(
            in.takeDigest("negotiation"),
            new PartyCode(in.take("party")),
            new Office(in.take("office")),
            in.takeDigest("deposit"));
    in.end();
    if (!Arrays.equals(withdrawal.text(), text)) {
      throw new Refused(new LineRefusal.NotCanonical(place, "it prints back to other bytes"));
    }
    return withdrawal;
  }
}
