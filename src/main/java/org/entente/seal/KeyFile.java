package org.entente.seal;

import java.util.List;
import org.entente.base.Bounds;
import org.entente.base.Refused;

/// Secrets at rest: an age file with one scrypt stanza, which any age tool opens with the same
/// passphrase.
public final class KeyFile {
  /// Bytes of a secret; a key file is not for documents.
  private static final int MAX_SECRET_BYTES = 1 << 16;

  private KeyFile() {}

  public static byte[] wrap(byte[] secret, char[] passphrase, Randomness randomness) {
    Bounds.require(
        secret.length <= MAX_SECRET_BYTES, "a secret has at most %d bytes", MAX_SECRET_BYTES);
    return Age.seal(secret, List.of(Passphrase.of(passphrase)), randomness);
  }

  /// A wrong passphrase is refused as such; a file that is not one, or was changed, otherwise.
  public static byte[] unwrap(byte[] file, char[] passphrase, String place) {
    return open(file, Passphrase.of(passphrase), place);
  }

  static byte[] open(byte[] file, AgeIdentity identity, String place) {
    try {
      return Age.open(file, List.of(identity), place);
    } catch (Refused e) {
      boolean isWrong =
          identity instanceof Passphrase
              && e.refusal() instanceof SealRefusal.CannotOpen reason
              && reason.stage() == SealRefusal.CannotOpen.Stage.NO_MATCH;
      throw isWrong ? new Refused(new SealRefusal.WrongPassphrase(place)) : e;
    }
  }
}
