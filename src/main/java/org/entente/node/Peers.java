package org.entente.node;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.entente.base.Digest;
import org.entente.base.LineReader;
import org.entente.base.LineWriter;
import org.entente.base.PartyCode;
import org.entente.record.Head;
import org.entente.record.NodeKeys;
import org.entente.store.NodeStore;

/// The other nodes of the negotiation: where they are reached, which keys they show, what they are
/// known to hold.
public final class Peers {
  private static final String TYPE = "entente/have/1";
  private static final String RELAY = "relay";

  private final NodeStore store;
  private final Ledger ledger;

  Peers(NodeStore store, Ledger ledger) {
    this.store = store;
    this.ledger = ledger;
  }

  /// Every other chain of the negotiation.
  public Set<PartyCode> codes() {
    var others = new TreeSet<>(ledger.charter().chains());
    others.remove(ledger.self());
    return others;
  }

  /// Where a peer's node answers, such as `https://localhost:7443`; this is no part of the record.
  public Optional<String> address(PartyCode code) {
    return store
        .fact(fact(code, "address"))
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }

  public void setAddress(PartyCode code, String address) {
    ledger.charter().rootOf(code); // refuses a code that has no chain
    store.putFact(fact(code, "address"), address.getBytes(StandardCharsets.UTF_8));
  }

  /// The relay this node uses, as `ADDRESS#PIN`.
  public Optional<String> relay() {
    return store.fact(RELAY).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }

  public void setRelay(String place) {
    store.putFact(RELAY, place.getBytes(StandardCharsets.UTF_8));
  }

  /// The pin of a peer's TLS key, once it has joined.
  public Optional<Digest> pin(PartyCode code) {
    return ledger.record().authority(code).node().map(NodeKeys::tlsPin);
  }

  /// Whose TLS key has this pin.
  public Optional<PartyCode> withPin(Digest pin) {
    return codes().stream().filter(code -> pin(code).equals(Optional.of(pin))).findFirst();
  }

  /// What a peer last said, signed, that it holds.
  public List<Head> have(PartyCode code) {
    return store.fact(fact(code, "have")).map(Peers::parse).orElse(List.of());
  }

  void remember(PartyCode code, List<Head> have) {
    var out = new LineWriter(TYPE);
    have.forEach(head -> out.put("have", head));
    store.putFact(fact(code, "have"), out.bytes());
  }

  private static List<Head> parse(byte[] bytes) {
    var in = new LineReader(bytes, TYPE, "what a peer holds");
    var heads = new ArrayList<Head>();
    for (String line : in.all("have")) {
      String[] words = in.words(line, 3);
      heads.add(
          new Head(
              new PartyCode(words[0]), in.number(words[1]), Digest.parse(words[2], in.last())));
    }
    in.end();
    return heads;
  }

  /// The name of a fact about a peer.
  static String fact(PartyCode code, String what) {
    return "peer/" + code.code().toLowerCase(Locale.ROOT) + "/" + what;
  }
}
