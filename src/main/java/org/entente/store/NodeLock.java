package org.entente.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.entente.base.Bounds;
import org.entente.base.Refused;
import org.jspecify.annotations.Nullable;

/// Holds a file in a node's directory for one process: `node.lock` for whoever works on its data,
/// `serve.lock` for whoever answers the others. The operating system lets go of it when the process
/// ends, however it ends; the file itself stays, since removing it would let two in.
///
/// POSIX drops a process's lock as soon as that process closes *any* descriptor of the file. So the
/// files held by this process are remembered, and none is opened a second time.
final class NodeLock implements AutoCloseable {
  static final String FILE = "node.lock";
  static final String SERVE_FILE = "serve.lock";
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();
  private static final int PID_CHARS = 20;

  private final Path file;
  private final FileChannel channel;

  private NodeLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /// A way of taking the lock of a directory.
  @FunctionalInterface
  interface Taking {
    NodeLock take(Path dir) throws IOException;
  }

  /// Takes the lock at once or refuses, naming the process that has it.
  static NodeLock take(Path dir) throws IOException {
    Path real = dir.toRealPath();
    return take(
        real.resolve(FILE),
        holder -> new Refused(new StoreRefusal.NodeInUse(real.toString(), holder)));
  }

  /// Takes the lock, giving whoever has it a while to finish.
  static NodeLock await(Path dir) throws IOException {
    for (int waited = 0; waited < Bounds.NODE_WAIT_MILLIS; waited += Bounds.NODE_LOOK_MILLIS) {
      try {
        return take(dir);
      } catch (Refused refused) {
        if (!(refused.refusal() instanceof StoreRefusal.NodeInUse)) {
          throw refused;
        }
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(Bounds.NODE_LOOK_MILLIS));
      }
    }
    return take(dir);
  }

  /// Takes the lock of whoever answers the others, at once or not at all.
  static NodeLock takeService(Path dir) throws IOException {
    Path real = dir.toRealPath();
    return take(
        real.resolve(SERVE_FILE),
        holder -> new Refused(new StoreRefusal.AlreadyServed(real.toString(), holder)));
  }

  @Override
  public void close() {
    try {
      release(file, channel);
    } catch (IOException e) {
      throw Failures.refused(e, file);
    }
  }

  private static NodeLock take(Path file, Function<String, Refused> inUse) throws IOException {
    if (!HELD.add(file)) {
      throw inUse.apply("this very process");
    }
    FileChannel channel = null;
    try {
      PrivateFiles.create(file);
      channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock();
      if (lock == null) {
        throw inUse.apply("process " + readPid(channel));
      }
      writePid(channel);
      return new NodeLock(file, channel);
    } catch (IOException | RuntimeException e) {
      release(file, channel);
      throw e;
    }
  }

  private static void release(Path file, @Nullable FileChannel channel) throws IOException {
    try {
      if (channel != null) {
        channel.close();
      }
    } finally {
      HELD.remove(file);
    }
  }

  private static String readPid(FileChannel channel) throws IOException {
    var bytes = ByteBuffer.allocate(PID_CHARS);
    channel.read(bytes, 0);
    return new String(bytes.array(), 0, bytes.position(), StandardCharsets.US_ASCII).strip();
  }

  private static void writePid(FileChannel channel) throws IOException {
    String pid = ProcessHandle.current().pid() + "\n";
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)), 0);
  }
}
