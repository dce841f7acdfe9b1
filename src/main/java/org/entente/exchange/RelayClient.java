package org.entente.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.base.Digest;
import org.entente.base.Refusal;
import org.entente.base.Refused;
import org.entente.seal.TlsIdentity;

/// Sends pouches through a relay, and fetches those that wait there. They are the same pouches as
/// over HTTPS and by hand.
public final class RelayClient implements AutoCloseable {
  private static final Pattern LINE =
      Pattern.compile("([0-9a-f]{64}) ([1-9][0-9]{0,17}) ([0-9a-f]{64})");

  private final Wire wire;
  private final Peer relay;

  public RelayClient(TlsIdentity me, Peer relay, Digest negotiation) {
    this.wire = new Wire(me, relay, negotiation);
    this.relay = relay;
  }

  /// A pouch that waits for us.
  ///
  /// @param sender the pin of who put it there, as the relay says
  public record Waiting(Digest sha, long bytes, Digest sender) {}

  /// A pouch that was fetched: taken in, or refused and why.
  public sealed interface Collected {
    Digest sha();

    record Taken(Digest sha, Receipt receipt) implements Collected {}

    record TurnedAway(Digest sha, Refusal refusal) implements Collected {}
  }

  /// Leaves a pouch for a node, known by its TLS pin; doing it again changes nothing.
  public void send(Digest recipient, byte[] pouch) {
    Wire.Answer answer = wire.put("box/" + recipient + "/" + Digest.of(pouch), pouch);
    if (answer.status() != HttpStatus.NO_CONTENT) {
      throw wire.odd("a pouch was sent in full and is not said to be kept");
    }
  }

  /// What waits for us, first come first.
  public List<Waiting> waiting() {
    var all = new ArrayList<Waiting>();
    String text = wire.get("box").text();
    for (String line : text.lines().limit(RelayBoxes.MOST_POUCHES).toList()) {
      Matcher pouch = LINE.matcher(line);
      if (!pouch.matches()) {
        throw wire.odd("a line of its list is not a pouch");
      }
      all.add(
          new Waiting(
              Digest.parse(pouch.group(1), relay.name()),
              Long.parseLong(pouch.group(2)),
              Digest.parse(pouch.group(3), relay.name())));
    }
    return all;
  }

  /// The bytes of a pouch that waits for us; other bytes than its digest says are refused.
  public byte[] fetch(Digest sha) {
    byte[] pouch = wire.get("box/" + sha).body();
    if (!Digest.of(pouch).equals(sha)) {
      throw new Refused(new CarrierRefusal.NotThatDigest("pouch from " + relay.name()));
    }
    return pouch;
  }

  /// Tells the relay that a pouch is no longer needed.
  public void remove(Digest sha) {
    wire.delete("box/" + sha);
  }

  /// Takes in all that waits, in order, and removes each pouch once it is durable here. A pouch
  /// that is refused is removed too, since it would be refused again, and is told of; a relay that
  /// fails stops the round.
  public List<Collected> collect(Hub hub) {
    var all = new ArrayList<Collected>();
    for (Waiting waiting : waiting()) {
      byte[] pouch = fetch(waiting.sha());
      all.add(collect(hub, waiting.sha(), pouch));
      remove(waiting.sha());
    }
    return all;
  }

  private Collected collect(Hub hub, Digest sha, byte[] pouch) {
    String place = "pouch " + sha.brief() + " from " + relay.name();
    try {
      return new Collected.Taken(sha, hub.deliver(new ByteArrayInputStream(pouch), place));
    } catch (Refused refused) {
      return new Collected.TurnedAway(sha, refused.refusal());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    wire.close();
  }
}
