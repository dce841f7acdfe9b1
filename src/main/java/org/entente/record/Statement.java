package org.entente.record;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.base.CanonicalText;
import org.entente.base.Digest;
import org.entente.base.PartyCode;
import org.entente.base.Timestamp;
import org.entente.seal.VerifyingKey;

/// What an act says. Closed: a new kind fails to compile wherever it matters.
///
/// Words of the negotiation never stand in an act, only their salted digests: `position` and `text`
/// name texts, `matter` names a [Matter] (a title, reasons, provisions). So a depositary and a
/// reader of the final bundle learn nothing of the talks.
public sealed interface Statement {

  ActKind kind();

  /// An act that puts a whole position forward, together with what its author then saw as the
  /// consolidated text.
  sealed interface Positioned extends Statement {
    Digest position();

    Digest consolidated();
  }

  /// Takes part, with these keys: the first act of every chain.
  record Join(NodeKeys keys) implements Statement {
    @Override
    public ActKind kind() {
      return ActKind.JOIN;
    }
  }

  /// Replaces the node's keys and, where given, the root keys (then old and new thresholds sign).
  record Keys(NodeKeys keys, Optional<RootKeys> root) implements Statement {
    @Override
    public ActKind kind() {
      return ActKind.KEYS;
    }
  }

  /// Full powers (VCLT 7): an office, who holds it, what it may do, and its key.
  record Powers(Office office, String holder, Set<ActKind> may, VerifyingKey key)
      implements Statement {
    public Powers {
      CanonicalText.require(holder, "holder of the office " + office);
      may = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(may));
    }

