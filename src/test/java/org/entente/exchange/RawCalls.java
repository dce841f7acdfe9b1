package org.entente.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLContext;
import org.entente.base.Digest;
import org.entente.seal.TlsIdentity;
import org.jspecify.annotations.Nullable;

/// Requests as no client of ours would make them.
final class RawCalls implements AutoCloseable {
  private static final int TRIES = 2_000;

  private final SSLContext context;
  private final InetSocketAddress at;
  private final HttpClient http;

  RawCalls(TlsIdentity caller, Digest pin, InetSocketAddress at) {
    this.context = caller.context(pin::equals);
    this.at = at;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .sslContext(context)
            .sslParameters(TlsIdentity.clientParameters())
            .build();
  }

  HttpResponse<String> get(String place) {
    return send(request(place).GET());
  }

  HttpResponse<String> put(String place, @Nullable String range, byte[] body) {
    var request = request(place).PUT(HttpRequest.BodyPublishers.ofByteArray(body));
    return send(range == null ? request : request.header("Content-Range", range));
  }

  /// Announces all of a body, sends a part and hangs up.
  void putCut(String place, byte[] body, int sent) {
    try (var socket = context.getSocketFactory().createSocket(at.getAddress(), at.getPort())) {
      var out = socket.getOutputStream();
      String head =
          "PUT " + place + " HTTP/1.1\r\nHost: node\r\nContent-Length: " + body.length + "\r\n\r\n";
      out.write(head.getBytes(StandardCharsets.US_ASCII));
      out.write(body, 0, sent);
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Asks how many bytes are held until it is so many: the server sees a cut when it reads up to
  /// it.
  long heldOnceAtLeast(String place, long least) {
    long held = -1;
    for (int i = 0; i < TRIES && held < least; i++) {
      var answer = send(request(place).method("HEAD", HttpRequest.BodyPublishers.noBody()));
      held = answer.headers().firstValueAsLong("Entente-Held").orElse(-1);
    }
    return held;
  }

  @Override
  public void close() {
    http.shutdownNow();
  }

  private HttpRequest.Builder request(String place) {
    String host = at.getAddress().getHostAddress();
    return HttpRequest.newBuilder(URI.create("https://" + host + ":" + at.getPort() + place));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
