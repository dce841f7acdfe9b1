package org.entente.talks;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.base.Digest;
import org.entente.base.PartyCode;
import org.entente.record.Record;
import org.entente.record.SignedAct;
import org.entente.record.Statement;

/// Folds one party's live chain into its [Standing]. A new position or a reopening undoes the
/// party's own conclusion and initials: what it concluded is no longer what it holds. So does
/// leaving.
final class Standings {
  private Standing.Membership membership = Standing.Membership.AWAITED;
  private final List<SignedAct> positions = new ArrayList<>();
  private final List<SignedAct> reopenings = new ArrayList<>();
  private final Set<Digest> released = new HashSet<>();
  private final Set<Digest> announced = new HashSet<>();
  private Optional<Digest> concluded = Optional.empty();
  private Optional<Digest> initialled = Optional.empty();

  static Standing of(Record record, PartyCode party) {
    var fold = new Standings();
    record.live(party).forEach(fold::take);
    return new Standing(
        party,
        fold.membership,
        fold.positions,
        fold.reopenings,
        fold.concluded,
        fold.initialled,
        fold.released,
        fold.announced,
        record.openFork(party));
  }

  private void take(SignedAct signed) {
    switch (signed.act().statement()) {
      case Statement.Join _ -> membership = Standing.Membership.JOINED;
      case Statement.Leave _ -> {
        membership = Standing.Membership.LEFT;
        unsettle();
      }
      case Statement.Positioned _ -> {
        positions.add(signed);
        reopenings.clear();
        unsettle();
      }
      case Statement.Reopen _ -> {
        reopenings.add(signed);
        unsettle();
      }
      case Statement.Conclude conclude -> concluded = Optional.of(conclude.text());
      case Statement.Initial initial -> initialled = Optional.of(initial.instrument());
      case Statement.Release release -> released.add(release.instrument());
      case Statement.Announce announce -> announced.add(announce.instrument());
      default -> {}
    }
  }

  private void unsettle() {
    concluded = Optional.empty();
    initialled = Optional.empty();
  }
}
