package org.entente.publish;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.base.Digest;
import org.entente.base.Refused;
import org.entente.record.ActKind;
import org.entente.record.SignedAct;

/// The one order of acts in a bundle: first who may act, then what was done with it, each by party
/// and number.
final class ActOrder {
  private static final List<ActKind> DONE =
      List.of(
          ActKind.CLOSING, ActKind.CONCUR, ActKind.CERTIFICATE, ActKind.RELEASE, ActKind.ANNOUNCE);

  private static final Comparator<SignedAct> ORDER =
      Comparator.comparing((SignedAct signed) -> rank(signed.act().kind()))
          .thenComparing(signed -> signed.act().party())
          .thenComparing(signed -> signed.act().seq())
          .thenComparing(SignedAct::id);

  private ActOrder() {}

  static List<SignedAct> sorted(Stream<SignedAct> acts) {
    return acts.sorted(ORDER).toList();
  }

  /// Refuses an act of a kind that proves nothing here, and any that is not where its place is, or
  /// stands twice.
  static void require(List<SignedAct> acts) {
    Set<Digest> seen = new HashSet<>();
    SignedAct before = null;
    for (SignedAct signed : acts) {
      if (rank(signed.act().kind()) > DONE.size()) {
        throw new Refused(new PublishRefusal.Unused("act " + signed.act().title()));
      }
      boolean inPlace = before == null || ORDER.compare(before, signed) < 0;
      if (!inPlace || !seen.add(signed.id())) {
        throw new Refused(new PublishRefusal.OutOfOrder("act " + signed.act().title()));
      }
      before = signed;
    }
  }

  private static int rank(ActKind kind) {
    if (kind.isAuthority()) {
      return 0;
    }
    return DONE.contains(kind) ? 1 + DONE.indexOf(kind) : DONE.size() + 1;
  }
}
