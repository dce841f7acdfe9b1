package org.entente.record;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.base.Bounds;
import org.entente.base.CanonicalText;
import org.entente.base.Digest;
import org.entente.base.LineReader;
import org.entente.base.LineRefusal;
import org.entente.base.LineWriter;
import org.entente.base.PartyCode;
import org.entente.base.Refused;
import org.entente.text.Language;

/// The founding document: who negotiates under which root keys, who must sign for each, in which
/// languages, and who is depositary. Its SHA-256 names the negotiation, so nothing in it can
/// change.
///
/// @param title what the negotiation is called; canonical text
/// @param languages the authentic languages, ascending
/// @param sides the parties, ascending by code
/// @param depositary a party of `sides`, or a neutral one of its own
/// @param textKey commits to the key that salts all digests of texts
/// @param nonce 32 random bytes in hexadecimal, so that no two negotiations are the same
public record Charter(
    String title,
    List<Language> languages,
    SortedMap<PartyCode, Side> sides,
    Depositary depositary,
    SilenceRule silence,
    Digest textKey,
    Digest nonce) {

  public static final String TYPE = "entente/charter/1";
  public static final String SUITE = "ed25519+ml-dsa-65 mlkem768x25519 sha256";

  /// A party as the charter knows it.
  public record Side(RootKeys root, Policy signers) {}

  /// Who keeps the deposits. A neutral depositary has root keys of its own; a party's own node sees
  /// the deposits first and moves last, which the charter's reader is told.
  public sealed interface Depositary {
    PartyCode code();

    record Neutral(PartyCode code, RootKeys root) implements Depositary {}

    record OfParty(PartyCode code) implements Depositary {}
  }

  /// Whether the silence procedure may be used, each party's own node answering for it at the
  /// deadline.
  public enum SilenceRule {
    NONE,
    ALLOWED;

    String word() {
      return this == NONE ? "none" : "allowed";
    }
  }

  public Charter {
    CanonicalText.require(title, "title of the charter");
    languages = List.copyOf(new TreeSet<>(languages));
    sides = Collections.unmodifiableSortedMap(new TreeMap<>(sides));
    if (sides.size() < 2 || sides.size() > Bounds.PARTIES) {
      throw new Refused(
          new RecordRefusal.CharterOutOfBounds("charter", "parties", 2, Bounds.PARTIES));
    }
    if (languages.isEmpty() || languages.size() > Bounds.LANGUAGES) {
      throw new Refused(
          new RecordRefusal.CharterOutOfBounds("charter", "languages", 1, Bounds.LANGUAGES));
    }
    boolean isParty = sides.containsKey(depositary.code());
    if (isParty != depositary instanceof Depositary.OfParty) {
      throw new Refused(new RecordRefusal.DepositaryUnclear("depositary " + depositary.code()));
    }
  }

  /// The SHA-256 that names the negotiation.
  public Digest negotiation() {
    return Digest.of(bytes());
  }

  /// Everyone with a chain: the parties, and the depositary if neutral.
  public Set<PartyCode> chains() {
    var all = new TreeSet<>(sides.keySet());
    all.add(depositary.code());
    return Collections.unmodifiableSet(all);
  }

  public boolean isParty(PartyCode code) {
    return sides.containsKey(code);
  }

  /// The root keys a chain starts under.
  public RootKeys rootOf(PartyCode code) {
    return switch (depositary) {
      case Depositary.Neutral neutral when neutral.code().equals(code) -> neutral.root();
      default -> side(code).root();
    };
  }

  public Side side(PartyCode code) {
    Side side = sides.get(code);
    if (side == null) {
      throw new Refused(new RecordRefusal.NotAParty(code.code(), sides.keySet().toString()));
    }
    return side;
  }

  public byte[] bytes() {
    var out = new LineWriter(TYPE).put("title", title).put("suite", SUITE);
    languages.forEach(language -> out.put("language", language));
    sides.forEach((code, side) -> {
      out.put("party", code);
      KeyLines.write(out, side.root());
      out.put("signers", side.signers().text());
    });
    out.put("depositary", depositary.code());
    if (depositary instanceof Depositary.Neutral neutral) {
      KeyLines.write(out, neutral.root());
    }
    out.put("silence", silence.word()).put("text-key", textKey).put("nonce", nonce);
    return out.bytes();
  }

  /// Reads a charter; one that does not print back to the same bytes, or names another suite, is
  /// refused.
  public static Charter parse(byte[] bytes, String place) {
    var in = new LineReader(bytes, TYPE, place);
    String title = in.take("title");
    String suite = in.take("suite");
    if (!suite.equals(SUITE)) {
      throw new Refused(new RecordRefusal.UnknownSuite(in.last(), suite));
    }
    List<Language> languages = in.all("language").stream().map(Language::new).toList();
    var sides = new TreeMap<PartyCode, Side>();
    for (var code = in.optional("party"); code.isPresent(); code = in.optional("party")) {
      RootKeys root = KeyLines.readRootKeys(in, in.take("threshold"));
      Policy signers = Policy.parse(in.take("signers"), in.last());
      sides.put(new PartyCode(code.get()), new Side(root, signers));
    }
    Depositary depositary = readDepositary(in);
    SilenceRule silence =
        in.take("silence").equals("allowed") ? SilenceRule.ALLOWED : SilenceRule.NONE;
    Digest textKey = in.takeDigest("text-key");
    Digest nonce = in.takeDigest("nonce");
    in.end();
    var charter = new Charter(title, languages, sides, depositary, silence, textKey, nonce);
    if (!Arrays.equals(charter.bytes(), bytes)) {
      throw new Refused(new LineRefusal.NotCanonical(place, "it prints back to other bytes"));
    }
    return charter;
  }

  private static Depositary readDepositary(LineReader in) {
    var code = new PartyCode(in.take("depositary"));
    return in.optional("threshold")
        .map(t -> (Depositary) new Depositary.Neutral(code, KeyLines.readRootKeys(in, t)))
        .orElseGet(() -> new Depositary.OfParty(code));
  }
}
