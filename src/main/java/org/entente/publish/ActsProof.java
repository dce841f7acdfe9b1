package org.entente.publish;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.base.Digest;
import org.entente.base.PartyCode;
import org.entente.base.Refused;
import org.entente.record.ActKind;
import org.entente.record.Authority;
import org.entente.record.AuthorityProof;
import org.entente.record.SignedAct;
import org.entente.record.Statement;

/// Proves the acts of a bundle: who may act, then the closing, the answers, the certificate, the
/// releases and the announcements, each signed by whom it must be, all about one instrument.
///
/// @param authorities for each act that is not itself about authority, who could act when it was
///   signed
record ActsProof(
    SignedAct closing,
    SignedAct certificate,
    SortedMap<PartyCode, SignedAct> concurs,
    SortedMap<PartyCode, SignedAct> releases,
    SortedMap<PartyCode, SignedAct> announcements,
    Map<Digest, Authority> authorities) {

  static ActsProof of(Bundle bundle) {
    ActOrder.require(bundle.acts());
    Map<Digest, Authority> authorities = authorities(bundle);
    var proof =
        new ActsProof(
            one(bundle, ActKind.CLOSING, "the closing"),
            one(bundle, ActKind.CERTIFICATE, "the certificate of finality"),
            byParty(bundle, ActKind.CONCUR),
            byParty(bundle, ActKind.RELEASE),
            byParty(bundle, ActKind.ANNOUNCE),
            authorities);
    proof.requireAll(bundle);
    proof.requireOneInstrument(bundle.instrument().digest());
    proof.requireOneClosing();
    return proof;
  }

  Statement.Closing closingStatement() {
    return (Statement.Closing) closing.act().statement();
  }

  /// Who could act for a party when it concurred: what its principals' signatures are judged by.
  Authority atConcur(PartyCode party) {
    return authorityOf(of(concurs, party, "the concurrence of "));
  }

  Authority authorityOf(SignedAct signed) {
    return Optional.ofNullable(authorities.get(signed.id()))
        .orElseThrow(() -> missing("the authority of act " + signed.act().title()));
  }

  private static Map<Digest, Authority> authorities(Bundle bundle) {
    var proof = new AuthorityProof(bundle.charter());
    Map<Digest, SignedAct> authorityActs = new HashMap<>();
    Map<Digest, Authority> authorities = new HashMap<>();
    for (SignedAct signed : bundle.acts()) {
      if (signed.act().kind().isAuthority()) {
        proof.take(signed);
        authorityActs.put(signed.id(), signed);
      } else {
        authorities.put(signed.id(), proof.check(signed));
      }
    }
    requireUsed(bundle, authorityActs);
    return authorities;
  }

  /// Every authority act must bear on one of the others.
  private static void requireUsed(Bundle bundle, Map<Digest, SignedAct> authorityActs) {
    Set<Digest> used = new HashSet<>();
    for (SignedAct signed : bundle.acts()) {
      if (!signed.act().kind().isAuthority()) {
        SignedAct next = authorityActs.get(signed.act().authority());
        while (next != null && used.add(next.id())) {
          next = authorityActs.get(next.act().authority());
        }
      }
    }
    for (SignedAct signed : authorityActs.values()) {
      if (!used.contains(signed.id())) {
        throw new Refused(new PublishRefusal.Unused("act " + signed.act().title()));
      }
    }
  }

  private static SignedAct one(Bundle bundle, ActKind kind, String name) {
    List<SignedAct> found = all(bundle, kind);
    if (found.isEmpty()) {
      throw missing(name);
    }
    if (found.size() > 1) {
      throw new Refused(new PublishRefusal.Unused("act " + found.get(1).act().title()));
    }
    return found.getFirst();
  }

  private static SortedMap<PartyCode, SignedAct> byParty(Bundle bundle, ActKind kind) {
    var byParty = new TreeMap<PartyCode, SignedAct>();
    for (SignedAct signed : all(bundle, kind)) {
      if (byParty.put(signed.act().party(), signed) != null) {
        throw new Refused(new PublishRefusal.Unused("act " + signed.act().title()));
      }
    }
    return byParty;
  }

  private static List<SignedAct> all(Bundle bundle, ActKind kind) {
    return bundle.acts().stream().filter(signed -> signed.act().kind() == kind).toList();
  }

  private void requireAll(Bundle bundle) {
    for (PartyCode party : bundle.charter().sides().keySet()) {
      of(concurs, party, "the concurrence of ");
      of(releases, party, "the release by ");
    }
    if (announcements.isEmpty()) {
      throw missing("an announcement by a party");
    }
  }

  private void requireOneInstrument(Digest instrument) {
    var named = new ArrayList<SignedAct>(List.of(closing, certificate));
    named.addAll(releases.values());
    named.addAll(announcements.values());
    for (SignedAct signed : named) {
      Digest names =
          switch (signed.act().statement()) {
            case Statement.Closing s -> s.instrument();
            case Statement.Certificate s -> s.instrument();
            case Statement.Release s -> s.instrument();
            case Statement.Announce s -> s.instrument();
            default -> signed.id();
          };
      require(names.equals(instrument), signed, "it is about another instrument");
    }
  }

  private void requireOneClosing() {
    var certified = (Statement.Certificate) certificate.act().statement();
    require(certified.closing().equals(closing.id()), certificate, "it ends another closing");
    require(
        certificate.act().seq() > closing.act().seq(), certificate, "it comes before its closing");
    for (SignedAct concur : concurs.values()) {
      var answer = (Statement.Concur) concur.act().statement();
      require(answer.closing().equals(closing.id()), concur, "it answers another closing");
    }
    var ids = new TreeMap<PartyCode, Digest>();
    concurs.forEach((party, concur) -> ids.put(party, concur.id()));
    require(certified.concurs().equals(ids), certificate, "it names other concurrences");
  }

  private static void require(boolean holds, SignedAct signed, String detail) {
    if (!holds) {
      throw new Refused(new PublishRefusal.Contradicts("act " + signed.act().title(), detail));
    }
  }

  private static SignedAct of(SortedMap<PartyCode, SignedAct> acts, PartyCode party, String name) {
    return Optional.ofNullable(acts.get(party)).orElseThrow(() -> missing(name + party));
  }

  private static Refused missing(String thing) {
    return new Refused(new PublishRefusal.Missing(thing));
  }
}
