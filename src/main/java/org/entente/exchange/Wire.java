package org.entente.exchange;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.entente.base.Bounds;
import org.entente.base.Digest;
import org.entente.base.PartyCode;
import org.entente.base.Refused;
import org.entente.record.Head;
import org.entente.seal.TlsIdentity;

/// Speaks with one peer over HTTPS, taking no key but the pinned one, no answer without its length,
/// and no wait without an end. Whatever goes wrong becomes a refusal.
final class Wire implements AutoCloseable {
  /// How much of a pouch goes in one request; a connection that breaks loses no more.
  static final int PART_BYTES = 4 << 20;

  private static final int TRIES = 4;
  private static final int MOST_MESSAGE = 500;
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final long WAIT_SECONDS = 600;
  private static final Pattern REFUSAL =
      Pattern.compile(
          Call.REFUSAL_TYPE
              + "\nname [A-Za-z]+\n"
              + "(?:head ([A-Z][A-Z0-9]{1,7}) ([1-9][0-9]{0,17}) ([0-9a-f]{64})\n)?"
              + "message (.*)\n");

  private final Peer peer;
  private final Digest negotiation;
  private final HttpClient http;

  Wire(TlsIdentity me, Peer peer, Digest negotiation) {
    this.peer = peer;
    this.negotiation = negotiation;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .sslContext(me.context(peer.pin()::equals))
            .sslParameters(TlsIdentity.clientParameters())
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT)
            .build();
  }

  /// An answer that is no refusal.
  record Answer(int status, byte[] body, long held) {
    String text() {
      return new String(body, StandardCharsets.UTF_8);
    }
  }

  Answer get(String place) {
    return ask(request(place).GET());
  }

  Answer delete(String place) {
    return ask(request(place).DELETE());
  }

  /// Puts a pouch there, part by part. After a break it asks how much has come through, and goes on
  /// from there.
  Answer put(String place, byte[] pouch) {
    long from = held(place, pouch.length);
    for (int tries = 1; ; tries++) {
      try {
        return putFrom(place, pouch, from);
      } catch (Refused refused) {
        if (tries == TRIES || !isBroken(refused)) {
          throw refused;
        }
        from = held(place, pouch.length);
      }
    }
  }

  @Override
  public void close() {
    http.shutdownNow();
  }

  Refused odd(String detail) {
    return new Refused(new CarrierRefusal.PeerAnswersOddly(peer.name(), detail));
  }

  private Answer putFrom(String place, byte[] pouch, long from) {
    long at = from;
    while (true) {
      int length = (int) Math.min(PART_BYTES, pouch.length - at);
      var range = new UploadRange(at, length, pouch.length);
      var body = HttpRequest.BodyPublishers.ofByteArray(pouch, (int) at, length);
      Answer answer = ask(request(place).header("Content-Range", range.text()).PUT(body));
      if (answer.status() != HttpStatus.RESUME) {
        return answer;
      }
      if (answer.held() != at + length) {
        throw odd("it holds " + answer.held() + " bytes of " + (at + length) + " sent");
      }
      at = answer.held();
    }
  }

  private long held(String place, long total) {
    long held = ask(request(place).HEAD()).held();
    if (held < 0 || held > total) {
      throw odd("it holds " + held + " bytes of " + total);
    }
    return held;
  }

  private HttpRequest.Builder request(String place) {
    URI address = peer.at(negotiation, place);
    return HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(WAIT_SECONDS));
  }

  private Answer ask(HttpRequest.Builder builder) {
    HttpRequest request = builder.build();
    var coming = http.sendAsync(request, info -> subscriber(info, request.method()));
    try {
      HttpResponse<byte[]> response = coming.get(WAIT_SECONDS, TimeUnit.SECONDS);
      return accepted(response, request.method());
    } catch (ExecutionException e) {
      throw failed(e);
    } catch (TimeoutException e) {
      coming.cancel(true);
      throw unreachable("no answer in time");
    } catch (InterruptedException e) {
      coming.cancel(true);
      Thread.currentThread().interrupt();
      throw unreachable("it was interrupted");
    }
  }

  private HttpResponse.BodySubscriber<byte[]> subscriber(
      HttpResponse.ResponseInfo info, String method) {
    boolean isEmpty = info.statusCode() == HttpStatus.NO_CONTENT || method.equals("HEAD");
    long length = info.headers().firstValueAsLong("Content-Length").orElse(isEmpty ? 0 : -1);
    if (length < 0 || length > Bounds.CARRIED_BYTES) {
      throw odd("it does not say how long its answer is, or it is too long");
    }
    return BodySubscribers.ofByteArray();
  }

  private Answer accepted(HttpResponse<byte[]> response, String method) {
    int status = response.statusCode();
    boolean isGood =
        status == HttpStatus.OK || status == HttpStatus.NO_CONTENT || status == HttpStatus.RESUME;
    if (!isGood) {
      throw refused(status, method.equals("HEAD") ? "" : text(response.body()));
    }
    long held = response.headers().firstValueAsLong(Call.HELD).orElse(-1);
    return new Answer(status, response.body(), held);
  }

  private Refused refused(int status, String body) {
    Matcher refusal = REFUSAL.matcher(body);
    boolean isReadable = refusal.matches();
    if (isReadable && status == HttpStatus.CONFLICT && refusal.group(1) != null) {
      var held =
          new Head(
              new PartyCode(refusal.group(1)),
              Long.parseLong(refusal.group(2)),
              Digest.parse(refusal.group(3), peer.name()));
      return new Refused(new ExchangeRefusal.ContradictsHeld("what " + peer.name() + " got", held));
    }
    String message = isReadable ? harmless(refusal.group(4)) : "nothing";
    return new Refused(new CarrierRefusal.PeerRefused(peer.name(), status, message));
  }

  private Refused failed(ExecutionException failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof Refused refused) {
        return refused;
      }
      if (t instanceof SSLException && String.valueOf(t.getMessage()).contains("is not pinned")) {
        return new Refused(new CarrierRefusal.PeerNotTrusted(peer.name()));
      }
    }
    return unreachable("the connection failed");
  }

  private Refused unreachable(String detail) {
    return new Refused(new CarrierRefusal.PeerUnreachable(peer.name(), detail));
  }

  /// Whether asking how much has come through, and going on from there, may help.
  private static boolean isBroken(Refused refused) {
    return switch (refused.refusal()) {
      case CarrierRefusal.PeerUnreachable _ -> true;
      case CarrierRefusal.PeerRefused said -> said.status() == 416 || said.status() == 429;
      default -> false;
    };
  }

  private static String text(byte[] body) {
    int length = Math.min(body.length, 4 * MOST_MESSAGE);
    return new String(body, 0, length, StandardCharsets.UTF_8);
  }

  /// What a peer says may stand on a person's screen: letters, digits, punctuation and spaces only,
  /// and not for ever.
  private static String harmless(String message) {
    String plain = message.replaceAll("[^\\p{L}\\p{M}\\p{N}\\p{P}\\p{S} ]", " ");
    return plain.length() <= MOST_MESSAGE ? plain : plain.substring(0, MOST_MESSAGE);
  }
}
