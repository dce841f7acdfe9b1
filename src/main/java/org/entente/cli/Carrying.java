package org.entente.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.base.Digest;
import org.entente.base.PartyCode;
import org.entente.base.Refused;
import org.entente.exchange.ExchangeClient;
import org.entente.exchange.Peer;
import org.entente.exchange.RelayClient;
import org.entente.exchange.SyncReport;
import org.entente.node.LocalNode;
import org.entente.node.NodeHub;
import org.entente.node.NodeRefusal;
import org.entente.record.RecordRefusal;

/// One exchange with other nodes: over HTTPS with those whose address is known, else through a
/// relay. One that fails is told of, and the others are asked all the same.
final class Carrying {
  private final LocalNode node;
  private final NodeHub hub;
  private final PrintWriter out;
  private final PrintWriter err;
  private int exit = Exit.DONE;

  Carrying(LocalNode node, PrintWriter out, PrintWriter err) {
    this.node = node;
    this.hub = new NodeHub(node);
    this.out = out;
    this.err = err;
  }

  int exchange(List<PartyCode> named, RelayOption.Way way) {
    var arrivals = Arrivals.since(node);
    Set<PartyCode> others = node.mail().peers().codes();
    var byRelay = new ArrayList<PartyCode>();
    int reachable = 0;
    for (PartyCode code : named.isEmpty() ? List.copyOf(others) : named) {
      Optional<String> address = node.mail().peers().address(code);
      boolean relayed = way.place().isPresent() && (way.forAll() || address.isEmpty());
      if (relayed) {
        byRelay.add(code);
      } else if (address.isPresent()) {
        attempt(() -> sync(code, address.get(), arrivals));
      } else {
        withoutAddress(code, named);
        continue;
      }
      reachable++;
    }
    if (!byRelay.isEmpty()) {
      attempt(() -> relay(byRelay, way.place().orElseThrow().peer(), arrivals));
    }
    if (reachable == 0 && named.isEmpty()) {
      throw new Refused(new OperationRefusal.NobodyToReach(node.self().code()));
    }
    arrivals.whoseMove(out);
    return exit;
  }

  private void withoutAddress(PartyCode code, List<PartyCode> named) {
    if (named.isEmpty()) {
      out.println(code + ": no address is known; hand over a pouch: entente pouch pack " + code);
    } else {
      exit = tell(new Refused(new NodeRefusal.NoAddress(code.code())));
    }
  }

  private void sync(PartyCode code, String address, Arrivals arrivals) {
    Peer peer = Peer.of(code.code(), address, pin(code));
    try (var client =
        new ExchangeClient(node.tls(), peer, code, node.charter().negotiation())) {
      SyncReport report = client.sync(hub);
      out.println(code + ": received " + Arrivals.words(report.pulled()));
      arrivals.acts(out);
      out.println(code + ": sent " + Arrivals.words(report.pushed()));
      if (!report.lacking().isEmpty() && node.charter().isParty(code)) {
        out.println(
            code + " shows " + report.lacking().size()
                + " heads it did not give the acts of; ask another party for them.");
      }
    }
  }

  private void relay(List<PartyCode> codes, Peer relay, Arrivals arrivals) {
    try (var client = new RelayClient(node.tls(), relay, node.charter().negotiation())) {
      for (RelayClient.Collected collected : client.collect(hub)) {
        switch (collected) {
          case RelayClient.Collected.Taken taken -> {
            out.println("the relay: received " + Arrivals.words(taken.receipt()));
            arrivals.acts(out);
          }
          case RelayClient.Collected.TurnedAway away ->
              exit = tell(new Refused(away.refusal()));
        }
      }
      for (PartyCode code : codes) {
        attempt(
            () -> {
              byte[] pouch = node.mail().pouchFor(code);
              client.send(pin(code), pouch);
              out.printf("the relay: left a pouch of %,d bytes for %s%n", pouch.length, code);
            });
      }
    }
  }

  private Digest pin(PartyCode code) {
    return node.mail()
        .peers()
        .pin(code)
        .orElseThrow(() -> new Refused(new RecordRefusal.NotJoined(code.code())));
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
