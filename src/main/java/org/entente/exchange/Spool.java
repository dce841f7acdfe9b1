package org.entente.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.entente.base.Digest;
import org.entente.base.Refused;

/// Uploads that are under way: one folder for each peer, named by its pin, one file for each pouch,
/// named by its digest. No word of a request becomes part of a path but as a [Digest].
///
/// A peer has so many bytes here and no more: its own oldest parts give way to its new ones.
final class Spool {
  private static final long WAIT_SECONDS = 5;

  private final Path dir;
  private final long mostPerPeer;
  private final Map<Digest, ReentrantLock> busy = new ConcurrentHashMap<>();

  Spool(Path dir, long mostPerPeer) {
    this.dir = dir;
    this.mostPerPeer = mostPerPeer;
  }

  /// What is to be done with a pouch that is there in full; its file is removed afterwards.
  interface Taker<T> {
    T take(Path whole) throws IOException;
  }

  /// How many bytes of a pouch are here.
  long held(Digest peer, Digest sha) throws IOException {
    Path part = part(peer, sha);
    return Files.exists(part) ? Files.size(part) : 0;
  }

  /// Adds a part. When the pouch is whole and has its digest, hands it on.
  <T> Optional<T> add(Digest peer, Digest sha, Upload upload, Taker<T> taker) throws IOException {
    ReentrantLock lock = busy.computeIfAbsent(peer, p -> new ReentrantLock());
    if (!tryLock(lock)) {
      throw new Refused(new CarrierRefusal.UploadBusy(upload.place()));
    }
    try {
      append(peer, sha, upload);
      return held(peer, sha) < upload.range().total()
          ? Optional.empty()
          : Optional.of(handOn(part(peer, sha), sha, upload.place(), taker));
    } finally {
      lock.unlock();
    }
  }

  /// A part on its way in.
  record Upload(UploadRange range, InputStream body, String place) {}

  private void append(Digest peer, Digest sha, Upload upload) throws IOException {
    UploadRange range = upload.range();
    if (range.total() > mostPerPeer) {
      throw new Refused(new CarrierRefusal.QuotaReached(upload.place(), mostPerPeer));
    }
    long held = held(peer, sha);
    if (range.from() != held) {
      throw new Refused(new CarrierRefusal.UploadElsewhere(upload.place(), held));
    }
    makeRoom(peer, sha, range.total());
    Path part = part(peer, sha);
    Files.createDirectories(folder(peer));
    try (var out =
        Files.newOutputStream(part, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      byte[] some = new byte[1 << 16];
      for (long left = range.length(); left > 0; ) {
        int read = upload.body().read(some, 0, (int) Math.min(left, some.length));
        if (read < 0) {
          throw new IOException("the upload broke off");
        }
        out.write(some, 0, read);
        left -= read;
      }
    }
  }

  private <T> T handOn(Path whole, Digest sha, String place, Taker<T> taker) throws IOException {
    try {
      Digest found;
      try (InputStream in = Files.newInputStream(whole)) {
        found = Digest.of(in);
      }
      if (!found.equals(sha)) {
        throw new Refused(new CarrierRefusal.NotThatDigest(place));
      }
      return taker.take(whole);
    } finally {
      Files.deleteIfExists(whole);
    }
  }

  /// Lets this peer's oldest other parts go until the new pouch has room.
  private void makeRoom(Digest peer, Digest sha, long total) throws IOException {
    Path folder = folder(peer);
    Path mine = part(peer, sha);
    if (!Files.isDirectory(folder)) {
      return;
    }
    List<Path> others = new ArrayList<>();
    try (var files = Files.list(folder)) {
      files.filter(file -> !file.equals(mine)).forEach(others::add);
    }
    others.sort(Comparator.comparingLong(file -> file.toFile().lastModified()));
    long used = others.stream().mapToLong(file -> file.toFile().length()).sum();
    for (Path oldest : others) {
      if (used + total <= mostPerPeer) {
        return;
      }
      used -= Files.size(oldest);
      Files.delete(oldest);
    }
  }

  private Path part(Digest peer, Digest sha) {
    return folder(peer).resolve(sha.hex());
  }

  private Path folder(Digest peer) {
    return dir.resolve(peer.hex());
  }

  private static boolean tryLock(ReentrantLock lock) {
    try {
      return lock.tryLock(WAIT_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
