package org.entente.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.entente.base.Bounds;
import org.entente.base.Digest;
import org.entente.base.Refused;
import org.entente.seal.TlsIdentity;

/// Stores pouches for nodes that accept no inbound connection, until they fetch them. A relay has
/// no key of theirs and is no party: it sees ciphertext, sizes and who sends to whom
/// (`docs/format/dispatch.md`).
public final class RelayServer implements AutoCloseable {
  private final Settings settings;
  private final Spool spool;
  private final RelayBoxes boxes;
  private final Door door;

  /// Where, for whom and how much.
  ///
  /// @param address where to listen; port 0 takes a free one
  /// @param dir a folder of its own; what waits there survives a restart
  /// @param members the TLS pins of all nodes it serves, each sender and recipient
  /// @param bytesPerSender how much of one sender may wait in all boxes together
  /// @param bytesPerBox how much may wait for one recipient
  public record Settings(
      InetSocketAddress address,
      Path dir,
      Digest negotiation,
      Set<Digest> members,
      long bytesPerSender,
      long bytesPerBox) {
    public Settings {
      members = Set.copyOf(members);
    }

    /// One pouch of the largest size for each sender, and twice that in a box.
    public static Settings of(
        InetSocketAddress address, Path dir, Digest negotiation, Set<Digest> members) {
      long most = Bounds.CARRIED_BYTES;
      return new Settings(address, dir, negotiation, members, most, 2 * most);
    }
  }

  private RelayServer(Settings settings, TlsIdentity identity) throws IOException {
    this.settings = settings;
    this.spool = new Spool(settings.dir().resolve("uploads"), settings.bytesPerSender());
    this.boxes =
        new RelayBoxes(
            settings.dir().resolve("boxes"), settings.bytesPerSender(), settings.bytesPerBox());
    this.door = Door.open(settings.address(), identity, this::answer);
  }

  public static RelayServer start(Settings settings, TlsIdentity identity) throws IOException {
    return new RelayServer(settings, identity);
  }

  public InetSocketAddress address() {
    return door.address();
  }

  @Override
  public void close() {
    door.close();
  }

  private void answer(Call call) throws IOException {
    Digest caller = call.pin();
    if (!settings.members().contains(caller)) {
      throw new Refused(new CarrierRefusal.UnknownCaller("key " + caller.brief()));
    }
    call.requireNegotiation(settings.negotiation());
    switch (call.route()) {
      case "PUT box * *" -> take(call, caller, recipient(call), call.digest(3));
      case "HEAD box * *" -> answerHeld(call, caller, recipient(call), call.digest(3));
      case "GET box" -> list(call, caller);
      case "GET box *" -> give(call, caller, call.digest(2));
      case "DELETE box *" -> {
        boxes.remove(caller, call.digest(2));
        call.answer(HttpStatus.NO_CONTENT);
      }
      default -> throw call.nothingThere();
    }
  }

  private Digest recipient(Call call) {
    Digest pin = call.digest(2);
    if (!settings.members().contains(pin)) {
      throw new Refused(new CarrierRefusal.NothingThere("box of " + pin.brief()));
    }
    return pin;
  }

  private void take(Call call, Digest sender, Digest recipient, Digest sha) throws IOException {
    Spool.Upload upload = call.upload("pouch " + sha.brief());
    if (boxes.find(recipient, sha).isPresent()) {
      call.answer(HttpStatus.NO_CONTENT);
      return;
    }
    boxes.requireRoom(sender, recipient, upload.range().total());
    Optional<Digest> stored =
        spool.add(
            sender,
            sha,
            upload,
            whole -> {
              boxes.put(sender, recipient, sha, whole);
              return sha;
            });
    if (stored.isPresent()) {
      call.answer(HttpStatus.NO_CONTENT);
    } else {
      call.answerHeld(HttpStatus.RESUME, spool.held(sender, sha));
    }
  }

  private void answerHeld(Call call, Digest sender, Digest recipient, Digest sha)
      throws IOException {
    Optional<RelayBoxes.Waiting> whole = boxes.find(recipient, sha);
    call.answerHeld(
        HttpStatus.OK, whole.isPresent() ? whole.get().bytes() : spool.held(sender, sha));
  }

  private void list(Call call, Digest recipient) throws IOException {
    var lines = new StringBuilder();
    for (RelayBoxes.Waiting pouch : boxes.in(recipient)) {
      lines.append(pouch.sha()).append(' ').append(pouch.bytes());
      lines.append(' ').append(pouch.sender()).append('\n');
    }
    call.answer(HttpStatus.OK, lines.toString());
  }

  private void give(Call call, Digest recipient, Digest sha) throws IOException {
    RelayBoxes.Waiting pouch =
        boxes
            .find(recipient, sha)
            .orElseThrow(
                () -> new Refused(new CarrierRefusal.NothingThere("pouch " + sha.brief())));
    try (InputStream in = Files.newInputStream(pouch.file())) {
      call.answer(HttpStatus.OK, in, pouch.bytes());
    }
  }
}
