package org.entente.node;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
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
import org.entente.record.HeadsStatement;
import org.entente.record.SignedAct;
import org.entente.record.Statement;
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
  private final HeadsPost headsPost;

  Mail(
      Ledger ledger, NodeStore store, Keyring keyring, Surroundings surroundings, Signing signing) {
    this.ledger = ledger;
    this.store = store;
    this.keyring = keyring;
    this.surroundings = surroundings;
    this.signing = signing;
    this.peers = new Peers(store, ledger);
    this.notePost = new NotePost(ledger, new Notes(store));
    this.headsPost = new HeadsPost(ledger, keyring, peers);
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

  /// The acts held of a party, its branches included, as a plain file: for a party that has lost
  /// its own chain.
  public byte[] chainOf(PartyCode party) {
    return Introduction.bytes(ledger.record().allOf(party));
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
  /// shows that it has them. What this node asks after a restore is offered until it is answered.
  public Optional<byte[]> newsFor(PartyCode to, List<Head> have) {
    Dispatch dispatch = dispatchFor(to, have, Bounds.DISPATCH_BYTES);
    boolean news = headsPost.isNewsFor(to);
    for (Item item : dispatch.items()) {
      news |=
          item instanceof Item.ActItem || (!isHeads(item) && ledger.isFirstOffer(to, item.bytes()));
    }
    if (dispatch.items().stream().anyMatch(Mail::isHeads)) {
      ledger.freshness().offered(to);
    }
    return news ? Optional.of(seal(dispatch)) : Optional.empty();
  }

  private Dispatch dispatchFor(PartyCode to, List<Head> have, long bytes) {
    Composer.Extras extras = extrasFor(to, have);
    return Composer.compose(ledger.self(), to, ledger.record(), store, have, extras, bytes);
  }

  private byte[] seal(Dispatch dispatch) {
    Authority peer = ledger.record().authority(dispatch.to());
    return Pouch.seal(dispatch, List.of(peer.keys().sealing()), surroundings.randomness());
  }

  /// Opens what was handed over, an introduction or a pouch, and takes it in.
  public Receipt open(byte[] bytes, String place) {
    if (Introduction.isOne(bytes)) {
      List<SignedAct> acts = Introduction.parse(bytes, place);
      return takeIn(new Arrived(ledger.self(), acts, Map.of(), Optional.empty(), List.of()));
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
    Optional<TextKey> key =
        dispatch.items(Item.KeyItem.class).stream().findFirst().map(k -> judgeKey(k.bytes()));
    Receipt receipt = takeIn(new Arrived(dispatch.from(), acts, texts, key, notes));
    signing.proceed();
    return receipt;
  }

  /// What came in, read and not judged yet; the key is already known to be the charter's.
  private record Arrived(
      PartyCode from,
      List<SignedAct> acts,
      Map<Digest, byte[]> texts,
      Optional<TextKey> key,
      List<SignedNote> notes) {}

  /// Judges everything, then keeps it: the key, the acts with their texts, the notes.
  private Receipt takeIn(Arrived arrived) {
    List<SignedAct> placed = ledger.record().receiveAll(arrived.acts());
    List<SignedNote> fresh;
    Optional<HeadsPost.Judged> heads;
    List<RecordPort.Entry> entries;
    try {
      entries = entriesOf(placed, arrived);
      heads = headsPost.judge(arrived.from(), notes(arrived, HeadsStatement::isOne));
      fresh = notePost.judge(notes(arrived, note -> !HeadsStatement.isOne(note)));
      arrived.key().ifPresent(this::keepKey);
      ledger.keep(entries);
    } catch (RuntimeException failed) {
      placed.reversed().forEach(ledger.record()::takeOut);
      throw failed;
    }
    fresh.forEach(note -> store.keepNote(note.bytes()));
    heads.ifPresent(headsPost::keep);
    int waiting = (int) arrived.acts().stream().filter(a -> !ledger.record().holds(a.id())).count();
    int known = arrived.acts().size() - placed.size() - waiting;
    int brought = entries.stream().mapToInt(entry -> entry.texts().size()).sum();
    return new Receipt(placed.size(), known, waiting, brought, fresh.size());
  }

  private static List<SignedNote> notes(Arrived arrived, Predicate<SignedNote> which) {
    return arrived.notes().stream().filter(which).toList();
  }

  private static boolean isHeads(Item item) {
    return item instanceof Item.NoteItem note
        && HeadsStatement.isOne(SignedNote.parse(note.bytes(), "a note"));
  }

  private List<RecordPort.Entry> entriesOf(List<SignedAct> placed, Arrived arrived) {
    Optional<Library> library =
        ledger.libraryIfAny().or(() -> arrived.key().map(key -> new Library(store, key)));
    var entries = new ArrayList<RecordPort.Entry>();
    var taken = new HashSet<Digest>();
    for (SignedAct act : placed) {
      var own = new HashMap<>(textsOf(act, library, arrived.texts()));
      own.keySet().removeAll(taken);
      taken.addAll(own.keySet());
      entries.add(new RecordPort.Entry(act, own));
    }
    return entries;
  }

  /// The texts an act names; a neutral depositary is given none and asks for none.
  private Map<Digest, byte[]> textsOf(
      SignedAct act, Optional<Library> library, Map<Digest, byte[]> texts) {
    Statement statement = act.act().statement();
    boolean namesNone =
        !(statement instanceof Statement.Positioned) && statement.matters().isEmpty();
    return !ledger.isParty() || namesNone
        ? Map.of()
        : library.orElseGet(ledger::library).bring(act, texts);
  }

  private TextKey judgeKey(byte[] bytes) {
    ledger.requireParty();
    var key = new TextKey(bytes);
    if (!key.commitment().equals(ledger.charter().textKey())) {
      throw new Refused(new NodeRefusal.WrongTextKey("text key"));
    }
    return key;
  }

  private void keepKey(TextKey key) {
    if (keyring.textKey(ledger.charter()).isEmpty()) {
      keyring.keepTextKey(key);
      ledger.openLibrary();
    }
  }

  /// The text key goes to a party that may lack it: one that has put nothing forward yet, and one
  /// that holds nothing, having lost all.
  private Composer.Extras extrasFor(PartyCode to, List<Head> have) {
    boolean mayLackKey =
        ledger.charter().isParty(to)
            && (have.isEmpty() || ledger.proceedings().standing(to).latestPosition().isEmpty());
    Optional<byte[]> key =
        mayLackKey ? keyring.textKey(ledger.charter()).map(TextKey::bytes) : Optional.empty();
    return new Composer.Extras(key, notePost.notesFor(to), Optional.of(headsPost.noteFor(to)));
  }
}
