package org.entente.record;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.entente.base.Bounds;
import org.entente.base.Digest;
import org.entente.base.LineReader;
import org.entente.base.LineRefusal;
import org.entente.base.LineWriter;
import org.entente.base.Refused;
import org.entente.text.Agreement;
import org.entente.text.Language;
import org.entente.text.SaltedDigests;

/// What is signed: one manifest over all provisions in all languages, so that altering one word in
/// one language is altering the instrument.
///
/// @param text the salted digest of the whole text
/// @param provisions how many provisions it has, the agreement itself among them
public record Instrument(
    Digest negotiation, List<Language> languages, Digest text, int provisions) {
  public static final String TYPE = "entente/instrument/1";

  public Instrument {
    languages = List.copyOf(new TreeSet<>(languages));
  }

  /// The instrument of a whole text of this negotiation.
  public static Instrument of(Charter charter, Agreement text, SaltedDigests digests) {
    return new Instrument(
        charter.negotiation(), charter.languages(), digests.of(text), text.byId().size());
  }

  public Digest digest() {
    return Digest.of(bytes());
  }

  public byte[] bytes() {
    var out = new LineWriter(TYPE).put("negotiation", negotiation);
    languages.forEach(language -> out.put("language", language));
    return out.put("text", text).put("provisions", provisions).bytes();
  }

  public static Instrument parse(byte[] bytes, String place) {
    var in = new LineReader(bytes, TYPE, place);
    Digest negotiation = in.takeDigest("negotiation");
    List<Language> languages = in.all("language").stream().map(Language::new).toList();
    Digest text = in.takeDigest("text");
    long provisions = in.number(in.take("provisions"));
    in.end();
    if (provisions > Bounds.PROVISIONS) {
      throw new Refused(new LineRefusal.TooLarge(place, "provisions", Bounds.PROVISIONS));
    }
    var instrument = new Instrument(negotiation, languages, text, (int) provisions);
    if (!Arrays.equals(instrument.bytes(), bytes)) {
      throw new Refused(new LineRefusal.NotCanonical(place, "it prints back to other bytes"));
    }
    return instrument;
  }
}
