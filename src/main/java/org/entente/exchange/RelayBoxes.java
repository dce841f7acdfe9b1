package org.entente.exchange;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.base.Digest;
import org.entente.base.Refused;

/// The boxes of a relay on disk: a folder for each recipient's pin, a file for each pouch,
/// `NUMBER-SENDER-DIGEST`, so that order of arrival, sender and digest are in the name and there is
/// no index to lose. Names are made here, of numbers and digests; half a file never has such a
/// name.
final class RelayBoxes {
  /// Pouches in one box.
  static final int MOST_POUCHES = 10_000;

  private static final Pattern NAME = Pattern.compile("([0-9]{16})-([0-9a-f]{64})-([0-9a-f]{64})");

  private final Path dir;
  private final long bytesPerSender;
  private final long bytesPerBox;

  /// A pouch in a box.
  record Waiting(long number, Digest sender, Digest sha, long bytes, Path file) {}

  RelayBoxes(Path dir, long bytesPerSender, long bytesPerBox) {
    this.dir = dir;
    this.bytesPerSender = bytesPerSender;
    this.bytesPerBox = bytesPerBox;
  }

  /// What waits for a recipient, first come first.
  synchronized List<Waiting> in(Digest recipient) throws IOException {
    Path box = dir.resolve(recipient.hex());
    if (!Files.isDirectory(box)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(box)) {
      return files
          .flatMap(file -> read(file).stream())
          .sorted(Comparator.comparingLong(Waiting::number))
          .toList();
    }
  }

  synchronized Optional<Waiting> find(Digest recipient, Digest sha) throws IOException {
    return in(recipient).stream().filter(pouch -> pouch.sha().equals(sha)).findFirst();
  }

  /// Asks that a pouch of so many bytes still has room, of its sender's share and in the box.
  synchronized void requireRoom(Digest sender, Digest recipient, long bytes) throws IOException {
    List<Waiting> box = in(recipient);
    long inBox = box.stream().mapToLong(Waiting::bytes).sum();
    if (inBox + bytes > bytesPerBox || box.size() >= MOST_POUCHES) {
      throw new Refused(
          new CarrierRefusal.QuotaReached("box of " + recipient.brief(), bytesPerBox));
    }
    if (sentBy(sender) + bytes > bytesPerSender) {
      throw new Refused(
          new CarrierRefusal.QuotaReached("pouches of " + sender.brief(), bytesPerSender));
    }
  }

  /// Puts a whole file into a box, durably; the same pouch again changes nothing.
  synchronized void put(Digest sender, Digest recipient, Digest sha, Path whole)
      throws IOException {
    if (find(recipient, sha).isPresent()) {
      return;
    }
    requireRoom(sender, recipient, Files.size(whole));
    Path box = dir.resolve(recipient.hex());
    Files.createDirectories(box);
    force(whole, StandardOpenOption.WRITE);
    List<Waiting> before = in(recipient);
    long number = before.isEmpty() ? 1 : before.getLast().number() + 1;
    String name = String.format("%016d-%s-%s", number, sender, sha);
    Files.move(whole, box.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    force(box, StandardOpenOption.READ);
  }

  synchronized void remove(Digest recipient, Digest sha) throws IOException {
    Optional<Waiting> pouch = find(recipient, sha);
    if (pouch.isPresent()) {
      Files.deleteIfExists(pouch.get().file());
    }
  }

  private long sentBy(Digest sender) throws IOException {
    if (!Files.isDirectory(dir)) {
      return 0;
    }
    try (Stream<Path> files = Files.walk(dir, 2)) {
      return files
          .flatMap(file -> read(file).stream())
          .filter(pouch -> pouch.sender().equals(sender))
          .mapToLong(Waiting::bytes)
          .sum();
    }
  }

  private static Optional<Waiting> read(Path file) {
    Matcher name = NAME.matcher(file.getFileName().toString());
    return name.matches()
        ? Optional.of(
            new Waiting(
                Long.parseLong(name.group(1)),
                Digest.parse(name.group(2), "a pouch in a box"),
                Digest.parse(name.group(3), "a pouch in a box"),
                file.toFile().length(),
                file))
        : Optional.empty();
  }

  private static void force(Path path, StandardOpenOption option) throws IOException {
    try (var channel = FileChannel.open(path, option)) {
      channel.force(true);
    }
  }
}
