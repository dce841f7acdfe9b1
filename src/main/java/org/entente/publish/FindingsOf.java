package org.entente.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.entente.base.Digest;
import org.entente.base.PartyCode;
import org.entente.record.Act;
import org.entente.record.Authority;
import org.entente.record.Charter;
import org.entente.record.RootKeys;
import org.entente.record.Signature;
import org.entente.record.SignedAct;
import org.entente.seal.VerifyingKey;
import org.entente.text.Agreement;

/// Writes down what was proved.
final class FindingsOf {
  private FindingsOf() {}

  static Findings proof(
      Bundle bundle,
      ActsProof acts,
      SortedMap<PartyCode, List<Signature>> signatures,
      Agreement text) {
    var parties = new ArrayList<Findings.Party>();
    bundle
        .charter()
        .sides()
        .forEach((code, side) ->
            parties.add(
                new Findings.Party(
                    code,
                    side.root().needed(),
                    fingerprints(side.root()),
                    signed(signatures.getOrDefault(code, List.of())),
                    done(acts, acts.releases().get(code)).orElseThrow(),
                    done(acts, acts.announcements().get(code)))));
    return new Findings(
        bundle.charter().title(),
        bundle.charter().negotiation(),
        bundle.instrument().digest(),
        bundle.instrument().languages(),
        bundle.instrument().provisions(),
        parties,
        certification(bundle.charter().depositary(), acts),
        text);
  }

  private static Findings.Certification certification(
      Charter.Depositary depositary, ActsProof acts) {
    List<Digest> keys =
        depositary instanceof Charter.Depositary.Neutral neutral
            ? fingerprints(neutral.root())
            : List.of();
    return new Findings.Certification(
        depositary.code(),
        depositary instanceof Charter.Depositary.Neutral,
        keys,
        acts.closingStatement().number(),
        acts.certificate().act().when(),
        acts.certificate().id());
  }

  private static List<Findings.Signed> signed(List<Signature> signatures) {
    return signatures.stream()
        .map(s -> new Findings.Signed(s.office(), s.holder(), s.powers()))
        .toList();
  }

  private static Optional<Findings.Done> done(
      ActsProof acts, @org.jspecify.annotations.Nullable SignedAct signed) {
    if (signed == null) {
      return Optional.empty();
    }
    Act act = signed.act();
    Authority.Grant grant = acts.authorityOf(signed).requirePower(act.by(), act.kind());
    return Optional.of(
        new Findings.Done(act.by(), grant.powers().holder(), act.when(), signed.id()));
  }

  private static List<Digest> fingerprints(RootKeys root) {
    return root.keys().stream().map(VerifyingKey::digest).toList();
  }
}
