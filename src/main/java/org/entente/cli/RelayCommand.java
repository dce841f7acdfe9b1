package org.entente.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.base.Digest;
import org.entente.exchange.RelayServer;
import org.entente.seal.TlsIdentity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `entente relay`: stores sealed dispatches until they are fetched.
@Command(
    name = "relay",
    header = "Runs a relay for nodes that cannot be reached from outside.",
    description = {
      "Runs a relay for nodes that accept no connection from outside: it keeps their sealed",
      "dispatches until they are fetched. It is no party, has no key of theirs, and sees sizes and",
      "who sends to whom. Each node tells you its pin and the negotiation: entente pin",
      "It prints ADDRESS#PIN, which the nodes use it by: entente send --relay ADDRESS#PIN"
    },
    footer = {
      "",
      "Example: entente relay --listen 0.0.0.0:7444 --data relay --negotiation 5f1c… \\",
      "  --allow 9a0b…,41de…,77c2…"
    })
final class RelayCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Option(
      names = "--listen",
      required = true,
      paramLabel = "HOST:PORT",
      description = "Where to listen; port 0 takes a free one.")
  private String listen;

  @Option(
      names = "--data",
      required = true,
      paramLabel = "DIR",
      description = "Its folder: its key, and what waits.")
  private Path dir;

  @Option(
      names = "--negotiation",
      required = true,
      paramLabel = "ID",
      description = "The negotiation it serves.")
  private String negotiation;

  @Option(
      names = "--allow",
      required = true,
      split = ",",
      paramLabel = "PIN",
      description = "The pins of all nodes it serves, with commas.")
  private List<String> allowed;

  @Override
  public void run() {
    Listening place = Listening.parse(listen);
    Digest served = Digest.parse(negotiation, "--negotiation");
    Set<Digest> members = new HashSet<>();
    allowed.forEach(pin -> members.add(Digest.parse(pin, "--allow")));
    TlsIdentity identity = RelayKey.in(Listening.folder(dir));
    RelayServer server = start(place, served, members, identity);
    PrintWriter out = spec.commandLine().getOut();
    int port = server.address().getPort();
    String nodes = members.size() == 1 ? "1 node" : members.size() + " nodes";
    out.println("The relay serves " + nodes + " at " + place.address(port));
    out.println("They say once, and it is remembered:");
    out.println("  entente send --relay " + place.reached(port) + "#" + identity.pin());
    out.println("Stop it with Ctrl-C; what waits is kept.");
    out.flush();
    UntilStopped.every(Optional.empty(), () -> {}, server::close);
  }

  private RelayServer start(
      Listening place, Digest served, Set<Digest> members, TlsIdentity identity) {
    try {
      return RelayServer.start(
          RelayServer.Settings.of(place.socket(), dir, served, members), identity);
    } catch (IOException e) {
      throw place.failed(e);
    }
  }
}
