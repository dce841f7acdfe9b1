package org.entente.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.entente.base.Refused;
import org.entente.seal.SystemRandomness;

/// One file that holds all of a node: a compact copy of its database, the wrapped vault key within.
/// The file gets its name once it is whole, checked and on the disk.
final class Backup {
  private static final byte[] SQLITE = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

  /// Where SQLite keeps the application's id, and its whole header (sqlite.org, fileformat2).
  private static final int APPLICATION_AT = 68;

  private static final int HEADER_BYTES = 100;

  private Backup() {}

  static void write(Database database, Path file) {
    Path target = file.toAbsolutePath();
    if (Files.exists(target)) {
      throw new Refused(new StoreRefusal.FileExists(target.toString()));
    }
    Path part = target.resolveSibling(target.getFileName() + ".part");
    try {
      Files.deleteIfExists(part);
      PrivateFiles.create(part);
      database.read(() -> database.update("VACUUM INTO ?", part.toString()));
      requireWhole(part);
      PrivateFiles.publish(part, target);
    } catch (IOException e) {
      throw Failures.refused(e, target);
    } finally {
      NodeFounding.discard(part);
    }
  }

  /// Asks that a file is a backup; whether it is whole is for the audit of its copy.
  static void require(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new Refused(new StoreRefusal.NotABackup(file.toString()));
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] header = in.readNBytes(HEADER_BYTES);
      boolean ours =
          header.length == HEADER_BYTES
              && Arrays.equals(header, 0, SQLITE.length, SQLITE, 0, SQLITE.length)
              && ByteBuffer.wrap(header).getInt(APPLICATION_AT) == Migrations.APPLICATION;
      if (!ours) {
        throw new Refused(new StoreRefusal.NotABackup(file.toString()));
      }
    }
  }

  /// Audits a copy of a backup, unlocked, and notes in it that it was restored.
  static void verify(Path copy, Path backup, VaultAccess access) {
    try (Tables tables = Tables.open(copy, backup, access, new SystemRandomness())) {
      for (Finding finding : tables.audit()) {
        if (finding.kind() == Finding.Kind.DAMAGED) {
          throw new Refused(
              new StoreRefusal.BackupDamaged(
                  backup.toString(), finding.thing() + ": " + finding.fault()));
        }
      }
      tables.facts().put(SqliteStore.RESTORED, new byte[0]);
    }
  }

  private static void requireWhole(Path part) {
    try (Database copy = Database.inspect(part)) {
      List<String> lines =
          copy.read(() -> copy.all("PRAGMA integrity_check", row -> row.getString(1)));
      if (!lines.equals(List.of("ok"))) {
        throw new Refused(new StoreRefusal.BackupDamaged(part.toString(), lines.getFirst()));
      }
    }
  }
}
