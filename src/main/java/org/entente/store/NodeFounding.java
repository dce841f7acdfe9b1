package org.entente.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.base.Refused;

/// Makes a directory a node's: its database is filled under another name and gets its own in one
/// step, so that there is a whole node or none. A failure leaves the disk as it was.
final class NodeFounding {
  static final String DATABASE = "node.db";
  private static final String PART = "node.db.part";

  private NodeFounding() {}

  /// Fills the database of the node to be.
  @FunctionalInterface
  interface Filling {
    void fill(Path part) throws IOException;
  }

  /// Founds a node and keeps hold of its directory.
  static NodeLock found(Path dir, Filling filling) {
    requireNoNode(dir);
    boolean wasThere = Files.exists(dir);
    NodeLock lock = null;
    try {
      PrivateFiles.directory(dir);
      lock = NodeLock.take(dir);
      requireNoNode(dir);
      Path part = PrivateFiles.create(clear(dir.resolve(PART)));
      filling.fill(part);
      PrivateFiles.publish(part, dir.resolve(DATABASE));
      return lock;
    } catch (IOException | RuntimeException e) {
      if (lock != null) {
        abandon(dir, wasThere, lock);
      }
      throw e instanceof IOException io ? Failures.refused(io, dir) : (RuntimeException) e;
    }
  }

  /// Removes an unfinished database and what the engine wrote beside it, as far as that goes.
  static void discard(Path part) {
    try {
      clear(part);
    } catch (IOException e) {
      throw Failures.refused(e, part);
    }
  }

  private static Path clear(Path part) throws IOException {
    for (String suffix : List.of("", "-wal", "-shm", "-journal")) {
      Files.deleteIfExists(part.resolveSibling(part.getFileName() + suffix));
    }
    return part;
  }

  private static void abandon(Path dir, boolean dirWasThere, NodeLock lock) {
    discard(dir.resolve(PART));
    try {
      if (!Files.exists(dir.resolve(DATABASE))) {
        Files.deleteIfExists(dir.resolve(NodeLock.FILE));
      }
      if (!dirWasThere) {
        Files.deleteIfExists(dir);
      }
    } catch (IOException e) {
      throw Failures.refused(e, dir);
    } finally {
      lock.close();
    }
  }

  private static void requireNoNode(Path dir) {
    if (Files.exists(dir.resolve(DATABASE))) {
      throw new Refused(new StoreRefusal.AlreadyANode(dir.toString()));
    }
  }
}
