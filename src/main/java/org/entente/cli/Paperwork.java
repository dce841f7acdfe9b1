package org.entente.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.entente.base.LineRefusal;
import org.entente.base.Refused;
import org.entente.store.StoreRefusal;

/// Files that people name on the command line: read with a bound, and never overwritten by
/// accident.
final class Paperwork {
  /// Bytes of a charter, a root file, an introduction or a passphrase: far more than any needs.
  private static final long MOST_BYTES = 16 << 20;

  private Paperwork() {}

  static byte[] read(Path file) {
    return read(file, MOST_BYTES);
  }

  static byte[] read(Path file, long most) {
    try {
      if (Files.isRegularFile(file) && Files.size(file) > most) {
        throw new Refused(new LineRefusal.TooLarge(file.toString(), "bytes", most));
      }
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new Refused(new CliRefusal.FileUnreadable(file.toString(), why(e)));
    }
  }

  /// Refuses a file that is there, before work is done whose result could not be written.
  static void requireNew(Path file) {
    if (Files.exists(file)) {
      throw new Refused(new StoreRefusal.FileExists(file.toString()));
    }
  }

  static void writeNew(Path file, byte[] bytes) {
    requireNew(file);
    write(file, bytes, StandardOpenOption.CREATE_NEW);
  }

  /// Writes a new file that its owner alone may read.
  static void writeSecret(Path file, byte[] bytes) {
    requireNew(file);
    try {
      if (file.getParent() != null) {
        Files.createDirectories(file.getParent());
      }
      Path folder = file.toAbsolutePath().getParent();
      boolean posix = Files.getFileStore(folder).supportsFileAttributeView("posix");
      if (posix) {
        var owner = PosixFilePermissions.fromString("rw-------");
        Files.createFile(file, PosixFilePermissions.asFileAttribute(owner));
      }
      try (FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
        channel.write(ByteBuffer.wrap(bytes));
        channel.force(true);
      }
    } catch (IOException e) {
      throw new Refused(new CliRefusal.FileUnwritable(file.toString(), why(e)));
    }
  }

  /// Writes a file that may replace an earlier one of the same sort.
  static void write(Path file, byte[] bytes) {
    write(file, bytes, StandardOpenOption.CREATE);
  }

  private static void write(Path file, byte[] bytes, StandardOpenOption how) {
    try {
      if (file.getParent() != null) {
        Files.createDirectories(file.getParent());
      }
      Files.write(file, bytes, how, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
    } catch (IOException e) {
      throw new Refused(new CliRefusal.FileUnwritable(file.toString(), why(e)));
    }
  }

  private static String why(IOException e) {
    return switch (e) {
      case NoSuchFileException _ -> "there is no such file";
      case FileAlreadyExistsException _ -> "something of that name is in the way";
      default -> "the system says " + e.getMessage();
    };
  }
}
