package org.entente.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.entente.base.Digest;
import org.entente.base.PartyCode;
import org.entente.base.Refused;
import org.entente.exchange.ExchangeClient;
import org.entente.exchange.Peer;
import org.entente.exchange.RelayClient;
import org.entente.exchange.SyncReport;
import org.entente.node.LocalNode;
import org.entente.node.NodeOpener;
import org.entente.node.NodeRefusal;
import org.entente.node.OpeningHub;
import org.entente.record.RecordRefusal;
import org.entente.seal.TlsIdentity;

/// One exchange with other nodes: over HTTPS with those whose address is known, else through a
/// relay. One that fails is told of, and the others are asked all the same. The node is open only
/// while something is read from it or taken in, never while others are waited for.
final class Carrying {
  private final NodeOpener opener;
  private final OpeningHub hub;
  private final List<TlsIdentity> keys;
  private final PrintWriter out;
  private final PrintWriter err;
  private int exit = Exit.DONE;

  Carrying(NodeOpener opener, PrintWriter out, PrintWriter err) {
    this.opener = opener;
    this.hub = new OpeningHub(opener);
    this.keys = opener.with(LocalNode::tlsKeys);
    this.out = out;
    this.err = err;
  }

  /// Who is asked, and how.
  private record Round(
      Arrivals arrivals, RelayOption.Way way, SortedMap<PartyCode, Optional<String>> addresses) {
    boolean isRelayed(PartyCode code) {
      return way.place().isPresent()
          && (way.forAll() || addresses.getOrDefault(code, Optional.empty()).isEmpty());
    }
  }

  int exchange(List<PartyCode> named, RelayOption relay) {
    Round round = opener.with(node -> round(node, named, relay));
    var byRelay = round.addresses().keySet().stream().filter(round::isRelayed).toList();
    int reached = byRelay.size();
    for (var entry : round.addresses().entrySet()) {
      PartyCode code = entry.getKey();
      Optional<String> address = entry.getValue();
      if (round.isRelayed(code)) {
        continue; // all of these together, below
      }
      if (address.isPresent()) {
        reached++;
        attempt(() -> sync(code, address.get(), round.arrivals()));
      } else {
        withoutAddress(code, named);
      }
    }
    if (!byRelay.isEmpty()) {
      RelayPlace place = round.way().place().orElseThrow();
      attempt(() -> relay(byRelay, place.peer(), round.arrivals()));
    }
    if (reached == 0 && named.isEmpty()) {
      throw new Refused(new OperationRefusal.NobodyToReach(opener.with(n -> n.self().code())));
    }
    told(node -> round.arrivals().whoseMove(node, out));
    return exit;
  }

  private static Round round(LocalNode node, List<PartyCode> named, RelayOption relay) {
    var peers = node.mail().peers();
    var addresses = new TreeMap<PartyCode, Optional<String>>();
    for (PartyCode code : named.isEmpty() ? peers.codes() : named) {
      addresses.put(code, peers.address(code));
    }
    return new Round(Arrivals.since(node), relay.of(node), addresses);
  }

  private void withoutAddress(PartyCode code, List<PartyCode> named) {
    if (named.isEmpty()) {
      out.println(code + ": no address is known: entente peer " + code + " https://HOST:PORT");
      out.println("  or hand over a pouch: entente pouch pack " + code);
    } else {
      exit = tell(new Refused(new NodeRefusal.NoAddress(code.code())));
    }
  }

  private void sync(PartyCode code, String address, Arrivals arrivals) {
    Peer peer = Peer.of(code.code(), address, pin(code));
    SyncReport report = Knocking.with(keys, key -> sync(key, peer, code));
    out.println(code + ": received " + Arrivals.words(report.pulled()));
    told(node -> arrivals.acts(node, out));
    out.println(code + ": sent " + Arrivals.words(report.pushed()));
    if (!report.lacking().isEmpty() && opener.with(node -> node.charter().isParty(code))) {
      out.println(
          code
              + " shows "
              + report.lacking().size()
              + " heads it did not give the acts of; ask another party for them.");
    }
  }

  private SyncReport sync(TlsIdentity key, Peer peer, PartyCode code) {
    try (var client = new ExchangeClient(key, peer, code, hub.negotiation())) {
      return client.sync(hub);
    }
  }

  /// With each key the relay admits, since pouches wait there for the key their senders knew; what
  /// is sent goes with the first.
  private void relay(List<PartyCode> codes, Peer relay, Arrivals arrivals) {
    List<PartyCode> left = codes;
    for (TlsIdentity key : keys) {
      try {
        relay(key, left, relay, arrivals);
        left = List.of();
      } catch (Refused refused) {
        boolean isLast = key.equals(keys.getLast()) && !left.isEmpty();
        if (isLast || !Knocking.isUnknown(refused)) {
          throw refused;
        }
      }
    }
  }

  private void relay(TlsIdentity key, List<PartyCode> codes, Peer relay, Arrivals arrivals) {
    try (var client = new RelayClient(key, relay, hub.negotiation())) {
      for (RelayClient.Collected collected : client.collect(hub)) {
        switch (collected) {
          case RelayClient.Collected.Taken taken -> {
            out.println("the relay: received " + Arrivals.words(taken.receipt()));
            told(node -> arrivals.acts(node, out));
          }
          case RelayClient.Collected.TurnedAway away -> exit = tell(new Refused(away.refusal()));
        }
      }
      for (PartyCode code : codes) {
        attempt(() -> {
          byte[] pouch = opener.with(node -> node.mail().pouchFor(code));
          client.send(pin(code), pouch);
          out.printf("the relay: left a pouch of %,d bytes for %s%n", pouch.length, code);
        });
      }
    }
  }

  private Digest pin(PartyCode code) {
    return opener
        .with(node -> node.mail().peers().pin(code))
        .orElseThrow(() -> new Refused(new RecordRefusal.NotJoined(code.code())));
  }

  private void told(Consumer<LocalNode> teller) {
    opener.with(node -> {
      teller.accept(node);
      return node;
    });
  }

  private void attempt(Runnable work) {
    try {
      work.run();
    } catch (Refused refused) {
      exit = tell(refused);
    }
  }

  private int tell(Refused refused) {
    out.flush(); // so that what is said on both streams stands in order
    return new Faults("").tell(refused, err);
  }
}
