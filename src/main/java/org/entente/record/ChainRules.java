package org.entente.record;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.entente.base.Digest;
import org.entente.base.PartyCode;
import org.entente.base.Refused;

/// The rules an act is judged by, besides its signatures: its place in its own chain, and who may
/// say such a thing at all.
final class ChainRules {
  private static final Set<ActKind> OF_DEPOSITARY =
      EnumSet.of(ActKind.CLOSING, ActKind.CERTIFICATE, ActKind.REOPENING);
  private static final Set<ActKind> OF_PARTY_ONLY =
      EnumSet.complementOf(
          EnumSet.of(
              ActKind.JOIN,
              ActKind.KEYS,
              ActKind.POWERS,
              ActKind.REVOKE,
              ActKind.RESUME,
              ActKind.CLOSING,
              ActKind.CERTIFICATE,
              ActKind.REOPENING));

  private final Digest negotiation;
  private final Charter charter;

  ChainRules(Charter charter) {
    this.charter = charter;
    this.negotiation = charter.negotiation();
  }

  void requireOrder(Act act, long seqBefore, Authority authority) {
    requireOurs(act);
    if (act.seq() != seqBefore + 1) {
      throw outOfOrder(act, "its number is not one more than the number before it");
    }
    if (!act.authority().equals(authority.last())) {
      throw outOfOrder(act, "its authority is not the last authority act before it");
    }
  }

  void requireAllowed(Act act, Optional<ActKind> before, Authority authority) {
    if ((act.kind() == ActKind.JOIN) != before.isEmpty()) {
      throw outOfOrder(act, "a chain starts with “join”, and has it once");
    }
    if (before.filter(ActKind.LEAVE::equals).isPresent()) {
      throw outOfOrder(act, "the party has left");
    }
    requireSayable(act, authority);
  }

  /// Asks that the act is of this negotiation and names no stranger.
  void requireOurs(Act act) {
    if (!act.negotiation().equals(negotiation)) {
      throw new Refused(new RecordRefusal.ForeignAct(act.title()));
    }
    for (Head head : act.seen()) {
      if (!charter.chains().contains(head.party())) {
        throw new Refused(
            new RecordRefusal.NotAParty(head.party().code(), charter.chains().toString()));
      }
    }
  }

  /// Asks that the party may say such a thing at all, whatever its chain.
  void requireSayable(Act act, Authority authority) {
    PartyCode depositary = charter.depositary().code();
    if (OF_DEPOSITARY.contains(act.kind()) && !act.party().equals(depositary)) {
      throw new Refused(
          new RecordRefusal.WrongSigner(act.title(), act.party().code(), depositary.code()));
    }
    if (OF_PARTY_ONLY.contains(act.kind()) && !charter.isParty(act.party())) {
      throw new Refused(new RecordRefusal.WrongSigner(act.title(), act.party().code(), "a party"));
    }
    boolean isSilence = act.kind() == ActKind.SILENCE;
    if (isSilence && charter.silence() == Charter.SilenceRule.NONE) {
      throw new Refused(new RecordRefusal.SilenceNotAllowed(act.title()));
    }
    requireOffices(act, authority);
  }

  /// No weak key is ever registered (THREATS 24).
  void requireStrongKeys(Act act) {
    String place = "a key in " + act.title();
    switch (act.statement()) {
      case Statement.Join join -> requireStrong(join.keys(), place);
      case Statement.Keys keys -> {
        requireStrong(keys.keys(), place);
        keys.root().ifPresent(root -> root.requirePrimeOrder(place));
      }
      case Statement.Powers powers -> powers.key().requirePrimeOrder(place);
      default -> {}
    }
  }

  private static void requireStrong(NodeKeys keys, String place) {
    keys.node().requirePrimeOrder(place);
    keys.closing().requirePrimeOrder(place);
  }

  private void requireOffices(Act act, Authority authority) {
    switch (act.statement()) {
      case Statement.Powers powers when powers.office().isReserved() ->
          throw new Refused(
              new RecordRefusal.BadPolicy(
                  act.title(), powers.office().name(), "the name of a post"));
      case Statement.Revoke revoke when authority.grant(revoke.office()).isEmpty() ->
          throw new Refused(new RecordRefusal.NoPowers(act.party() + "/" + revoke.office()));
      default -> {}
    }
  }

  private static Refused outOfOrder(Act act, String detail) {
    return new Refused(new RecordRefusal.ActOutOfOrder(act.title(), detail));
  }
}
