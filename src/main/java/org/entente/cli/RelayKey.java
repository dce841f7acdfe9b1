package org.entente.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.entente.base.Digest;
import org.entente.base.Refused;
import org.entente.seal.SystemRandomness;
import org.entente.seal.TlsIdentity;

/// A relay's key, kept in its folder as 64 hexadecimal digits that its owner alone may read. It
/// opens nothing: all that passes a relay is sealed to others.
final class RelayKey {
  private static final String FILE = "relay.key";

  private RelayKey() {}

  static TlsIdentity in(Path dir) {
    Path file = dir.resolve(FILE);
    if (!Files.exists(file)) {
      make(file);
    }
    String hex = new String(Paperwork.read(file), java.nio.charset.StandardCharsets.US_ASCII);
    return TlsIdentity.fromSeed(Digest.parse(hex.strip(), file.toString()).bytes());
  }

  private static void make(Path file) {
    Digest seed = Digest.ofBytes(new SystemRandomness().bytes(TlsIdentity.SEED_BYTES));
    try {
      boolean posix = Files.getFileStore(file.getParent()).supportsFileAttributeView("posix");
      if (posix) {
        var owner = PosixFilePermissions.fromString("rw-------");
        Files.createFile(file, PosixFilePermissions.asFileAttribute(owner));
      }
      Files.writeString(file, seed.hex() + "\n");
    } catch (IOException e) {
      throw new Refused(
          new CliRefusal.FileUnwritable(file.toString(), "the system says " + e.getMessage()));
    }
  }
}
