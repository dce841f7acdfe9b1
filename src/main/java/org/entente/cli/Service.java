package org.entente.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.base.Digest;
import org.entente.base.PartyCode;
import org.entente.base.Refused;
import org.entente.exchange.ExchangeClient;
import org.entente.exchange.Hub;
import org.entente.exchange.Peer;
import org.entente.exchange.Receipt;
import org.entente.node.LocalNode;
import org.entente.node.NodeOpener;
import org.entente.node.OpeningHub;
import org.entente.record.Head;
import org.entente.record.SignedAct;
import org.entente.seal.TlsIdentity;

/// A node at service: a line for each dispatch, whoever begins; a failure is told of once, until it
/// is over. The node is opened for each piece of work, so that its people can work beside it.
final class Service implements Hub {
  private final OpeningHub hub;
  private final TlsIdentity tls;
  private final PartyCode self;
  private final PrintWriter out;
  private final PrintWriter err;
  private final Map<PartyCode, String> troubles = new HashMap<>();
  private boolean isStale;

  Service(NodeOpener opener, PrintWriter out, PrintWriter err) {
    this.hub = new OpeningHub(opener);
    this.tls = opener.with(LocalNode::tls);
    this.self = opener.with(LocalNode::self);
    this.out = out;
    this.err = err;
  }

  PartyCode self() {
    return self;
  }

  /// The key the others know this node by, as it was when the service began.
  TlsIdentity tls() {
    return tls;
  }

  /// On a depositary's node: what there was to do before anyone called.
  void proceed() {
    hub.with(node -> {
      List<Head> before = node.mail().heads();
      node.signing().proceed();
      tellOwn(node, before);
      return node;
    });
  }

  /// Asks every peer whose address is known.
  void syncAll() {
    for (Map.Entry<PartyCode, Peer> entry : reachable().entrySet()) {
      PartyCode code = entry.getKey();
      try {
        Receipt sent = Knocking.with(keys(), key -> sync(key, entry.getValue(), code));
        if (sent.isNews()) {
          tell("sent to " + code + ": " + Arrivals.words(sent));
        }
        if (troubles.remove(code) != null) {
          tell(code + " answers again");
        }
      } catch (Refused refused) {
        String message = refused.refusal().message();
        if (!message.equals(troubles.put(code, message))) {
          refused(refused);
        }
      }
    }
  }

  /// The key it serves with comes first: it may be an earlier one, until it is started again.
  private List<TlsIdentity> keys() {
    var keys = new ArrayList<>(List.of(tls));
    hub.with(LocalNode::tlsKeys).stream()
        .filter(key -> !key.pin().equals(tls.pin()))
        .forEach(keys::add);
    return keys;
  }

  private Receipt sync(TlsIdentity key, Peer peer, PartyCode code) {
    try (var client = new ExchangeClient(key, peer, code, negotiation())) {
      return client.sync(this).pushed();
    }
  }

  @Override
  public Digest negotiation() {
    return hub.negotiation();
  }

  @Override
  public List<Head> heads() {
    return hub.heads();
  }

  @Override
  public boolean holds(Digest act) {
    return hub.holds(act);
  }

  @Override
  public Optional<PartyCode> partyOf(Digest pin) {
    return hub.with(node -> {
      tellStale(node);
      return node.mail().peers().withPin(pin);
    });
  }

  @Override
  public Optional<byte[]> sealedFor(PartyCode peer, List<Head> have) {
    Optional<byte[]> sealed = hub.sealedFor(peer, have);
    sealed.ifPresent(bytes -> tell("for " + peer + ": " + bytes.length + " bytes, sealed"));
    return sealed;
  }

  @Override
  public Receipt deliver(InputStream pouch, String place) throws IOException {
    byte[] sealed = pouch.readAllBytes();
    try {
      return hub.with(node -> taken(node, sealed, place));
    } catch (Refused refused) {
      refused(refused);
      throw refused;
    }
  }

  private Receipt taken(LocalNode node, byte[] sealed, String place) {
    List<Head> before = node.mail().heads();
    Receipt receipt = node.mail().open(sealed, place);
    tell(place + ": " + Arrivals.words(receipt));
    tellOwn(node, before);
    return receipt;
  }

  private Map<PartyCode, Peer> reachable() {
    try {
      return hub.with(Service::reachable);
    } catch (Refused refused) {
      refused(refused);
      return Map.of();
    }
  }

  private static Map<PartyCode, Peer> reachable(LocalNode node) {
    var reachable = new HashMap<PartyCode, Peer>();
    var peers = node.mail().peers();
    for (PartyCode code : peers.codes()) {
      Optional<String> address = peers.address(code);
      Optional<Digest> pin = peers.pin(code);
      if (address.isPresent() && pin.isPresent()) {
        reachable.put(code, Peer.of(code.code(), address.get(), pin.get()));
      }
    }
    return reachable;
  }

  private void tellOwn(LocalNode node, List<Head> before) {
    for (SignedAct act : node.record().beyond(before)) {
      if (act.act().party().equals(node.self())) {
        tell("by itself: " + Acts.line(act));
      }
    }
  }

  private synchronized void tellStale(LocalNode node) {
    if (!isStale && !node.tls().pin().equals(tls.pin())) {
      isStale = true;
      tell("the node's keys were replaced: stop and start again, to show the new one");
    }
  }

  private synchronized void tell(String line) {
    out.println(NodeOptions.surroundings().now() + "  " + line);
    out.flush(); // somebody watches
  }

  private synchronized void refused(Refused refused) {
    err.print(NodeOptions.surroundings().now() + "  ");
    new Faults("").tell(refused, err);
  }
}
