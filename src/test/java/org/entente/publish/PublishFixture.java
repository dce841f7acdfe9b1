package org.entente.publish;

import static org.entente.TalksFixture.CHIEF;
import static org.entente.TalksFixture.DEPOSITARY;
import static org.entente.TalksFixture.PRINCIPAL;

import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.TalksFixture;
import org.entente.base.Digest;
import org.entente.base.PartyCode;
import org.entente.record.DepositName;
import org.entente.record.Instrument;
import org.entente.record.Signature;
import org.entente.record.SignedAct;
import org.entente.record.Statement;
import org.entente.seal.SignedNote;
import org.entente.text.Agreement;
import org.entente.text.IdSource;
import org.entente.text.Markup;
import org.entente.text.Position;

/// A whole small negotiation, played to its announcement.
final class PublishFixture {
  private static final String TEXT =
      """
      numbering: continuous
      languages: en fr

      # Framework on Cooperation {#agreement}

      fr| # Cadre de coopération

      ## Preamble {#preamble}

      fr| ## Préambule

      The Parties, recalling their “alliance”, have agreed as follows: {#pre-1}

      fr| Les Parties, rappelant leur « alliance », sont convenues de ce qui suit :

      ## Article 1: Consultations {#art-consult}

      fr| ## Article 1 : Consultations

      1. The Parties shall consult each other within 30 days of a request. {#art-consult-1}

      fr| 1. Les Parties se consultent dans les 30 jours suivant une demande.

      2. Consultations under {@art-consult-1} shall: {#art-consult-2}

      fr| 2. Les consultations prévues à {@art-consult-1} :

        (a) be confidential; and {#art-consult-2a}

      fr|   (a) sont confidentielles;

        (b) be **without prejudice** to either Party. {#art-consult-2b}

      fr|   (b) sont **sans préjudice** pour l’une ou l’autre Partie.

      ## Article 2: Entry into Force {#art-force}

      fr| ## Article 2 : Entrée en vigueur

      This Agreement enters into force on 1 January 2027. {#art-force-1}

      fr| Le présent accord entre en vigueur le 1er janvier 2027.
      """;

  final TalksFixture talks = TalksFixture.between("CAN", "USA");
  final Agreement text = agreement();
  final Instrument instrument = Instrument.of(talks.charter(), text, talks.digests());
  final Digest named = instrument.digest();
  final SignedNote canadas;
  final SignedNote americas;
  final SignedAct closing;
  final SignedAct certificate;

  PublishFixture() {
    talks.puts("CAN", Position.of(text));
    talks.puts("USA", Position.of(text));
    for (String party : List.of("CAN", "USA")) {
      talks.act(party, CHIEF, new Statement.Conclude(talks.digests().of(text)));
      talks.act(party, CHIEF, new Statement.Initial(named));
    }
    canadas = talks.signature("CAN", PRINCIPAL, named, "CAN");
    americas = talks.signature("USA", PRINCIPAL, named, "USA");
    closing = talks.act(DEPOSITARY, "closing", closingOf(named, canadas, americas));
    var concurs = new TreeMap<PartyCode, Digest>();
    for (String party : List.of("CAN", "USA")) {
      SignedAct concur = talks.act(party, "closing", new Statement.Concur(closing.id()));
      concurs.put(concur.act().party(), concur.id());
    }
    certificate =
        talks.act(DEPOSITARY, "closing", new Statement.Certificate(closing.id(), named, concurs));
    talks.act("CAN", PRINCIPAL, new Statement.Release(named));
    talks.act("USA", PRINCIPAL, new Statement.Release(named));
    talks.act("CAN", PRINCIPAL, new Statement.Announce(named));
  }

  static Agreement agreement() {
    return Markup.parse(TEXT, "sample", IdSource.of(new PartyCode("CAN")));
  }

  static Statement.Closing closingOf(Digest instrument, SignedNote... notes) {
    var names = new TreeSet<DepositName>();
    for (SignedNote note : notes) {
      names.add(Signature.nameOf(note));
    }
    return new Statement.Closing(1, instrument, names);
  }

  Bundle bundle() {
    return Bundle.of(
        talks.record(), instrument, text, TalksFixture.textKey(), List.of(americas, canadas));
  }
}
