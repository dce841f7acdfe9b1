package org.entente.cli;

import java.io.IOException;
import java.util.Optional;
import org.entente.exchange.ExchangeServer;
import org.entente.node.LocalNode;
import org.entente.node.NodeHub;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `entente serve`: the node answers the others.
@Command(
    name = "serve",
    header = "Answers the other nodes until it is stopped.",
    description = {
      "Answers the other nodes over HTTPS until you stop it with Ctrl-C, a line for each dispatch.",
      "A depositary's node opens closings, certifies and reopens by itself meanwhile.",
      "While it runs, other commands on this node's data are refused; stop it to negotiate."
    },
    footer = {
      "",
      "Example: entente serve --listen 0.0.0.0:7443",
      "         entente serve --listen 0.0.0.0:7443 --sync-every 30s"
    })
final class ServeCommand extends NodeCommand {
  @Option(
      names = "--listen",
      required = true,
      paramLabel = "HOST:PORT",
      description = "Where to listen; port 0 takes a free one.")
  private String listen;

  @Option(
      names = "--sync-every",
      paramLabel = "SPAN",
      description = "Also ask the others by itself, every so often: 30s, 5m, 1h.")
  private @Nullable String every;

  @Override
  void run(LocalNode node) {
    Listening place = Listening.parse(listen);
    Optional<Span> span = Optional.ofNullable(every).map(Span::parse);
    var service = new Service(node, out(), err());
    ExchangeServer server = start(node, place, service);
    say("%s answers at %s", node.self(), place.address(server.address().getPort()));
    say("  key %s", node.tls().pin());
    say("Stop it with Ctrl-C.");
    out().flush();
    service.proceed();
    UntilStopped.every(
        span.map(Span::length),
        service::syncAll,
        () -> {
          server.close();
          node.close();
        });
  }

  private ExchangeServer start(LocalNode node, Listening place, Service service) {
    var spool = Listening.folder(options().dir().resolve("spool"));
    try {
      var settings = ExchangeServer.Settings.of(place.socket(), spool);
      return ExchangeServer.start(settings, node.tls(), service.hub(new NodeHub(node)));
    } catch (IOException e) {
      throw place.failed(e);
    }
  }
}
