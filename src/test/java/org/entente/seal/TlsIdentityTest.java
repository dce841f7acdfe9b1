package org.entente.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entente.seal.SealFixture.randomness;
import static org.entente.seal.SealFixture.utf8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManager;
import org.entente.base.Digest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Real handshakes on loopback, with the JDK's own server and client.
@Timeout(30)
class TlsIdentityTest {
  private static final TlsIdentity CAN = identity(1);
  private static final TlsIdentity USA = identity(2);
  private static final TlsIdentity STRANGER = identity(3);

  private final HttpsServer server = onLoopback();

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void pinned_peers_talk_and_know_each_other() throws Exception {
    serve(TlsIdentity.ClientKey.REQUIRED);
    HttpResponse<String> answer = get(USA.context(Set.of(CAN.pin())::contains));
    assertThat(answer.body()).isEqualTo("you are " + USA.pin());
    assertThat(TlsIdentity.peer(answer.sslSession().orElseThrow())).contains(CAN.pin());
    assertThat(answer.sslSession().orElseThrow().getProtocol()).isEqualTo("TLSv1.3");
  }

  @Test
  void a_server_with_another_key_is_refused() throws Exception {
    serve(TlsIdentity.ClientKey.REQUIRED);
    SSLContext wrong = USA.context(Set.of(STRANGER.pin())::contains);
    assertThatThrownBy(() -> get(wrong))
        .isInstanceOf(SSLHandshakeException.class)
        .hasMessageContaining("the key " + CAN.pin() + " is not pinned");
  }

  @Test
  void a_client_with_another_key_is_refused() throws Exception {
    serve(TlsIdentity.ClientKey.REQUIRED);
    SSLContext stranger = STRANGER.context(Set.of(CAN.pin())::contains);
    assertThatThrownBy(() -> get(stranger)).isInstanceOf(IOException.class);
  }

  @Test
  void a_client_without_a_key_is_refused_where_one_is_required() throws Exception {
    serve(TlsIdentity.ClientKey.REQUIRED);
    assertThatThrownBy(() -> get(anonymous())).isInstanceOf(IOException.class);
  }

  @Test
  void a_client_without_a_key_is_unknown_where_it_is_optional() throws Exception {
    serve(TlsIdentity.ClientKey.OPTIONAL);
    assertThat(get(anonymous()).body()).isEqualTo("you are unknown");
    assertThat(get(USA.context(Set.of(CAN.pin())::contains)).body())
        .isEqualTo("you are " + USA.pin());
  }

  @Test
  void an_older_protocol_is_refused() throws Exception {
    serve(TlsIdentity.ClientKey.REQUIRED);
    var old = new SSLParameters();
    old.setProtocols(new String[] {"TLSv1.2"});
    var client =
        HttpClient.newBuilder()
            .sslContext(USA.context(Set.of(CAN.pin())::contains))
            .sslParameters(old)
            .build();
    assertThatThrownBy(() -> client.send(request(), HttpResponse.BodyHandlers.ofString()))
        .isInstanceOf(SSLHandshakeException.class);
  }

  @Test
  void equal_seeds_give_equal_pins() {
    assertThat(identity(1).pin()).isEqualTo(CAN.pin());
    assertThat(USA.pin()).isNotEqualTo(CAN.pin());
  }

  private static HttpsServer onLoopback() {
    try {
      return HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void serve(TlsIdentity.ClientKey clientKey) {
    server.setHttpsConfigurator(
        new HttpsConfigurator(CAN.context(Set.of(USA.pin())::contains)) {
          @Override
          public void configure(HttpsParameters parameters) {
            parameters.setSSLParameters(TlsIdentity.serverParameters(clientKey));
          }
        });
    server.createContext("/", TlsIdentityTest::answer);
    server.start();
  }

  private static void answer(HttpExchange exchange) throws IOException {
    var session = ((HttpsExchange) exchange).getSSLSession();
    String peer = TlsIdentity.peer(session).map(Digest::hex).orElse("unknown");
    byte[] body = utf8("you are " + peer);
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private HttpResponse<String> get(SSLContext context) throws Exception {
    try (var client =
        HttpClient.newBuilder()
            .sslContext(context)
            .sslParameters(TlsIdentity.clientParameters())
            .connectTimeout(Duration.ofSeconds(10))
            .build()) {
      return client.send(request(), HttpResponse.BodyHandlers.ofString());
    }
  }

  private HttpRequest request() {
    String host = server.getAddress().getAddress().getHostAddress();
    return HttpRequest.newBuilder(
            URI.create("https://" + host + ":" + server.getAddress().getPort() + "/"))
        .build();
  }

  /// A client that trusts the server and shows nothing.
  private static SSLContext anonymous() throws Exception {
    var context = SSLContext.getInstance("TLSv1.3");
    var trust = new TrustManager[] {new PinnedTrust(CAN.pin()::equals)};
    context.init(null, trust, null);
    return context;
  }

  private static TlsIdentity identity(int seed) {
    return TlsIdentity.fromSeed(randomness(seed).bytes(TlsIdentity.SEED_BYTES));
  }
}
