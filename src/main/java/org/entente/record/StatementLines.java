package org.entente.record;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.base.Digest;
import org.entente.base.LineReader;
import org.entente.base.LineRefusal;
import org.entente.base.LineWriter;
import org.entente.base.PartyCode;
import org.entente.base.Refused;
import org.entente.base.Timestamp;
import org.entente.seal.VerifyingKey;

/// The lines of each statement, written and read (`docs/format/acts.md`).
final class StatementLines {
  private StatementLines() {}

  static void write(LineWriter out, Statement statement) {
    switch (statement) {
      case Statement.Join s -> KeyLines.write(out, s.keys());
      case Statement.Keys s -> {
        KeyLines.write(out, s.keys());
        s.root().ifPresent(root -> KeyLines.write(out, root));
      }
      case Statement.Powers s -> writePowers(out, s);
      case Statement.Revoke s -> out.put("office", s.office());
      case Statement.PutForward s -> writePosition(out, s);
      case Statement.Package s -> out.put("matter", s.matter());
      case Statement.Take s -> writePosition(out.put("of", s.of()), s);
      case Statement.Decline s -> out.put("of", s.of()).put("matter", s.matter());
      case Statement.Withdraw s -> out.put("of", s.of());
      case Statement.Silence s ->
          out.put("position", s.position()).put("matter", s.matter()).put("until", s.until());
      case Statement.Objection s -> out.put("of", s.of()).put("matter", s.matter());
      case Statement.Conclude s -> out.put("text", s.text());
      case Statement.Scrub s ->
          writePosition(out.put("class", word(s.scrubClass())).put("matter", s.matter()), s);
      case Statement.Reopen s -> out.put("matter", s.matter());
      case Statement.NameInstrument s -> out.put("instrument", s.instrument());
      case Statement.Initial s -> out.put("instrument", s.instrument());
      case Statement.Closing s -> writeClosing(out, s);
      case Statement.Concur s -> out.put("closing", s.closing());
      case Statement.Refuse s -> out.put("closing", s.closing());
      case Statement.Certificate s -> writeCertificate(out, s);
      case Statement.Reopening s -> out.put("closing", s.closing()).put("refusal", s.refusal());
      case Statement.Release s -> out.put("instrument", s.instrument());
      case Statement.Announce s -> out.put("instrument", s.instrument());
      case Statement.Readout s -> out.put("audience", word(s.audience())).put("matter", s.matter());
      case Statement.Note s -> out.put("matter", s.matter());
      case Statement.Rectify s -> out.put("instrument", s.instrument()).put("matter", s.matter());
      case Statement.Resume _, Statement.Leave _ -> {}
    }
  }

  static Statement read(LineReader in, ActKind kind) {
    return switch (kind) {
      case JOIN -> new Statement.Join(KeyLines.readNodeKeys(in));
      case KEYS -> readKeys(in);
      case POWERS -> readPowers(in);
      case REVOKE -> new Statement.Revoke(new Office(in.take("office")));
      case RESUME -> new Statement.Resume();
      case POSITION ->
          new Statement.PutForward(in.takeDigest("position"), in.takeDigest("consolidated"));
      case PACKAGE -> new Statement.Package(in.takeDigest("matter"));
      case TAKE ->
          new Statement.Take(
              in.takeDigest("of"), in.takeDigest("position"), in.takeDigest("consolidated"));
      case DECLINE -> new Statement.Decline(in.takeDigest("of"), in.takeDigest("matter"));
      case WITHDRAW -> new Statement.Withdraw(in.takeDigest("of"));
      case SILENCE ->
          new Statement.Silence(
              in.takeDigest("position"),
              in.takeDigest("matter"),
              Timestamp.parse(in.take("until"), in.last()));
      case OBJECTION -> new Statement.Objection(in.takeDigest("of"), in.takeDigest("matter"));
      case CONCLUDE -> new Statement.Conclude(in.takeDigest("text"));
      case SCRUB ->
          new Statement.Scrub(
              ofWord(in, Statement.ScrubClass.values(), in.take("class")),
              in.takeDigest("matter"),
              in.takeDigest("position"),
              in.takeDigest("consolidated"));
      case REOPEN -> new Statement.Reopen(in.takeDigest("matter"));
      case INSTRUMENT -> new Statement.NameInstrument(in.takeDigest("instrument"));
      case INITIAL -> new Statement.Initial(in.takeDigest("instrument"));
      case CLOSING -> readClosing(in);
      case CONCUR -> new Statement.Concur(in.takeDigest("closing"));
      case REFUSE -> new Statement.Refuse(in.takeDigest("closing"));
      case CERTIFICATE -> readCertificate(in);
      case REOPENING -> new Statement.Reopening(in.takeDigest("closing"), in.takeDigest("refusal"));
      case RELEASE -> new Statement.Release(in.takeDigest("instrument"));
      case ANNOUNCE -> new Statement.Announce(in.takeDigest("instrument"));
      case READOUT ->
          new Statement.Readout(
              ofWord(in, Statement.Audience.values(), in.take("audience")),
              in.takeDigest("matter"));
      case NOTE -> new Statement.Note(in.takeDigest("matter"));
      case RECTIFY -> new Statement.Rectify(in.takeDigest("instrument"), in.takeDigest("matter"));
      case LEAVE -> new Statement.Leave();
      case SIGN ->
          throw new Refused(
              new LineRefusal.UnexpectedLine(in.last(), "a kind of act", kind.word()));
    };
  }

