package org.entente.exchange;

import com.sun.net.httpserver.HttpsExchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.entente.base.Digest;
import org.entente.base.LineWriter;
import org.entente.base.Refusal;
import org.entente.base.Refused;
import org.entente.seal.TlsIdentity;

/// One request: who calls, what for, and the answer.
final class Call {
  static final String HELD = "Entente-Held";
  static final String REFUSAL_TYPE = "entente/refusal/1";
  private static final String ROOT = "/entente/1/";
  private static final long MOST_DRAINED = 8 << 20;

  private final HttpsExchange exchange;
  private final String[] path;

  Call(HttpsExchange exchange) {
    this.exchange = exchange;
    String raw = exchange.getRequestURI().getRawPath();
    this.path = raw.startsWith(ROOT) ? raw.substring(ROOT.length()).split("/", -1) : new String[0];
  }

  /// The caller's TLS pin.
  Digest pin() {
    return TlsIdentity.peer(exchange.getSSLSession())
        .orElseThrow(() -> new Refused(new CarrierRefusal.UnknownCaller("caller without a key")));
  }

  /// Asks that the path is of this negotiation.
  void requireNegotiation(Digest negotiation) {
    if (path.length < 2 || !path[0].equals(negotiation.hex())) {
      throw nothingThere();
    }
  }

  /// The method and the words behind the negotiation, a digest there as `*`: `PUT pouch *`.
  String route() {
    var route = new StringBuilder(exchange.getRequestMethod());
    for (int i = 1; i < path.length; i++) {
      route.append(' ').append(path[i].length() == 2 * Digest.BYTES ? "*" : path[i]);
    }
    return route.toString();
  }

  /// The digest at this place behind the negotiation, from 1.
  Digest digest(int at) {
    return Digest.parse(path[at], "address of the request");
  }

  Optional<String> query() {
    return Optional.ofNullable(exchange.getRequestURI().getRawQuery());
  }

  /// The part of a pouch that the request brings.
  Spool.Upload upload(String place) {
    var headers = exchange.getRequestHeaders();
    Optional<String> range = Optional.ofNullable(headers.getFirst("Content-Range"));
    return new Spool.Upload(
        UploadRange.of(range, contentLength(), place), exchange.getRequestBody(), place);
  }

  void answer(int status) throws IOException {
    exchange.sendResponseHeaders(status, -1);
  }

  void answer(int status, String text) throws IOException {
    answer(status, text.getBytes(StandardCharsets.UTF_8));
  }

  void answer(int status, byte[] body) throws IOException {
    if (body.length == 0) {
      answer(status);
      return;
    }
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }

  void answer(int status, InputStream body, long length) throws IOException {
    exchange.sendResponseHeaders(status, length);
    body.transferTo(exchange.getResponseBody());
  }

  /// Says how much of an upload is here.
  void answerHeld(int status, long held) throws IOException {
    exchange.getResponseHeaders().set(HELD, Long.toString(held));
    answer(status);
  }

  /// Says what was refused, after taking in what little of a body may still come, so that the
  /// caller hears it.
  void refuse(Refusal refusal) throws IOException {
    if (contentLength() > 0 && contentLength() <= MOST_DRAINED) {
      exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
    }
    int status = HttpStatus.of(refusal);
    if (exchange.getRequestMethod().equals("HEAD")) {
      answer(status);
      return;
    }
    var text = new LineWriter(REFUSAL_TYPE).put("name", refusal.name());
    if (refusal instanceof ExchangeRefusal.ContradictsHeld contradiction) {
      text.put("head", contradiction.held());
    }
    answer(status, text.put("message", refusal.message().replaceAll("\\p{Cntrl}", " ")).text());
  }

  Refused nothingThere() {
    return new Refused(new CarrierRefusal.NothingThere("address of the request"));
  }

  private long contentLength() {
    String text = exchange.getRequestHeaders().getFirst("Content-Length");
    return text != null && text.matches("0|[1-9][0-9]{0,9}") ? Long.parseLong(text) : -1;
  }
}
