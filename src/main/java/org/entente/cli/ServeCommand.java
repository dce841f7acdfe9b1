package org.entente.cli;

import java.io.IOException;
import java.util.Optional;
import org.entente.exchange.ExchangeServer;
import org.entente.node.NodeOpener;
import org.entente.store.ServiceLock;
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
      "Meanwhile negotiate as always: other commands work on this node beside it."
    },
    footer = {
      "",
      "Example: entente serve --listen 0.0.0.0:7443",
      "         entente serve --listen 0.0.0.0:7443 --sync-every 30s"
    })
final class ServeCommand extends AboutNode {
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
  public void run() {
    Listening place = Listening.parse(listen);
    Optional<Span> span = Optional.ofNullable(every).map(Span::parse);
    NodeOpener opener = options().opener();
    ServiceLock lock = ServiceLock.take(options().dir());
    try {
      serve(new Service(opener, out(), err()), place, span, lock);
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private void serve(Service service, Listening place, Optional<Span> span, ServiceLock lock) {
    service.proceed();
    ExchangeServer server = start(place, service);
    int port = server.address().getPort();
    say("%s answers at %s", service.self(), place.address(port));
    say("  key %s", service.tls().pin());
    say("The others say once: entente peer %s %s", service.self(), place.reached(port));
    say("Other commands work on this node meanwhile. Stop it with Ctrl-C.");
    out().flush();
    UntilStopped.every(
        span.map(Span::length),
        service::syncAll,
        () -> {
          server.close();
          lock.close();
        });
  }

  private ExchangeServer start(Listening place, Service service) {
    var spool = Listening.folder(options().dir().resolve("spool"));
    try {
      var settings = ExchangeServer.Settings.of(place.socket(), spool);
      return ExchangeServer.start(settings, service.tls(), service);
    } catch (IOException e) {
      throw place.failed(e);
    }
  }
}