  private static LineWriter writePosition(LineWriter out, Statement.Positioned s) {
    return out.put("position", s.position()).put("consolidated", s.consolidated());
  }

  private static void writePowers(LineWriter out, Statement.Powers s) {
    var may = String.join(" ", s.may().stream().map(ActKind::word).sorted().toList());
    out.put("office", s.office())
        .put("holder", s.holder())
        .put("may", may)
        .put("key", s.key().text());
  }

  private static Statement.Powers readPowers(LineReader in) {
    var office = new Office(in.take("office"));
    String holder = in.take("holder");
    Set<ActKind> may = new LinkedHashSet<>();
    for (String word : in.take("may").split(" ", -1)) {
      may.add(
          ActKind.ofWord(word)
              .filter(kind -> kind.signer() != ActKind.Signer.ROOT)
              .orElseThrow(() ->
                  new Refused(new LineRefusal.UnexpectedLine(in.last(), "kinds of act", word))));
    }
    return new Statement.Powers(office, holder, may, VerifyingKey.parse(in.take("key"), in.last()));
  }

  private static Statement.Keys readKeys(LineReader in) {
    NodeKeys keys = KeyLines.readNodeKeys(in);
    Optional<RootKeys> root =
        in.optional("threshold").map(threshold -> KeyLines.readRootKeys(in, threshold));
    return new Statement.Keys(keys, root);
  }

  private static void writeClosing(LineWriter out, Statement.Closing s) {
    out.put("number", s.number()).put("instrument", s.instrument());
    s.deposits().forEach(d -> out.put("deposit", d.party(), d.office(), d.commitment()));
  }

  private static Statement.Closing readClosing(LineReader in) {
    long number = in.number(in.take("number"));
    Digest instrument = in.takeDigest("instrument");
    var deposits = new TreeSet<DepositName>();
    for (String line : in.all("deposit")) {
      String[] words = in.words(line, 3);
      deposits.add(
          new DepositName(
              new PartyCode(words[0]), new Office(words[1]), Digest.parse(words[2], in.last())));
    }
    return new Statement.Closing(number, instrument, deposits);
  }

  private static void writeCertificate(LineWriter out, Statement.Certificate s) {
    out.put("closing", s.closing()).put("instrument", s.instrument());
    s.concurs().forEach((party, id) -> out.put("concur", party, id));
  }

  private static Statement.Certificate readCertificate(LineReader in) {
    Digest closing = in.takeDigest("closing");
    Digest instrument = in.takeDigest("instrument");
    var concurs = new TreeMap<PartyCode, Digest>();
    for (String line : in.all("concur")) {
      String[] words = in.words(line, 2);
      concurs.put(new PartyCode(words[0]), Digest.parse(words[1], in.last()));
    }
    return new Statement.Certificate(closing, instrument, concurs);
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static <E extends Enum<E>> E ofWord(LineReader in, E[] values, String word) {
    for (E value : values) {
      if (word(value).equals(word)) {
        return value;
      }
    }
    throw new Refused(new LineRefusal.UnexpectedLine(in.last(), "one of its classes", word));
  }
}
