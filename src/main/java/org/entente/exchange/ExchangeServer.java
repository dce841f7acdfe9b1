package org.entente.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.base.Bounds;
import org.entente.base.Digest;
import org.entente.base.PartyCode;
import org.entente.base.Refused;
import org.entente.record.Head;
import org.entente.seal.TlsIdentity;

/// Serves a node to the others of its negotiation over HTTPS (`docs/format/dispatch.md`): what it
/// holds, what a peer lacks, and a place to put pouches.
public final class ExchangeServer implements AutoCloseable {
  private static final int REMEMBERED = 1_000;

  private final Hub hub;
  private final Spool spool;
  private final Map<Digest, Taken> taken =
      Collections.synchronizedMap(
          new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Digest, Taken> eldest) {
              return size() > REMEMBERED;
            }
          });
  private final Door door;

  /// Where and how much.
  ///
  /// @param address where to listen; port 0 takes a free one
  /// @param spool a folder of its own for uploads under way
  /// @param bytesPerPeer how much of a peer's uploads may lie there
  public record Settings(InetSocketAddress address, Path spool, long bytesPerPeer) {
    public static Settings of(InetSocketAddress address, Path spool) {
      return new Settings(address, spool, Bounds.CARRIED_BYTES);
    }
  }

  /// A pouch that was taken in not long ago: asked again, it is answered again.
  private record Taken(Digest pin, long bytes, Receipt receipt) {}

  private ExchangeServer(Settings settings, TlsIdentity identity, Hub hub) throws IOException {
    this.hub = hub;
    this.spool = new Spool(settings.spool(), settings.bytesPerPeer());
    this.door = Door.open(settings.address(), identity, this::answer);
  }

  public static ExchangeServer start(Settings settings, TlsIdentity identity, Hub hub)
      throws IOException {
    return new ExchangeServer(settings, identity, hub);
  }

  public InetSocketAddress address() {
    return door.address();
  }

  @Override
  public void close() {
    door.close();
  }

  private void answer(Call call) throws IOException {
    Digest pin = call.pin();
    PartyCode caller =
        hub.partyOf(pin)
            .orElseThrow(() -> new Refused(new CarrierRefusal.UnknownCaller("key " + pin.brief())));
    call.requireNegotiation(hub.negotiation());
    switch (call.route()) {
      case "GET heads" -> call.answer(HttpStatus.OK, HeadLines.lines(hub.heads()));
      case "GET since" -> answerSince(call, caller);
      case "HEAD pouch *" -> answerHeld(call, pin, call.digest(2));
      case "PUT pouch *" -> take(call, pin, caller, call.digest(2));
      default -> throw call.nothingThere();
    }
  }

  private void answerSince(Call call, PartyCode caller) throws IOException {
    List<Head> have = HeadLines.ofQuery(call.query().orElse(""), "address of the request");
    Optional<byte[]> pouch = hub.sealedFor(caller, have);
    if (pouch.isPresent()) {
      call.answer(HttpStatus.OK, pouch.get());
    } else {
      call.answer(HttpStatus.NO_CONTENT);
    }
  }

  private void answerHeld(Call call, Digest pin, Digest sha) throws IOException {
    Optional<Taken> before = takenBefore(pin, sha);
    call.answerHeld(
        HttpStatus.OK, before.isPresent() ? before.get().bytes() : spool.held(pin, sha));
  }

  private void take(Call call, Digest pin, PartyCode caller, Digest sha) throws IOException {
    String place = "pouch " + sha.brief() + " from " + caller;
    Spool.Upload upload = call.upload(place);
    Optional<Taken> before = takenBefore(pin, sha);
    if (before.isPresent()) {
      call.answer(HttpStatus.OK, before.get().receipt().text());
      return;
    }
    Optional<Receipt> receipt = spool.add(pin, sha, upload, whole -> deliver(whole, place));
    if (receipt.isEmpty()) {
      call.answerHeld(HttpStatus.RESUME, spool.held(pin, sha));
      return;
    }
    taken.put(sha, new Taken(pin, upload.range().total(), receipt.get()));
    call.answer(HttpStatus.OK, receipt.get().text());
  }

  private Receipt deliver(Path whole, String place) throws IOException {
    try (InputStream in = Files.newInputStream(whole)) {
      return hub.deliver(in, place);
    }
  }

  private Optional<Taken> takenBefore(Digest pin, Digest sha) {
    return Optional.ofNullable(taken.get(sha)).filter(t -> t.pin().equals(pin));
  }
}
