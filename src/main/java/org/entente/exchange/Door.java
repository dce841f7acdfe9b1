package org.entente.exchange;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.entente.base.Refused;
import org.entente.seal.TlsIdentity;

/// An HTTPS server on which every caller shows a key: TLS 1.3 both ways, a virtual thread for each
/// request, refusals as answers. Whose key it is, is asked first of all by the one who answers.
final class Door implements AutoCloseable {
  static {
    // read by the JDK's server when its first instance is made
    setOnce("sun.net.httpserver.nodelay", "true");
    setOnce("sun.net.httpserver.maxReqHeaders", "64");
    setOnce("sun.net.httpserver.maxReqTime", "300");
    setOnce("sun.net.httpserver.maxRspTime", "600");
    setOnce("jdk.httpserver.maxConnections", "1000");
  }

  private final HttpsServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /// Answers calls.
  interface Answerer {
    void answer(Call call) throws IOException;
  }

  private Door(HttpsServer server) {
    this.server = server;
  }

  static Door open(InetSocketAddress address, TlsIdentity identity, Answerer answerer)
      throws IOException {
    var door = new Door(HttpsServer.create(address, 0));
    door.server.setHttpsConfigurator(
        new HttpsConfigurator(identity.context(pin -> true)) {
          @Override
          public void configure(HttpsParameters parameters) {
            parameters.setSSLParameters(
                TlsIdentity.serverParameters(TlsIdentity.ClientKey.REQUIRED));
          }
        });
    door.server.setExecutor(door.threads);
    door.server.createContext("/", exchange -> handle(exchange, answerer));
    door.server.start();
    return door;
  }

  InetSocketAddress address() {
    return server.getAddress();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private static void handle(HttpExchange exchange, Answerer answerer) throws IOException {
    try (exchange) {
      var call = new Call((HttpsExchange) exchange);
      try {
        answerer.answer(call);
      } catch (Refused refused) {
        call.refuse(refused.refusal());
      } catch (RuntimeException | IOException broken) {
        call.answer(HttpStatus.BROKEN); // a full disk, or a bug of ours; the caller is told no more
      }
    }
  }

  private static void setOnce(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }
}
