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
import org.entente.base.Refused;
import org.jspecify.annotations.Nullable;

/// Holds a node's directory for one process. The operating system lets go of it when the process
/// ends, however it ends; the file itself stays, since removing it would let two in.
///
/// POSIX drops a process's lock as soon as that process closes *any* descriptor of the file. So the
/// directories held by this process are remembered, and the file is not opened a second time.
final class NodeLock implements AutoCloseable {
  static final String FILE = "node.lock";
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();
  private static final int PID_CHARS = 20;

  private final Path dir;
  private final FileChannel channel;

  private NodeLock(Path dir, FileChannel channel) {
    this.dir = dir;
    this.channel = channel;
  }

  /// Takes the lock at once or refuses, naming the process that has it.
  static NodeLock take(Path dir) throws IOException {
    Path real = dir.toRealPath();
    if (!HELD.add(real)) {
      throw inUse(real, "this very process");
    }
    FileChannel channel = null;
    try {
      Path file = PrivateFiles.create(real.resolve(FILE));
      channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock();
      if (lock == null) {
        throw inUse(real, "process " + readPid(channel));
      }
      writePid(channel);
      return new NodeLock(real, channel);
    } catch (IOException | RuntimeException e) {
      release(real, channel);
      throw e;
    }
  }

  @Override
  public void close() {
    try {
      release(dir, channel);
    } catch (IOException e) {
      throw Failures.refused(e, dir);
    }
  }

  private static void release(Path dir, @Nullable FileChannel channel) throws IOException {
    try {
      if (channel != null) {
        channel.close();
      }
    } finally {
      HELD.remove(dir);
    }
  }

  private static Refused inUse(Path dir, String holder) {
    return new Refused(new StoreRefusal.NodeInUse(dir.toString(), holder));
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
