package org.entente.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.base.Bounds;
import org.entente.base.Digest;
import org.entente.base.PartyCode;
import org.entente.base.Refused;
import org.entente.record.Charter;
import org.entente.record.Head;
import org.entente.record.Record;
import org.entente.record.SignedAct;
import org.entente.record.Statement;
import org.entente.store.RecordPort;

/// Composes what a peer lacks. The role of the recipient decides what can be in it at all: the
/// branch for a neutral depositary has no text and no key at hand.
///
/// A neutral depositary for its part sends its own acts and the parties' answers to closings, since
/// its certificates and reopenings count only with them. Of the other acts it has not the texts,
/// and an act without them is of no use to a party. What it holds of them it shows in its heads.
public final class Composer {
  private final PartyCode me;
  private final PartyCode to;
  private final Record record;
  private final RecordPort port;

  private Composer(PartyCode me, PartyCode to, Record record, RecordPort port) {
    this.me = me;
    this.to = to;
    this.record = record;
    this.port = port;
  }

  /// What goes along besides acts and texts.
  ///
  /// @param textKey the key of the texts, 32 bytes, when the peer may not have it yet; never
  ///   reaches a neutral depositary
  /// @param notes signed signatures and withdrawals, to the depositary, or from it once its
  ///   certificate stands
  /// @param heads the sender's signed statement of what it holds, to anyone
  public record Extras(Optional<byte[]> textKey, List<byte[]> notes, Optional<byte[]> heads) {
    public static final Extras NONE = new Extras(Optional.empty(), List.of(), Optional.empty());

    public Extras {
      notes = List.copyOf(notes);
    }
  }

  /// All that a peer lacks who holds these heads and all before them, as far as one pouch may hold
  /// it.
  public static Dispatch compose(
      PartyCode me, PartyCode to, Record record, RecordPort port, List<Head> have, Extras extras) {
    return compose(me, to, record, port, have, extras, Bounds.POUCH_BYTES / 2);
  }

  /// The same, up to so many bytes of acts and texts but at least one act; the rest is for the next
  /// dispatch. Acts come in an order in which they can be received, so it may stop after any. Notes
  /// come with the last part, since the acts they are judged by may be in it.
  public static Dispatch compose(
      PartyCode me,
      PartyCode to,
      Record record,
      RecordPort port,
      List<Head> have,
      Extras extras,
      long most) {
    var composer = new Composer(me, to, record, port);
    List<SignedAct> lacking = composer.lacking(have);
    var items = composer.actsAndTexts(lacking, most);
    long given = items.stream().filter(Item.ActItem.class::isInstance).count();
    boolean isLast = given == lacking.size();
    if (composer.roleOf(to) == Role.PARTY) {
      extras.textKey().ifPresent(key -> items.add(new Item.KeyItem(key)));
    }
    List<Item> notes = composer.notes(extras);
    if (isLast) {
      items.addAll(notes);
    }
    return new Dispatch(record.negotiation(), me, to, record.ends(), items);
  }

  private List<Item> actsAndTexts(List<SignedAct> lacking, long most) {
    var items = new ArrayList<Item>();
    long bytes = 0;
    for (SignedAct act : lacking) {
      List<Item> more =
          switch (roleOf(to)) {
            case PARTY -> withTexts(act);
            case NEUTRAL_DEPOSITARY -> List.of(new Item.ActItem(act.bytes()));
          };
      bytes += more.stream().mapToLong(item -> item.bytes().length).sum();
      boolean isFull = bytes > most || items.size() + more.size() > Bounds.POUCH_ITEMS / 2;
      if (isFull && !items.isEmpty()) {
        break;
      }
      items.addAll(more);
    }
    return items;
  }

  private List<SignedAct> lacking(List<Head> have) {
    Stream<SignedAct> acts = record.beyond(understood(have)).stream();
    return roleOf(me) == Role.PARTY
        ? acts.toList()
        : acts.filter(act -> act.act().party().equals(me) || isAnswer(act)).toList();
  }

  private static boolean isAnswer(SignedAct act) {
    return act.act().statement() instanceof Statement.Concur
        || act.act().statement() instanceof Statement.Refuse;
  }

  /// A head we do not hold, further on than ours on a chain without branches, means that the peer
  /// is ahead: it has what we have. Where that is wrong the peer's acts, once here, show the fork,
  /// and the next dispatch brings our branch.
  private List<Head> understood(List<Head> have) {
    var heads = new ArrayList<>(have);
    for (Head head : have) {
      List<Head> ours =
          record.ends().stream().filter(end -> end.party().equals(head.party())).toList();
      if (ours.size() == 1 && ours.getFirst().seq() < head.seq()) {
        heads.add(ours.getFirst());
      }
    }
    return heads;
  }

  private List<Item> withTexts(SignedAct act) {
    var items = new ArrayList<Item>(List.of(new Item.ActItem(act.bytes())));
    for (Digest digest : port.textsOf(act.id())) {
      port.text(digest).ifPresent(text -> items.add(new Item.TextItem(digest, text)));
    }
    return items;
  }

  private List<Item> notes(Extras extras) {
    var notes = new ArrayList<>(extras.notes());
    PartyCode depositary = record.charter().depositary().code();
    boolean mayGo = to.equals(depositary) || (me.equals(depositary) && hasCertificate());
    if (!notes.isEmpty() && !mayGo) {
      throw new Refused(new ExchangeRefusal.NoteGoesElsewhere("dispatch to " + to));
    }
    extras.heads().ifPresent(notes::add);
    return notes.stream().map(note -> (Item) new Item.NoteItem(note)).toList();
  }

  private boolean hasCertificate() {
    return record.live(me).stream()
        .anyMatch(act -> act.act().statement() instanceof Statement.Certificate);
  }

  private Role roleOf(PartyCode code) {
    Charter charter = record.charter();
    return Role.of(charter, code);
  }
}
