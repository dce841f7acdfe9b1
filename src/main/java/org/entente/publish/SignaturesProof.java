package org.entente.publish;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.base.Digest;
import org.entente.base.PartyCode;
import org.entente.base.Refused;
import org.entente.record.Charter;
import org.entente.record.DepositName;
import org.entente.record.Office;
import org.entente.record.Signature;
import org.entente.seal.SignedNote;

/// Proves the principals' signatures: just those the closing names, on this instrument, each under
/// full powers that stood when its party concurred, and together all that the charter asks for.
final class SignaturesProof {
  private SignaturesProof() {}

  static SortedMap<PartyCode, List<Signature>> of(Bundle bundle, ActsProof acts) {
    Set<DepositName> named = acts.closingStatement().deposits();
    requireNamed(bundle.signatures(), named);
    var signatures = new TreeMap<PartyCode, List<Signature>>();
    Digest negotiation = bundle.charter().negotiation();
    for (SignedNote note : bundle.signatures()) {
      PartyCode party = Signature.nameOf(note).party();
      Signature signature = Signature.verify(note, negotiation, acts.atConcur(party));
      if (!signature.instrument().equals(bundle.instrument().digest())) {
        throw new Refused(
            new PublishRefusal.Contradicts(
                "signature of " + signature.signer(), "it is on another instrument"));
      }
      signatures.computeIfAbsent(party, p -> new ArrayList<>()).add(signature);
    }
    bundle.charter().sides().forEach((party, side) -> requireEnough(party, side, signatures));
    return signatures;
  }

  private static void requireNamed(List<SignedNote> notes, Set<DepositName> named) {
    var found = new TreeSet<DepositName>();
    Set<String> signers = new HashSet<>();
    DepositName before = null;
    for (SignedNote note : notes) {
      DepositName name = Signature.nameOf(note);
      String signer = name.party() + "/" + name.office();
      if (!named.contains(name)) {
        throw new Refused(new PublishRefusal.NotDeposited("signature of " + signer));
      }
      boolean inPlace = before == null || before.compareTo(name) < 0;
      if (!inPlace || !signers.add(signer)) {
        throw new Refused(new PublishRefusal.OutOfOrder("signature of " + signer));
      }
      found.add(name);
      before = name;
    }
    for (DepositName name : named) {
      if (!found.contains(name)) {
        throw new Refused(
            new PublishRefusal.Missing("the signature of " + name.party() + "/" + name.office()));
      }
    }
  }

  private static void requireEnough(
      PartyCode party, Charter.Side side, Map<PartyCode, List<Signature>> signatures) {
    var offices = new TreeSet<Office>();
    signatures.getOrDefault(party, List.of()).forEach(s -> offices.add(s.office()));
    if (!side.signers().satisfiedBy(offices)) {
      throw new Refused(
          new PublishRefusal.SignaturesLacking(
              "the signatures of " + party, side.signers().text()));
    }
  }
}
