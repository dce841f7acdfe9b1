package org.entente.node;

import java.util.Collection;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.entente.base.PartyCode;
import org.entente.base.Refused;
import org.entente.store.NodeStore;
import org.entente.talks.Standing;
import org.entente.text.Agreement;
import org.entente.text.Grafts;
import org.entente.text.Mark;
import org.entente.text.Position;
import org.entente.text.Provision;
import org.entente.text.ProvisionId;
import org.entente.text.TextRefusal;

/// The delegation's working draft: what the next position will be. It stays inside until it is put
/// forward.
///
/// Words that change lose the mark they had: a mark says how firmly a party stands on words, and
/// these are others.
public final class Drafting {
  private static final String PAPER = "draft";

  private final Ledger ledger;
  private final NodeStore store;

  Drafting(Ledger ledger, NodeStore store) {
    this.ledger = ledger;
    this.store = store;
  }

  /// The working draft; without one, what the party put forward last.
  public Optional<Position> current() {
    ledger.requireParty();
    Optional<Position> draft =
        store.paper(PAPER).map(bytes -> DraftPaper.parse(bytes, "the working draft"));
    return draft.or(this::putForward);
  }

  public boolean isStarted() {
    return store.paper(PAPER).isPresent();
  }

  /// Replaces the draft's text by this one, as read from a file.
  public Position replaceText(Agreement text) {
    return keep(withText(current().orElseGet(() -> Position.of(text)), text));
  }

  /// Takes over what another party holds: a provision with all below it, or (naming the agreement)
  /// its whole text. Where that party does not have the provision, the draft no longer has it
  /// either.
  public Position accept(PartyCode party, ProvisionId id) {
    Position theirs = positionOf(party);
    if (theirs.text().find(id).isEmpty() && current().flatMap(p -> p.text().find(id)).isEmpty()) {
      throw new Refused(new TextRefusal.NoSuchProvision("provision " + id));
    }
    Position mine =
        current().orElseGet(() -> Position.of(Agreement.empty(theirs.text().numbering())));
    return keep(withText(mine, Grafts.take(mine.text(), theirs.text(), id)));
  }

  /// Changes the draft's text.
  public Position edit(UnaryOperator<Agreement> change) {
    Position mine = required();
    return keep(withText(mine, change.apply(mine.text())));
  }

  /// Says how firmly the party will stand on a provision of the draft and all below it.
  public Position mark(ProvisionId id, Mark mark) {
    Position mine = required();
    Provision top =
        mine.text()
            .find(id)
            .orElseThrow(() -> new Refused(new TextRefusal.NoSuchProvision("provision " + id)));
    var marks = new TreeMap<>(mine.marks());
    top.walk(p -> marks.put(p.id(), mark));
    return keep(new Position(mine.text(), marks, mine.reserves()));
  }

  /// Raises the mark of just these provisions; those that stand firmer already stay.
  public Position raise(Collection<ProvisionId> ids, Mark mark) {
    Position mine = required();
    var marks = new TreeMap<>(mine.marks());
    ids.forEach(id -> marks.merge(id, mark, (had, now) -> had.compareTo(now) >= 0 ? had : now));
    return keep(new Position(mine.text(), marks, mine.reserves()));
  }

  /// Puts an earlier draft back.
  public Position restore(Position earlier) {
    return keep(earlier);
  }

  /// Places a scrutiny reserve ("agreed subject to …").
  public Position reserve(ProvisionId id, String reason) {
    Position mine = required();
    var reserves = new TreeMap<>(mine.reserves());
    reserves.put(id, reason);
    return keep(new Position(mine.text(), mine.marks(), reserves));
  }

  /// Lifts a scrutiny reserve.
  public Position lift(ProvisionId id) {
    Position mine = required();
    var reserves = new TreeMap<>(mine.reserves());
    if (reserves.remove(id) == null) {
      throw new Refused(new TextRefusal.NoSuchProvision("reserve on " + id));
    }
    return keep(new Position(mine.text(), mine.marks(), reserves));
  }

  /// Throws the working draft away.
  public void discard() {
    store.removePaper(PAPER);
  }

  Position required() {
    return current().orElseThrow(() -> new Refused(new NodeRefusal.NoDraft(ledger.self().code())));
  }

  /// What the party put forward last, its reopened marks taken off.
  Optional<Position> putForward() {
    return Optional.ofNullable(ledger.state().positions().get(ledger.self()));
  }

  Position positionOf(PartyCode party) {
    Position position = ledger.state().positions().get(party);
    if (position == null) {
      throw new Refused(new NodeRefusal.NoPositionOf(party.code()));
    }
    return position;
  }

  private Position keep(Position draft) {
    store.putPaper(PAPER, DraftPaper.bytes(draft));
    return draft;
  }

  /// The position with another text: marks stay where the words stayed, reserves where the
  /// provision stayed.
  static Position withText(Position had, Agreement text) {
    var before = had.text().byId();
    var after = text.byId();
    var marks = new TreeMap<>(had.marks());
    marks
        .keySet()
        .removeIf(id -> {
          Provision was = before.get(id);
          Provision is = after.get(id);
          return was == null || is == null || !was.sameOwnFields(is);
        });
    var reserves = new TreeMap<>(had.reserves());
    reserves.keySet().retainAll(after.keySet());
    return new Position(text, marks, reserves);
  }

  /// Whether the party has put anything forward yet.
  public boolean hasPutForward() {
    Standing standing = ledger.proceedings().standing(ledger.self());
    return standing.latestPosition().isPresent();
  }
}
