package org.entente.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.base.Digest;
import org.entente.base.PartyCode;
import org.entente.record.Head;
import org.entente.record.Record;
import org.entente.record.SignedAct;
import org.entente.store.RecordPort;

/// A node in memory: a record, its texts, and the rule that a dispatch is judged whole.
final class FakeHub implements Hub, RecordPort, Intake {
  private final Talks talks;
  private final PartyCode me;
  private final List<Entry> entries = new ArrayList<>();
  private final Map<Digest, byte[]> texts = new HashMap<>();
  private final List<byte[]> notes = new ArrayList<>();
  private Record record;
  private long most = Long.MAX_VALUE;
  private int taken;

  FakeHub(Talks talks, PartyCode me) {
    this.talks = talks;
    this.me = me;
    this.record = new Record(talks.charter);
  }

  Record record() {
    return record;
  }

  PartyCode me() {
    return me;
  }

  /// How many dispatches were looked at.
  int taken() {
    return taken;
  }

  /// From now on no dispatch is fuller than this.
  void limitTo(long bytes) {
    most = bytes;
  }

  synchronized void add(SignedAct act, Map<Digest, byte[]> brought) {
    record.receive(act);
    append(List.of(new Entry(act, brought)));
  }

  @Override
  public void append(List<Entry> more) {
    entries.addAll(more);
    more.forEach(entry -> texts.putAll(entry.texts()));
  }

  @Override
  public List<byte[]> acts() {
    return entries.stream().map(entry -> entry.act().bytes()).toList();
  }

  @Override
  public List<Digest> textsOf(Digest act) {
    return entries.stream()
        .filter(entry -> entry.act().id().equals(act))
        .flatMap(entry -> entry.texts().keySet().stream().sorted())
        .toList();
  }

  @Override
  public Optional<byte[]> text(Digest digest) {
    return Optional.ofNullable(texts.get(digest));
  }

  @Override
  public Digest negotiation() {
    return talks.charter.negotiation();
  }

  @Override
  public synchronized List<Head> heads() {
    return record.ends();
  }

  @Override
  public synchronized boolean holds(Digest act) {
    return record.holds(act);
  }

  @Override
  public Optional<PartyCode> partyOf(Digest pin) {
    return talks.charter.chains().stream()
        .filter(code -> talks.tls(code).pin().equals(pin))
        .findFirst();
  }

  @Override
  public synchronized Optional<byte[]> sealedFor(PartyCode peer, List<Head> have) {
    Dispatch dispatch = Composer.compose(me, peer, record, this, have, Composer.Extras.NONE, most);
    var recipients = List.of(talks.sealing(peer).recipient());
    return dispatch.items().isEmpty()
        ? Optional.empty()
        : Optional.of(Pouch.seal(dispatch, recipients, Talks.randomness(99)));
  }

  @Override
  public synchronized Receipt deliver(InputStream pouch, String place) throws IOException {
    var addressee = new Pouch.Addressee(me, talks.charter);
    return take(Pouch.open(pouch, List.of(talks.sealing(me)), addressee, place));
  }

  /// Judges all on a copy of the record first.
  @Override
  public synchronized Receipt take(Dispatch dispatch) {
    taken++;
    var trial = new Record(talks.charter);
    entries.forEach(entry -> trial.restore(entry.act().bytes()));
    var acts = new ArrayList<SignedAct>();
    dispatch.items(Item.ActItem.class).forEach(a -> acts.add(SignedAct.parse(a.bytes(), "act")));
    Witness.require(record, dispatch, acts);
    var fresh = new ArrayList<Entry>();
    int known = 0;
    for (SignedAct act : acts) {
      switch (trial.receive(act)) {
        case Record.Outcome.Placed _ -> fresh.add(new Entry(act, textsAfter(dispatch, act)));
        case Record.Outcome.Known _ -> known++;
        case Record.Outcome.Held _ -> throw new AssertionError("no gaps in these tests");
      }
    }
    record = trial;
    append(fresh);
    dispatch.items(Item.NoteItem.class).forEach(note -> notes.add(note.bytes()));
    int words = fresh.stream().mapToInt(entry -> entry.texts().size()).sum();
    return new Receipt(fresh.size(), known, 0, words, notes.size());
  }

  private static Map<Digest, byte[]> textsAfter(Dispatch dispatch, SignedAct act) {
    var brought = new HashMap<Digest, byte[]>();
    boolean isHere = false;
    for (Item item : dispatch.items()) {
      if (item instanceof Item.ActItem a) {
        isHere = Digest.of(a.bytes()).equals(Digest.of(act.bytes()));
      }
      if (isHere && item instanceof Item.TextItem text) {
        brought.put(text.salted(), text.bytes());
      }
    }
    return brought;
  }
}