    @Override
    public ActKind kind() {
      return ActKind.POWERS;
    }
  }

  /// Ends an office's powers from this act on.
  record Revoke(Office office) implements Statement {
    @Override
    public ActKind kind() {
      return ActKind.REVOKE;
    }
  }

  /// After a fork: this chain, up to the act before this one, is the one that counts.
  record Resume() implements Statement {
    @Override
    public ActKind kind() {
      return ActKind.RESUME;
    }
  }

  record PutForward(Digest position, Digest consolidated) implements Positioned {
    @Override
    public ActKind kind() {
      return ActKind.POSITION;
    }
  }

  /// Provisions of the author's position that stand or fall together.
  record Package(Digest matter) implements Statement {
    @Override
    public ActKind kind() {
      return ActKind.PACKAGE;
    }
  }

  /// Takes another party's package, or lets its silence procedure succeed; the position holds the
  /// wording taken.
  record Take(Digest of, Digest position, Digest consolidated) implements Positioned {
    @Override
    public ActKind kind() {
      return ActKind.TAKE;
    }
  }

  record Decline(Digest of, Digest matter) implements Statement {
    @Override
    public ActKind kind() {
      return ActKind.DECLINE;
    }
  }

  /// Takes back one's own package or silence procedure.
  record Withdraw(Digest of) implements Statement {
    @Override
    public ActKind kind() {
      return ActKind.WITHDRAW;
    }
  }

  /// Proposes provisions of a position by silence: taken unless someone objects by the deadline,
  /// which each party's own node watches for it.
  record Silence(Digest position, Digest matter, Timestamp until) implements Statement {
    @Override
    public ActKind kind() {
      return ActKind.SILENCE;
    }
  }

  record Objection(Digest of, Digest matter) implements Statement {
    @Override
    public ActKind kind() {
      return ActKind.OBJECTION;
    }
  }

  /// Concluded in substance: this text, without a bracket.
  record Conclude(Digest text) implements Statement {
    @Override
    public ActKind kind() {
      return ActKind.CONCLUDE;
    }
  }

  /// A change of the legal scrub, classed.
  record Scrub(ScrubClass scrubClass, Digest matter, Digest position, Digest consolidated)
      implements Positioned {
    @Override
    public ActKind kind() {
      return ActKind.SCRUB;
    }
  }

  /// Withdraws "closed" from provisions, or (naming the whole agreement) the conclusion, with a
  /// reason.
  record Reopen(Digest matter) implements Statement {
    @Override
    public ActKind kind() {
      return ActKind.REOPEN;
    }
  }

  /// Names the instrument to be signed.
  record NameInstrument(Digest instrument) implements Statement {
    @Override
    public ActKind kind() {
      return ActKind.INSTRUMENT;
    }
  }

  record Initial(Digest instrument) implements Statement {
    @Override
    public ActKind kind() {
      return ActKind.INITIAL;
    }
  }

  /// The depositary asks: do these deposits still stand?
  record Closing(long number, Digest instrument, SortedSet<DepositName> deposits)
      implements Statement {
    public Closing {
      deposits = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(deposits));
    }

    @Override
    public ActKind kind() {
      return ActKind.CLOSING;
    }
  }

  record Concur(Digest closing) implements Statement {
    @Override
    public ActKind kind() {
      return ActKind.CONCUR;
    }
  }

  record Refuse(Digest closing) implements Statement {
    @Override
    public ActKind kind() {
      return ActKind.REFUSE;
    }
  }

  /// Finality: all required signatures stand on one instrument, and every party concurred.
  record Certificate(Digest closing, Digest instrument, SortedMap<PartyCode, Digest> concurs)
      implements Statement {
    public Certificate {
      concurs = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(concurs));
    }

    @Override
    public ActKind kind() {
      return ActKind.CERTIFICATE;
    }
  }

  /// A closing ends without finality, because of this refusal.
  record Reopening(Digest closing, Digest refusal) implements Statement {
    @Override
    public ActKind kind() {
      return ActKind.REOPENING;
    }
  }

  record Release(Digest instrument) implements Statement {
    @Override
    public ActKind kind() {
      return ActKind.RELEASE;
    }
  }

  record Announce(Digest instrument) implements Statement {
    @Override
    public ActKind kind() {
      return ActKind.ANNOUNCE;
    }
  }

  /// An account of a meeting: the words are shared with the other parties; public once all have
  /// released the same.
  record Readout(Audience audience, Digest matter) implements Statement {
    @Override
    public ActKind kind() {
      return ActKind.READOUT;
    }
  }

  /// A note to the other parties.
  record Note(Digest matter) implements Statement {
    @Override
    public ActKind kind() {
      return ActKind.NOTE;
    }
  }

  /// Proposes, or agrees to, the correction of an error after authentication (VCLT 79).
  record Rectify(Digest instrument, Digest matter) implements Statement {
    @Override
    public ActKind kind() {
      return ActKind.RECTIFY;
    }
  }

  /// Walks away. Nothing of the party counts towards agreement after this.
  record Leave() implements Statement {
    @Override
    public ActKind kind() {
      return ActKind.LEAVE;
    }
  }

  /// How a change of the legal scrub is classed.
  enum ScrubClass {
    EDITORIAL,
    CONFORMING,
    SUBSTANTIVE
  }

  /// How far a readout may go.
  enum Audience {
    SHARED,
    PUBLIC
  }

  /// What every act that names a matter shares.
  default List<Digest> matters() {
    return switch (this) {
      case Package s -> List.of(s.matter());
      case Decline s -> List.of(s.matter());
      case Silence s -> List.of(s.matter());
      case Objection s -> List.of(s.matter());
      case Scrub s -> List.of(s.matter());
      case Reopen s -> List.of(s.matter());
      case Readout s -> List.of(s.matter());
      case Note s -> List.of(s.matter());
      case Rectify s -> List.of(s.matter());
      case Join _, Keys _, Powers _, Revoke _, Resume _, PutForward _, Take _ -> List.of();
      case Withdraw _, Conclude _, NameInstrument _, Initial _, Closing _, Concur _ -> List.of();
      case Refuse _, Certificate _, Reopening _, Release _, Announce _, Leave _ -> List.of();
    };
  }
}
