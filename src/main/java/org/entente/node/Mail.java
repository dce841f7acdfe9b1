package org.entente.node;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.base.Bounds;
import org.entente.base.Digest;
import org.entente.base.PartyCode;
import org.entente.base.Refused;
import org.entente.exchange.Composer;
import org.entente.exchange.Dispatch;
import org.entente.exchange.Intake;
import org.entente.exchange.Item;
import org.entente.exchange.Pouch;
import org.entente.exchange.Receipt;
import org.entente.exchange.Witness;
import org.entente.record.Authority;
import org.entente.record.Head;
import org.entente.record.SignedAct;
import org.entente.seal.SignedNote;
import org.entente.store.NodeStore;
import org.entente.store.RecordPort;
import org.entente.text.TextKey;

/// What goes out and what comes in: dispatches to peers, whatever carries them, and their intake.
///
/// A dispatch is taken in whole or not at all: every act, text, key and note in it is checked
/// before any of it is kept.
public final class Mail implements Intake {
  private final Ledger ledger;
  private final NodeStore store;
  private final Keyring keyring;
  private final Surroundings surroundings;
  private final Signing signing;
  private final Peers peers;
  private final NotePost notePost;

  Mail(
      Ledger ledger, NodeStore store, Keyring keyring, Surroundings surroundings, Signing signing) {
    this.ledger = ledger;
    this.store = store;
    this.keyring = keyring;
    this.surroundings = surroundings;
    this.signing = signing;
    this.peers = new Peers(store, ledger);
    this.notePost = new NotePost(ledger, new Notes(store));
  }

  /// Peers, their addresses, and what they are known to hold.
  public Peers peers() {
    return peers;
  }

  /// What this node holds of every chain.
  public List<Head> heads() {
    return ledger.record().ends();
  }

  /// This party's introduction: the plain file of its first acts, for the other parties.
  public byte[] introduction() {
    List<SignedAct> first =
        ledger.record().live(ledger.self()).stream()
            .takeWhile(act -> act.act().kind().isAuthority())
            .toList();
    return Introduction.bytes(first);
  }

  /// Composes and seals all that a peer is not known to hold.
  public byte[] pouchFor(PartyCode to) {
    return pouchFor(to, peers.have(to));
  }

  /// Composes and seals all that a peer lacks who holds these heads.
  public byte[] pouchFor(PartyCode to, List<Head> have) {
    return seal(dispatchFor(to, have, Bounds.POUCH_BYTES / 2));
  }

  /// The same, or nothing if the peer lacks nothing. No head tells of keys and notes; they are
  /// offered once by each process and repeated whenever acts go along, until what the peer does
  /// shows that it has them.
  public Optional<byte[]> newsFor(PartyCode to, List<Head> have) {
    Dispatch dispatch = dispatchFor(to, have, Bounds.DISPATCH_BYTES);
    boolean news =
        dispatch.items().stream()
            .anyMatch(
                item -> item instanceof Item.ActItem || ledger.isFirstOffer(to, item.bytes()));
    return news ? Optional.of(seal(dispatch)) : Optional.empty();
  }

  private Dispatch dispatchFor(PartyCode to, List<Head> have, long bytes) {
    return Composer.compose(ledger.self(), to, ledger.record(), store, have, extrasFor(to), bytes);
  }

  private byte[] seal(Dispatch dispatch) {
    Authority peer = ledger.record().authority(dispatch.to());
    return Pouch.seal(dispatch, List.of(peer.keys().sealing()), surroundings.randomness());
  }

  /// Opens what was handed over, an introduction or a pouch, and takes it in.
  public Receipt open(byte[] bytes, String place) {
    if (Introduction.isOne(bytes)) {
      return takeIn(
          Introduction.parse(bytes, place), Map.of(), List.of(), Optional.empty());
    }
    var addressee = new Pouch.Addressee(ledger.self(), ledger.charter());
    return take(Pouch.open(bytes, keyring.sealingKeys(), addressee, place));
  }

