package org.entente.publish;

import java.util.List;
import org.entente.base.Refused;
import org.entente.record.Charter;
import org.entente.text.Agreement;
import org.entente.text.Language;

/// Says whether an announcement holds, from its bytes alone: no network, no clock, no node.
///
/// Everything is computed anew. The charter's digest is the negotiation every act and signature
/// must name; the authority acts say whose keys count; the closing, the concurrences and the
/// certificate must be about each other and about one instrument; the signatures must be those
/// deposited and satisfy the charter; all must have released; and the text, salted provision by
/// provision, must add up to the digest in the instrument. What is not needed for that must not be
/// there.
///
/// What it cannot know: whether the root keys in the charter are those of the governments named.
/// The findings show their fingerprints, to be compared with what each government publishes.
public final class Verifier {
  private Verifier() {}

  public static Verdict verify(byte[] bundle) {
    try {
      return new Verdict.Holds(prove(Bundle.parse(bundle, "the announcement")));
    } catch (Refused refused) {
      return new Verdict.DoesNotHold(refused.refusal());
    }
  }

  private static Findings prove(Bundle bundle) {
    Charter charter = bundle.charter();
    requireLanguages("the instrument", bundle.instrument().languages(), charter.languages());
    if (!bundle.instrument().negotiation().equals(charter.negotiation())) {
      throw new Refused(
          new PublishRefusal.Contradicts("the instrument", "it is of another negotiation"));
    }
    Agreement text = TextProof.of(bundle.instrument(), bundle.provisions());
    requireLanguages("the text", text.languages(), charter.languages());
    ActsProof acts = ActsProof.of(bundle);
    return FindingsOf.proof(bundle, acts, SignaturesProof.of(bundle, acts), text);
  }

  private static void requireLanguages(String thing, List<Language> found, List<Language> wanted) {
    if (!found.equals(wanted)) {
      throw new Refused(
          new PublishRefusal.LanguagesDiffer(thing, found.toString(), wanted.toString()));
    }
  }
}
