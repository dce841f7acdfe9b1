package org.entente.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.entente.base.Refused;

/// Keeps a second process from answering the others for the same node. Whoever holds it leaves the
/// node's data to others in between.
public final class ServiceLock implements AutoCloseable {
  private final NodeLock lock;

  private ServiceLock(NodeLock lock) {
    this.lock = lock;
  }

  /// Takes it at once, or refuses and names the process that has it.
  public static ServiceLock take(Path dir) {
    if (!Files.isRegularFile(dir.resolve(NodeFounding.DATABASE))) {
      throw new Refused(new StoreRefusal.NoNodeHere(dir.toString()));
    }
    try {
      return new ServiceLock(NodeLock.takeService(dir));
    } catch (IOException e) {
      throw Failures.refused(e, dir);
    }
  }

  @Override
  public void close() {
    lock.close();
  }
}