  @Override
  public Receipt take(Dispatch dispatch) {
    var acts = new ArrayList<SignedAct>();
    for (Item.ActItem item : dispatch.items(Item.ActItem.class)) {
      acts.add(SignedAct.parse(item.bytes(), "an act from " + dispatch.from()));
    }
    Witness.require(ledger.record(), dispatch, acts);
    Map<Digest, byte[]> texts = new HashMap<>();
    dispatch.items(Item.TextItem.class).forEach(item -> texts.put(item.salted(), item.bytes()));
    var notes = new ArrayList<SignedNote>();
    for (Item.NoteItem item : dispatch.items(Item.NoteItem.class)) {
      notes.add(SignedNote.parse(item.bytes(), "a note from " + dispatch.from()));
    }
    Receipt receipt = takeIn(acts, texts, notes, newKeyIn(dispatch));
    peers.remember(dispatch.from(), dispatch.have());
    learnOwnHead(dispatch.have());
    signing.proceed();
    return receipt;
  }

  private Receipt takeIn(
      List<SignedAct> acts,
      Map<Digest, byte[]> texts,
      List<SignedNote> notes,
      Optional<TextKey> key) {
    List<SignedAct> placed = ledger.record().receiveAll(acts);
    try {
      key.ifPresent(ledger::openLibrary);
      var entries = new ArrayList<RecordPort.Entry>();
      int brought = 0;
      Map<Digest, byte[]> taken = new HashMap<>();
      for (SignedAct act : placed) {
        Map<Digest, byte[]> own = textsOf(act, texts);
        own.keySet().removeAll(taken.keySet());
        taken.putAll(own);
        brought += own.size();
        entries.add(new RecordPort.Entry(act, own));
      }
      List<SignedNote> fresh = notePost.judge(notes);
      key.ifPresent(keyring::keepTextKey);
      ledger.keep(entries);
      fresh.forEach(note -> store.keepNote(note.bytes()));
      int waiting = (int) acts.stream().filter(a -> !ledger.record().holds(a.id())).count();
      int known = acts.size() - placed.size() - waiting;
      return new Receipt(placed.size(), known, waiting, brought, fresh.size());
    } catch (RuntimeException failed) {
      placed.reversed().forEach(ledger.record()::takeOut);
      ledger.reopenLibrary();
      throw failed;
    }
  }

  /// The texts an act names; a neutral depositary is given none and asks for none.
  private Map<Digest, byte[]> textsOf(SignedAct act, Map<Digest, byte[]> arrived) {
    boolean namesNone =
        !(act.act().statement() instanceof org.entente.record.Statement.Positioned)
            && act.act().statement().matters().isEmpty();
    return !ledger.isParty() || namesNone
        ? new HashMap<>()
        : new HashMap<>(ledger.library().bring(act, arrived));
  }

  /// The text key in a dispatch, if it is the charter's and not here yet.
  private Optional<TextKey> newKeyIn(Dispatch dispatch) {
    Optional<TextKey> key =
        dispatch.items(Item.KeyItem.class).stream().findFirst().map(i -> new TextKey(i.bytes()));
    if (key.isEmpty()) {
      return key;
    }
    ledger.requireParty();
    if (!key.get().commitment().equals(ledger.charter().textKey())) {
      throw new Refused(new NodeRefusal.WrongTextKey("text key"));
    }
    return key.filter(_ -> keyring.textKey(ledger.charter()).isEmpty());
  }

  private Composer.Extras extrasFor(PartyCode to) {
    boolean mayLackKey =
        ledger.charter().isParty(to)
            && ledger.proceedings().standing(to).latestPosition().isEmpty();
    Optional<byte[]> key = mayLackKey ? keyring.textKey(ledger.charter()).map(TextKey::bytes) : Optional.empty();
    return new Composer.Extras(key, notePost.notesFor(to));
  }

  /// After a restore: once a peer that knows this node's chain holds nothing of it that this node
  /// lacks, it may sign again.
  private void learnOwnHead(List<Head> have) {
    List<Head> ours = have.stream().filter(h -> h.party().equals(ledger.self())).toList();
    boolean allHeld = ours.stream().allMatch(head -> ledger.record().holds(head.id()));
    if (!ledger.isFresh() && !ours.isEmpty() && allHeld) {
      store.removeFact(Ledger.RESTORED);
    }
  }
}
