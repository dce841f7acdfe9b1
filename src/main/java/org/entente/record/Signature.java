package org.entente.record;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.entente.base.Digest;
import org.entente.base.DigestWords;
import org.entente.base.LineReader;
import org.entente.base.LineRefusal;
import org.entente.base.LineWriter;
import org.entente.base.PartyCode;
import org.entente.base.Refused;
import org.entente.seal.NamedKey;
import org.entente.seal.SignedNote;
import org.entente.seal.SigningKey;

/// The short readable statement a principal signs: this instrument, for this party, in this office,
/// under these full powers. It is deposited sealed, and is nobody's act until a certificate stands
/// on it.
///
/// @param powers the act that gave the office its full powers
/// @param nonce random, so that a signature given again after it was withdrawn is another one
public record Signature(
    Digest negotiation,
    Digest instrument,
    PartyCode party,
    Office office,
    String holder,
    Digest powers,
    Digest nonce) {
  public static final String TYPE = "entente/signature/1";

  /// Signs the statement.
  public static SignedNote sign(Signature statement, SigningKey key) {
    return SignedNote.sign(statement.text(), List.of(new NamedKey(statement.signer(), key)));
  }

  /// Names the deposit of a signed statement: the party, the office, and the SHA-256 of all its
  /// bytes.
  public static DepositName nameOf(SignedNote note) {
    Signature statement = parse(note.text(), "signature");
    return new DepositName(statement.party(), statement.office(), Digest.of(note.bytes()));
  }

  /// Whether a note is such a statement at all.
  public static boolean isOne(SignedNote note) {
    return startsWith(note.text(), TYPE);
  }

  static boolean startsWith(byte[] text, String type) {
    byte[] line = (type + "\n").getBytes(StandardCharsets.UTF_8);
    return text.length > line.length && Arrays.equals(line, 0, line.length, text, 0, line.length);
  }

  /// Checks a signed statement against the powers of its party and for the instrument, and answers
  /// it.
  public static Signature verify(SignedNote note, Digest negotiation, Authority authority) {
    Signature statement = parse(note.text(), "signature");
    String thing = "signature of " + statement.signer();
    if (!statement.negotiation().equals(negotiation)) {
      throw new Refused(new RecordRefusal.StatementNotOurs(thing, "another negotiation is named"));
    }
    if (!statement.party().equals(authority.party())) {
      throw new Refused(new RecordRefusal.StatementNotOurs(thing, "another party is named"));
    }
    Authority.Grant grant = authority.requirePower(statement.office(), ActKind.SIGN);
    boolean samePowers =
        grant.act().equals(statement.powers())
            && grant.powers().holder().equals(statement.holder());
    if (!samePowers) {
      throw new Refused(new RecordRefusal.StatementNotOurs(thing, "other full powers are named"));
    }
    note.verify(statement.signer(), grant.powers().key());
    note.requireExactly(java.util.Set.of(statement.signer()));
    return statement;
  }

  public String signer() {
    return party + "/" + office;
  }

  public byte[] text() {
    return new LineWriter(TYPE)
        .put("negotiation", negotiation)
        .put("instrument", instrument)
        .put("party", party)
        .put("office", office)
        .put("holder", holder)
        .put("powers", powers)
        .put("nonce", nonce)
        .put("words", String.join(" ", DigestWords.english(instrument)))
        .bytes();
  }

  static Signature parse(byte[] text, String place) {
    var in = new LineReader(text, TYPE, place);
    var statement =
        new Signature(
            in.takeDigest("negotiation"),
            in.takeDigest("instrument"),
            new PartyCode(in.take("party")),
            new Office(in.take("office")),
            in.take("holder"),
            in.takeDigest("powers"),
            in.takeDigest("nonce"));
    in.take("words");
    in.end();
    if (!Arrays.equals(statement.text(), text)) {
      throw new Refused(new LineRefusal.NotCanonical(place, "it prints back to other bytes"));
    }
    return statement;
  }
}
