package org.entente.record;

import org.entente.base.Digest;
import org.entente.seal.SignedNote;

/// An act together with the very bytes it was received in; those are kept, sent on and published,
/// never a re-encoding.
public record SignedAct(Act act, Digest id, SignedNote note) {

  /// Reads a signed act; its signatures are not yet checked, since that takes its chain.
  public static SignedAct parse(byte[] bytes, String place) {
    SignedNote note = SignedNote.parse(bytes, place);
    Act act = Act.parse(note.text(), place);
    return new SignedAct(act, Digest.of(note.text()), note);
  }

  public byte[] bytes() {
    return note.bytes();
  }

  public Head head() {
    return new Head(act.party(), act.seq(), id);
  }
}
