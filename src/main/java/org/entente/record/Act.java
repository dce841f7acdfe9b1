package org.entente.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.entente.base.Digest;
import org.entente.base.LineReader;
import org.entente.base.LineRefusal;
import org.entente.base.LineWriter;
import org.entente.base.PartyCode;
import org.entente.base.Refused;
import org.entente.base.Timestamp;

/// One statement by an office of a party, at its place in the party's chain. The text of this
/// value, in canonical lines, is what is signed (`docs/format/acts.md`).
///
/// @param negotiation the SHA-256 of the charter
/// @param seq from 1, without gaps
/// @param prev the id of the act before; for the first act the negotiation
/// @param authority the id of the last act before this one in the chain that says who may act; for
///   the first the negotiation
/// @param seen the heads of the other chains the author held, ascending by party
/// @param when a claim; no rule reads it
public record Act(
    Digest negotiation,
    PartyCode party,
    long seq,
    Digest prev,
    Digest authority,
    List<Head> seen,
    Timestamp when,
    Office by,
    Statement statement) {

  public static final String TYPE = "entente/act/1";

  public Act {
    seen = List.copyOf(seen);
  }

  public ActKind kind() {
    return statement.kind();
  }

  /// The id: SHA-256 of the text that is signed.
  public Digest id() {
    return Digest.of(text());
  }

  /// The text that is signed.
  public byte[] text() {
    var out = new LineWriter(TYPE);
    out.put("negotiation", negotiation).put("party", party).put("seq", seq).put("prev", prev);
    out.put("authority", authority);
    seen.forEach(head -> out.put("seen", head.party(), head.seq(), head.id()));
    out.put("when", when).put("by", by).put("kind", kind().word());
    StatementLines.write(out, statement);
    return out.bytes();
  }

  /// Reads the text of an act; what does not print back to the same bytes is refused.
  public static Act parse(byte[] text, String place) {
    var in = new LineReader(text, TYPE, place);
    Digest negotiation = in.takeDigest("negotiation");
    var party = new PartyCode(in.take("party"));
    long seq = in.number(in.take("seq"));
    Digest prev = in.takeDigest("prev");
    Digest authority = in.takeDigest("authority");
    List<Head> seen = readSeen(in, party);
    Timestamp when = Timestamp.parse(in.take("when"), in.last());
    var by = new Office(in.take("by"));
    String word = in.take("kind");
    ActKind kind =
        ActKind.ofWord(word)
            .orElseThrow(() ->
                new Refused(new LineRefusal.UnexpectedLine(in.last(), "a kind of act", word)));
    Statement statement = StatementLines.read(in, kind);
    in.end();
    var act = new Act(negotiation, party, seq, prev, authority, seen, when, by, statement);
    if (!Arrays.equals(act.text(), text)) {
      throw new Refused(new LineRefusal.NotCanonical(place, "it prints back to other bytes"));
    }
    return act;
  }

  /// Reads `seen` lines: other parties only, ascending, each once.
  private static List<Head> readSeen(LineReader in, PartyCode author) {
    var heads = new ArrayList<Head>();
    for (String line : in.all("seen")) {
      String[] words = in.words(line, 3);
      var party = new PartyCode(words[0]);
      boolean ascending = heads.isEmpty() || heads.getLast().party().compareTo(party) < 0;
      if (!ascending || party.equals(author)) {
        throw new Refused(
            new LineRefusal.NotCanonical(
                in.last(), "seen heads ascend by party, the author's own left out"));
      }
      heads.add(new Head(party, in.number(words[1]), Digest.parse(words[2], in.last())));
    }
    return heads;
  }

  /// How the act is named to people: `CAN 17 (position)`.
  public String title() {
    return party + " " + seq + " (" + kind().word() + ")";
  }
}
