package org.entente.record;

import java.util.HashMap;
import java.util.Map;
import org.entente.base.Digest;
import org.entente.base.Refused;

/// Proves acts without the chains they stand in. Every act names the last authority act before it,
/// so the authority acts alone (join, keys, powers, revoke, resume) say whose keys had to sign it,
/// and nothing else of a chain need be shown.
///
/// Give the authority acts first, each after the one it names, to [#take]; then ask [#check] of any
/// other act.
public final class AuthorityProof {

  /// Who may act after an authority act, and its number in the chain.
  private record Step(Authority authority, long seq) {}

  private final Charter charter;
  private final ChainRules rules;
  private final Digest negotiation;
  private final Map<Digest, Step> steps = new HashMap<>();

  public AuthorityProof(Charter charter) {
    this.charter = charter;
    this.rules = new ChainRules(charter);
    this.negotiation = charter.negotiation();
  }

  /// Takes an authority act; refused unless its signatures hold and the act it names was taken.
  public void take(SignedAct signed) {
    Authority authority = check(signed);
    steps.put(signed.id(), new Step(authority.after(signed), signed.act().seq()));
  }

  /// Checks an act against the authority it names, and answers that authority.
  public Authority check(SignedAct signed) {
    Act act = signed.act();
    rules.requireOurs(act);
    Step step = stepOf(act);
    requireLink(act, step);
    rules.requireSayable(act, step.authority());
    step.authority().requireSigned(act, signed.note());
    return step.authority();
  }

  private Step stepOf(Act act) {
    if (!charter.chains().contains(act.party())) {
      throw new Refused(
          new RecordRefusal.NotAParty(act.party().code(), charter.chains().toString()));
    }
    if (act.authority().equals(negotiation)) {
      return new Step(Authority.founding(charter, act.party()), 0);
    }
    Step step = steps.get(act.authority());
    if (step == null || !step.authority().party().equals(act.party())) {
      throw outOfOrder(act, "the authority act it names is not here");
    }
    return step;
  }

  private void requireLink(Act act, Step step) {
    if (act.seq() <= step.seq()) {
      throw outOfOrder(act, "its number is not above that of the authority act it names");
    }
    boolean next = act.seq() == step.seq() + 1;
    if (next != act.prev().equals(step.authority().last())) {
      throw outOfOrder(
          act, "the act before it is the authority act just if that has the number before");
    }
    if ((act.kind() == ActKind.JOIN) != (step.seq() == 0) || (step.seq() == 0 && !next)) {
      throw outOfOrder(act, "a chain starts with “join”, and has it once");
    }
  }

  private static Refused outOfOrder(Act act, String detail) {
    return new Refused(new RecordRefusal.ActOutOfOrder(act.title(), detail));
  }
}
