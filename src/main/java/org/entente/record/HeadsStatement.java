package org.entente.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.base.Bounds;
import org.entente.base.Digest;
import org.entente.base.LineReader;
import org.entente.base.LineRefusal;
import org.entente.base.LineWriter;
import org.entente.base.PartyCode;
import org.entente.base.Refused;
import org.entente.seal.NamedKey;
import org.entente.seal.SignedNote;
import org.entente.seal.SigningKey;
import org.entente.seal.VerifyingKey;

/// What one node tells another, signed, of what it holds (`docs/format/dispatch.md`).
///
/// A restored node asks with a random number, and only a statement that answers that number was
/// made after the restore: one replayed from before cannot be.
///
/// @param have the ends of all chains and branches the sender holds, ascending
/// @param asks the number a restored node asks with until it is answered
/// @param answers the number the recipient last asked with
public record HeadsStatement(
    Digest negotiation,
    PartyCode from,
    PartyCode to,
    List<Head> have,
    Optional<Digest> asks,
    Optional<Digest> answers) {
  public static final String TYPE = "entente/heads/1";

  public HeadsStatement {
    have =
        have.stream()
            .sorted(
                Comparator.comparing(Head::party).thenComparing(Head::seq).thenComparing(Head::id))
            .distinct()
            .toList();
    if (have.size() > Bounds.HEADS) {
      throw new Refused(new LineRefusal.TooLarge("heads of " + from, "heads", Bounds.HEADS));
    }
  }

  /// Signs the statement with the sender's node key.
  public static SignedNote sign(HeadsStatement statement, SigningKey node) {
    return SignedNote.sign(statement.text(), List.of(new NamedKey(statement.signer(), node)));
  }

  /// Whether a note is such a statement at all.
  public static boolean isOne(SignedNote note) {
    return Signature.startsWith(note.text(), TYPE);
  }

  /// Reads a signed statement that must be of this negotiation and from and to these; its signature
  /// is for [#isSignedWith].
  public static HeadsStatement read(
      SignedNote note, Digest negotiation, PartyCode from, PartyCode to) {
    HeadsStatement statement = parse(note.text(), "heads of " + from);
    boolean ours =
        statement.negotiation().equals(negotiation)
            && statement.from().equals(from)
            && statement.to().equals(to);
    if (!ours) {
      throw new Refused(
          new RecordRefusal.StatementNotOurs(
              "heads of " + statement.from(), "another negotiation, sender or recipient is named"));
    }
    note.requireExactly(Set.of(statement.signer()));
    return statement;
  }

  /// Whether its note was signed with this node key.
  public boolean isSignedWith(SignedNote note, VerifyingKey node) {
    try {
      note.verify(signer(), node);
      return true;
    } catch (Refused refused) {
      return false;
    }
  }

  /// The ends it names of one party's chain.
  public List<Head> of(PartyCode party) {
    return have.stream().filter(head -> head.party().equals(party)).toList();
  }

  public byte[] text() {
    var out = new LineWriter(TYPE).put("negotiation", negotiation).put("from", from).put("to", to);
    have.forEach(head -> out.put("have", head));
    asks.ifPresent(nonce -> out.put("asks", nonce));
    answers.ifPresent(nonce -> out.put("answers", nonce));
    return out.bytes();
  }

  /// Reads the text of a statement; one that does not print back to the same bytes is refused.
  public static HeadsStatement parse(byte[] text, String place) {
    var in = new LineReader(text, TYPE, place);
    Digest negotiation = in.takeDigest("negotiation");
    var from = new PartyCode(in.take("from"));
    var to = new PartyCode(in.take("to"));
    var have = new ArrayList<Head>();
    for (String line : in.all("have")) {
      String[] words = in.words(line, 3);
      have.add(
          new Head(
              new PartyCode(words[0]), in.number(words[1]), Digest.parse(words[2], in.last())));
    }
    Optional<Digest> asks = in.optional("asks").map(hex -> Digest.parse(hex, place));
    Optional<Digest> answers = in.optional("answers").map(hex -> Digest.parse(hex, place));
    in.end();
    var statement = new HeadsStatement(negotiation, from, to, have, asks, answers);
    if (!Arrays.equals(statement.text(), text)) {
      throw new Refused(new LineRefusal.NotCanonical(place, "it prints back to other bytes"));
    }
    return statement;
  }

  private String signer() {
    return from + "/" + Office.NODE;
  }
}
