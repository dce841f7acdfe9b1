package org.entente.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Base64;
import java.util.Optional;
import org.entente.base.Refused;
import org.entente.seal.AgeRecipient;
import org.entente.seal.Randomness;
import org.entente.seal.SealRefusal;
import org.entente.seal.SealingKey;
import org.entente.seal.VaultKey;

/// Wraps the vault key for a passphrase or a key file, and unwraps it. A key file is one line: the
/// 32-byte seed of a [SealingKey] in Base64.
final class VaultUnlocking {
  private static final int MAX_KEY_FILE_BYTES = 100;

  private VaultUnlocking() {}

  /// The vault key as an age file; a key file that is not there yet is made.
  static byte[] wrap(VaultKey key, VaultAccess access, Randomness randomness) {
    AgeRecipient recipient =
        switch (access) {
          case VaultAccess.ByPassphrase by -> by.passphrase();
          case VaultAccess.ByKeyFile by -> makeOrRead(by.file(), randomness).recipient();
          case VaultAccess.ByRootSecret _, VaultAccess.Unlocked _ ->
              throw new IllegalArgumentException("a vault is wrapped for a person, not a key");
        };
    return key.wrap(recipient, randomness);
  }

  /// What opens it, and what only a party's officers open, are wrapped apart.
  static VaultKey unwrap(
      byte[] wrapped, Optional<byte[]> recovery, VaultAccess access, String place) {
    return switch (access) {
      case VaultAccess.ByRootSecret by -> unwrap(recovery, by.key(), place);
      case VaultAccess.ByPassphrase by -> VaultKey.unwrap(wrapped, by.passphrase(), place);
      case VaultAccess.ByKeyFile by -> 
          unwrap(wrapped, read(by.file()), place, new StoreRefusal.WrongKeyFile(place));
      case VaultAccess.Unlocked open -> open.key();
    };
  }

  private static VaultKey unwrap(Optional<byte[]> recovery, SealingKey key, String place) {
    byte[] wrapped =
        recovery.orElseThrow(() -> new Refused(new StoreRefusal.NoSharesMade(place)));
    return unwrap(wrapped, key, place, new StoreRefusal.WrongShares(place));
  }

  private static VaultKey unwrap(
      byte[] wrapped, SealingKey key, String place, StoreRefusal wrong) {
    try {
      return VaultKey.unwrap(wrapped, key, place);
    } catch (Refused refused) {
      boolean isWrong =
          refused.refusal() instanceof SealRefusal.CannotOpen cannot
              && cannot.stage() == SealRefusal.CannotOpen.Stage.NO_MATCH;
      throw isWrong ? new Refused(wrong) : refused;
    }
  }

  private static SealingKey makeOrRead(Path file, Randomness randomness) {
    if (Files.exists(file)) {
      return read(file);
    }
    SealingKey key = SealingKey.make(randomness);
    String line = Base64.getEncoder().encodeToString(key.seed()) + "\n";
    try {
      PrivateFiles.create(file);
      Files.writeString(file, line, StandardCharsets.US_ASCII, StandardOpenOption.WRITE);
      PrivateFiles.force(file);
      PrivateFiles.force(PrivateFiles.parent(file));
      return key;
    } catch (IOException e) {
      throw Failures.refused(e, file);
    }
  }

  private static SealingKey read(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new Refused(new StoreRefusal.KeyFileMissing(file.toString()));
    }
    try {
      if (PrivateFiles.isOpenToOthers(file)) {
        throw new Refused(new StoreRefusal.KeyFileOpenToOthers(file.toString()));
      }
      if (Files.size(file) > MAX_KEY_FILE_BYTES) {
        throw malformed(file);
      }
      return parse(Files.readString(file, StandardCharsets.ISO_8859_1).strip(), file);
    } catch (IOException e) {
      throw Failures.refused(e, file);
    }
  }

  private static SealingKey parse(String line, Path file) {
    try {
      byte[] seed = Base64.getDecoder().decode(line);
      if (seed.length != SealingKey.SEED_BYTES) {
        throw malformed(file);
      }
      return SealingKey.fromSeed(seed);
    } catch (IllegalArgumentException e) {
      throw malformed(file);
    }
  }

  private static Refused malformed(Path file) {
    return new Refused(new StoreRefusal.KeyFileMalformed(file.toString()));
  }
}
