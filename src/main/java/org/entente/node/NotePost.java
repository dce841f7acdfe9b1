package org.entente.node;

import java.util.ArrayList;
import java.util.List;
import org.entente.base.Digest;
import org.entente.base.PartyCode;
import org.entente.base.Refused;
import org.entente.record.DepositName;
import org.entente.record.Signature;
import org.entente.record.Statement;
import org.entente.record.Withdrawal;
import org.entente.seal.SignedNote;

/// Which principals' signatures and withdrawals go to whom: a party's own to the depositary alone;
/// and, once a certificate stands, those it stands on from the depositary to the parties.
final class NotePost {
  private final Ledger ledger;
  private final Notes notes;

  NotePost(Ledger ledger, Notes notes) {
    this.ledger = ledger;
    this.notes = notes;
  }

  /// The notes a peer is to have.
  List<byte[]> notesFor(PartyCode to) {
    if (to.equals(depositary())) {
      return own();
    }
    return ledger.self().equals(depositary()) ? certified() : List.of();
  }

  /// Checks notes that arrived, all before any is kept, and answers those that are new.
  List<SignedNote> judge(List<SignedNote> arrived) {
    var fresh = new ArrayList<SignedNote>();
    for (SignedNote note : arrived) {
      if (ledger.self().equals(depositary())) {
        verify(note);
      } else {
        requireCertified(note);
      }
      if (!isKept(note)) {
        fresh.add(note);
      }
    }
    return fresh;
  }

  private List<byte[]> own() {
    var bytes = new ArrayList<byte[]>();
    notes.signatures().forEach((name, note) -> addIfOwn(bytes, name, note));
    notes.withdrawals().forEach((name, note) -> addIfOwn(bytes, name, note));
    return bytes;
  }

  private void addIfOwn(List<byte[]> bytes, DepositName name, SignedNote note) {
    if (name.party().equals(ledger.self())) {
      bytes.add(note.bytes());
    }
  }

  private List<byte[]> certified() {
    var bytes = new ArrayList<byte[]>();
    for (DepositName name : certifiedNames()) {
      notes.signature(name).ifPresent(note -> bytes.add(note.bytes()));
    }
    return bytes;
  }

  /// The signatures a certificate of the depositary names; none before it. What else the
  /// certificate stands on may not be here yet: another party's answer comes from that party.
  private List<DepositName> certifiedNames() {
    return ledger.record().live(depositary()).stream()
        .map(act -> act.act().statement())
        .filter(Statement.Certificate.class::isInstance)
        .map(statement -> ((Statement.Certificate) statement).closing())
        .flatMap(closing -> ledger.record().find(closing).stream())
        .map(act -> act.act().statement())
        .filter(Statement.Closing.class::isInstance)
        .flatMap(statement -> ((Statement.Closing) statement).deposits().stream())
        .toList();
  }

  private void verify(SignedNote note) {
    Digest negotiation = ledger.charter().negotiation();
    DepositName name = Withdrawal.isOne(note) ? Withdrawal.nameOf(note) : Signature.nameOf(note);
    var authority = ledger.record().authority(name.party());
    if (Withdrawal.isOne(note)) {
      Withdrawal.verify(note, negotiation, authority);
    } else if (!isKept(note)) {
      Signature.verify(note, negotiation, authority);
    }
  }

  private void requireCertified(SignedNote note) {
    if (!Signature.isOne(note) || !certifiedNames().contains(Signature.nameOf(note))) {
      throw new Refused(new NodeRefusal.NoteNotExpected("a signed note"));
    }
  }

  private boolean isKept(SignedNote note) {
    return Withdrawal.isOne(note)
        ? notes.withdrawals().containsKey(Withdrawal.nameOf(note))
        : notes.signatures().containsKey(Signature.nameOf(note));
  }

  private PartyCode depositary() {
    return ledger.charter().depositary().code();
  }
}
