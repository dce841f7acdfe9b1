package org.entente.publish;

import java.util.List;
import org.entente.record.Charter;
import org.entente.record.Instrument;
import org.entente.record.Record;
import org.entente.record.SignedAct;
import org.entente.seal.SignedNote;
import org.entente.text.Agreement;
import org.entente.text.TextKey;

/// What an announcement publishes, as one file (`docs/format/bundle.md`): the charter, the acts
/// that prove the deal final and released, the principals' signatures, the instrument, and every
/// provision with its salt. Whether it proves anything is for [Verifier] to say.
///
/// @param acts the authority acts by party, the closing, the concurs, the certificate, the
///   releases, the announcements
/// @param signatures the signed statements of the principals, ascending by deposit name
/// @param provisions in reading order, the agreement itself first
public record Bundle(
    Charter charter,
    List<SignedAct> acts,
    List<SignedNote> signatures,
    Instrument instrument,
    List<SaltedProvision> provisions) {

  public static final String TYPE = "entente/bundle/1";

  public Bundle {
    acts = List.copyOf(acts);
    signatures = List.copyOf(signatures);
    provisions = List.copyOf(provisions);
  }

  /// Gathers the bundle of a deal that is final, released by all and announced; whatever is lacking
  /// is refused by name.
  public static Bundle of(
      Record record,
      Instrument instrument,
      Agreement text,
      TextKey key,
      List<SignedNote> signatures) {
    return new Gathering(record, instrument).bundle(text, key, signatures);
  }

  /// Reads a bundle; `place` names it in a refusal. Only its form is judged here.
  public static Bundle parse(byte[] bytes, String place) {
    return new BundleReader(bytes, place).read();
  }

  public byte[] bytes() {
    return BundleWriter.write(this);
  }
}
