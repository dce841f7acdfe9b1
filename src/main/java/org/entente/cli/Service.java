package org.entente.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
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
import org.entente.node.NodeHub;
import org.entente.record.Head;
import org.entente.record.SignedAct;

/// A node at service: a line for each dispatch, whoever begins; a failure is told of once, until it
/// is over.
final class Service {
  private final LocalNode node;
  private final PrintWriter out;
  private final PrintWriter err;
  private final Map<PartyCode, String> troubles = new HashMap<>();

  Service(LocalNode node, PrintWriter out, PrintWriter err) {
    this.node = node;
    this.out = out;
    this.err = err;
  }

  /// The same hub, with a line for what goes through.
  Hub hub(NodeHub hub) {
    return new Told(hub);
  }

  /// On a depositary's node: what there was to do before anyone called.
  void proceed() {
    synchronized (node) {
      List<Head> before = node.mail().heads();
      node.signing().proceed();
      tellOwn(before);
    }
  }

  /// Asks every peer whose address is known.
  void syncAll() {
    for (Map.Entry<PartyCode, Peer> entry : reachable().entrySet()) {
      PartyCode code = entry.getKey();
      try (var client =
          new ExchangeClient(node.tls(), entry.getValue(), code, node.charter().negotiation())) {
        Receipt sent = client.sync(hub(new NodeHub(node))).pushed();
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

  private Map<PartyCode, Peer> reachable() {
    var reachable = new HashMap<PartyCode, Peer>();
    synchronized (node) {
      var peers = node.mail().peers();
      for (PartyCode code : peers.codes()) {
        Optional<String> address = peers.address(code);
        Optional<Digest> pin = peers.pin(code);
        if (address.isPresent() && pin.isPresent()) {
          reachable.put(code, Peer.of(code.code(), address.get(), pin.get()));
        }
      }
    }
    return reachable;
  }

  private void tellOwn(List<Head> before) {
    for (SignedAct act : node.record().beyond(before)) {
      if (act.act().party().equals(node.self())) {
        tell("by itself: " + Acts.line(act));
      }
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

  private final class Told implements Hub {
    private final NodeHub hub;

    Told(NodeHub hub) {
      this.hub = hub;
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
      return hub.partyOf(pin);
    }

    @Override
    public Optional<byte[]> sealedFor(PartyCode peer, List<Head> have) {
      Optional<byte[]> sealed = hub.sealedFor(peer, have);
      sealed.ifPresent(bytes -> tell("for " + peer + ": " + bytes.length + " bytes, sealed"));
      return sealed;
    }

    @Override
    public Receipt deliver(InputStream pouch, String place) throws IOException {
      synchronized (node) {
        List<Head> before = node.mail().heads();
        try {
          Receipt receipt = hub.deliver(pouch, place);
          tell(place + ": " + Arrivals.words(receipt));
          tellOwn(before);
          return receipt;
        } catch (Refused refused) {
          refused(refused);
          throw refused;
        }
      }
    }
  }
}
