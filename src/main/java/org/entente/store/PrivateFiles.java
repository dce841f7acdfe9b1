package org.entente.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Set;

/// Files and directories for their owner alone, and names that appear only once what they name is
/// on the disk. Where a file system has no such rights, its own are left as they are.
final class PrivateFiles {
  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
  private static final Set<PosixFilePermission> DIR = PosixFilePermissions.fromString("rwx------");

  private PrivateFiles() {}

  /// An empty file for its owner alone, if there is none yet.
  static Path create(Path file) throws IOException {
    if (Files.exists(file)) {
      return file;
    }
    try {
      return Files.createFile(file, attributes(parent(file), FILE));
    } catch (FileAlreadyExistsException e) {
      return file;
    }
  }

  /// The directory, made if it is not there, for its owner alone.
  static void directory(Path dir) throws IOException {
    Files.createDirectories(dir);
    if (isPosix(dir)) {
      Files.setPosixFilePermissions(dir, DIR);
    }
  }

  /// Can anybody but its owner read or write it?
  static boolean isOpenToOthers(Path file) throws IOException {
    return isPosix(file) && !FILE.containsAll(Files.getPosixFilePermissions(file));
  }

  /// Gives a finished file its name, in one step that survives a crash.
  static void publish(Path finished, Path name) throws IOException {
    force(finished);
    Files.move(finished, name, StandardCopyOption.ATOMIC_MOVE);
    force(parent(name));
  }

  /// Brings a file's bytes, or a directory's names, to the disk.
  static void force(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /// The directory a file lies in.
  static Path parent(Path file) {
    return Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file lies in a directory");
  }

  private static FileAttribute<?>[] attributes(Path parent, Set<PosixFilePermission> rights)
      throws IOException {
    return isPosix(parent)
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(rights)}
        : new FileAttribute<?>[0];
  }

  private static boolean isPosix(Path path) throws IOException {
    FileStore store = Files.getFileStore(path);
    return store.supportsFileAttributeView(PosixFileAttributeView.class);
  }
}
