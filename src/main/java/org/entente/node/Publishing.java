package org.entente.node;

import java.util.ArrayList;
import java.util.List;
import org.entente.base.Digest;
import org.entente.base.Refused;
import org.entente.publish.Bundle;
import org.entente.record.DepositName;
import org.entente.record.Instrument;
import org.entente.record.Office;
import org.entente.record.SignedAct;
import org.entente.record.Statement;
import org.entente.seal.SignedNote;
import org.entente.store.NodeStore;
import org.entente.talks.Finality;
import org.entente.talks.Phase;
import org.entente.talks.Standing;
import org.entente.text.Agreement;
import org.entente.text.Position;

/// From a final deal to its announcement: release by all parties, then the bundle that anyone can
/// verify.
public final class Publishing {
  private final Ledger ledger;
  private final Notes notes;
  private final Keyring keyring;

  Publishing(Ledger ledger, NodeStore store, Keyring keyring) {
    this.ledger = ledger;
    this.notes = new Notes(store);
    this.keyring = keyring;
  }

  /// Consents to publication of the final instrument.
  public SignedAct release(Office by) {
    return ledger.sign(by, new Statement.Release(certified().instrument()));
  }

  /// Announces the deal, once every party has released it, and answers the bundle.
  public byte[] announce(Office by) {
    Digest instrument = certified().instrument();
    Phase phase = ledger.proceedings().phase();
    if (phase != Phase.RELEASED && phase != Phase.ANNOUNCED) {
      throw new Refused(new NodeRefusal.Unpublished("announcement"));
    }
    Standing own = ledger.proceedings().standing(ledger.self());
    if (!own.announced().contains(instrument)) {
      ledger.sign(by, new Statement.Announce(instrument));
    }
    return bundle();
  }

  /// The bundle of an announced deal.
  public byte[] bundle() {
    Instrument instrument = instrument(certified().instrument());
    Agreement text = ledger.library().digests().text(instrument.text(), this::text);
    return Bundle.of(
            ledger.record(),
            instrument,
            text,
            keyring
                .textKey(ledger.charter())
                .orElseThrow(() -> new Refused(new NodeRefusal.NoTextKey("bundle"))),
            signatures())
        .bytes();
  }

  /// The final text.
  public Agreement finalText() {
    return ledger.library().digests().text(instrument(certified().instrument()).text(), this::text);
  }

  private Finality.Certified certified() {
    return ledger
        .proceedings()
        .finality()
        .certificate()
        .orElseThrow(() -> new Refused(new NodeRefusal.Unpublished("the agreement")));
  }

  /// The instrument of this digest: made again from the text of a position that gives just that
  /// digest.
  private Instrument instrument(Digest digest) {
    for (SignedAct act : ledger.record().live(ledger.self()).reversed()) {
      if (act.act().statement() instanceof Statement.Positioned positioned) {
        Position position = ledger.library().position(positioned.position());
        Instrument made = instrumentOf(position.text());
        if (made.digest().equals(digest)) {
          return made;
        }
      }
    }
    throw new Refused(
        new NodeRefusal.NothingToSign("instrument " + digest.brief(), "the text it is over"));
  }

  private Instrument instrumentOf(Agreement text) {
    return new Instrument(
        ledger.charter().negotiation(),
        ledger.charter().languages(),
        ledger.library().digests().of(text),
        text.byId().size());
  }

  private List<SignedNote> signatures() {
    var signatures = new ArrayList<SignedNote>();
    if (certified().closing().act().statement() instanceof Statement.Closing closing) {
      for (DepositName name : closing.deposits()) {
        signatures.add(
            notes
                .signature(name)
                .orElseThrow(() ->
                    new Refused(
                        new NodeRefusal.NothingToSign(
                            "the bundle",
                            "the signature of "
                                + name.party()
                                + "/"
                                + name.office()
                                + "; receive from the depositary"))));
      }
    }
    return signatures;
  }

  private byte[] text(Digest digest) {
    return ledger.library().blob(digest);
  }
}
