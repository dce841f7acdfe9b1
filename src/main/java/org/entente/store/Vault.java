package org.entente.store;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.entente.base.Digest;
import org.entente.base.Refused;
import org.entente.seal.Randomness;
import org.entente.seal.SealRefusal;
import org.entente.seal.SealingRecipient;
import org.entente.seal.VaultKey;

/// Seals what rests in the database, each blob bound to its table, row and column, and makes the
/// handles under which names are found without being written.
final class Vault {
  private static final int NAMES_KEY_BYTES = 32;
  private static final String NAMES_KEY = "vault names_key";

  private final VaultKey key;
  private final byte[] namesKey;
  private final Randomness randomness;

  private Vault(VaultKey key, byte[] namesKey, Randomness randomness) {
    this.key = key;
    this.namesKey = namesKey;
    this.randomness = randomness;
  }

  private record Locked(Blob wrapped, Blob namesKey, Optional<Blob> recovery) {}

  /// Makes the vault of a new database.
  static void make(Database database, VaultAccess access, Randomness randomness) {
    VaultKey key = VaultKey.make(randomness);
    byte[] wrapped = VaultUnlocking.wrap(key, access, randomness);
    byte[] namesKey = key.seal(randomness.bytes(NAMES_KEY_BYTES), bytes(NAMES_KEY), randomness);
    database.write(() ->
        database.update(
            "INSERT INTO vault (one, wrapped, names_key) VALUES (1, ?, ?)", wrapped, namesKey));
  }

  /// Unlocks the vault of a database; a wrong passphrase or key file is refused as such.
  static Vault open(Database database, VaultAccess access, Randomness randomness) {
    String place = database.name();
    Locked locked =
        database
            .read(() ->
                database.first(
                    "SELECT wrapped, names_key, recovery_wrapped FROM vault",
                    row ->
                        new Locked(
                            new Blob(row.getBytes(1)),
                            new Blob(row.getBytes(2)),
                            Optional.ofNullable(row.getBytes(3)).map(Blob::new))))
            .orElseThrow(() -> damaged(place, "its vault is missing"));
    Optional<byte[]> recovery = locked.recovery.map(Blob::bytes);
    VaultKey key = VaultUnlocking.unwrap(locked.wrapped.bytes(), recovery, access, place);
    byte[] namesKey = open(key, NAMES_KEY, locked.namesKey.bytes());
    return new Vault(key, namesKey, randomness);
  }

  /// What opens this vault again in this process, without the passphrase.
  VaultAccess unlocked() {
    return VaultAccess.unlocked(key);
  }

  /// Lets the holder of this recipient's key open the database too; who could before, cannot now.
  void letOpen(Database database, SealingRecipient recovery) {
    byte[] wrapped = key.wrap(recovery, randomness);
    database.write(() ->
        database.update(
            "UPDATE vault SET recovery = ?, recovery_wrapped = ?", recovery.text(), wrapped));
  }

  /// Seals all of the database anew under a fresh key for another access, in one transaction.
  void renew(Database database, VaultAccess access) {
    VaultKey fresh = VaultKey.make(randomness);
    byte[] wrapped = VaultUnlocking.wrap(fresh, access, randomness);
    var next = new Vault(fresh, namesKey, randomness);
    database.write(() -> {
      new Resealing(database, this, next).all();
      database.update(
          "UPDATE vault SET wrapped = ?, names_key = ?",
          wrapped,
          fresh.seal(namesKey, bytes(NAMES_KEY), randomness));
      Optional<String> recovery =
          database.first("SELECT recovery FROM vault WHERE recovery IS NOT NULL", row ->
              row.getString(1));
      if (recovery.isPresent()) {
        var recipient = SealingRecipient.parse(recovery.get(), "vault recovery");
        database.update(
            "UPDATE vault SET recovery_wrapped = ?", fresh.wrap(recipient, randomness));
      }
      return null;
    });
  }

  byte[] seal(String context, byte[] plain) {
    return key.seal(plain, bytes(context), randomness);
  }

  /// The plain bytes; what was changed, or moved from another place, is refused under its name.
  byte[] open(String context, byte[] sealed) {
    return open(key, context, sealed);
  }

  /// Finds a name again without writing it: HMAC-SHA-256 under a key of its own.
  byte[] handle(String name) {
    return Digest.hmac(namesKey, bytes(name));
  }

  private static byte[] open(VaultKey key, String context, byte[] sealed) {
    try {
      return key.open(sealed, bytes(context), context);
    } catch (Refused refused) {
      if (refused.refusal() instanceof SealRefusal.BlobDamaged) {
        throw damaged(context, "it was changed, or stands in another's place");
      }
      throw refused;
    }
  }

  private static Refused damaged(String thing, String detail) {
    return new Refused(new StoreRefusal.DatabaseDamaged(thing, detail));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
