package org.entente.seal;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.base.Bounds;
import org.entente.base.Digest;
import org.entente.base.PartyCode;
import org.entente.base.Refused;

/// The one secret behind a party's root keys: 32 random bytes, from which they are derived, and
/// with which the party's officers reopen its data when its passphrase is lost. It is split among
/// them; no officer alone, and no node, need have it.
public final class RootSecret {
  public static final int BYTES = 32;
  private static final byte[] NO_SALT = new byte[0];
  private static final String ROOT_KEY = "entente/root-key/1 ";
  private static final String RECOVERY_KEY = "entente/recovery-key/1";

  private final byte[] secret;

  private RootSecret(byte[] secret) {
    Bounds.require(secret.length == BYTES, "a root secret has 32 bytes, got %d", secret.length);
    this.secret = secret.clone();
  }

  public static RootSecret make(Randomness randomness) {
    return new RootSecret(randomness.bytes(BYTES));
  }

  public static RootSecret of(byte[] secret) {
    return new RootSecret(secret);
  }

  /// The root key of this number, from 1: HKDF-SHA-256 gives its seed.
  public SigningKey rootKey(int number) {
    return SigningKey.fromSeed(derive(ROOT_KEY + number, SigningKey.SEED_BYTES));
  }

  /// The key that opens a node's data in place of its passphrase.
  public SealingKey recoveryKey() {
    return SealingKey.fromSeed(derive(RECOVERY_KEY, SealingKey.SEED_BYTES));
  }

  /// Shares for so many officers, of which so many are needed.
  public List<Share> split(PartyCode party, int needed, int count, Randomness randomness) {
    if (needed < 2 || needed > count || count > Share.MOST) {
      throw new Refused(new ShareRefusal.BadNumbers(needed + " of " + count + " shares"));
    }
    byte[] set = randomness.bytes(2);
    var shares = new ArrayList<Share>();
    SecretSharing.split(secret, needed, count, randomness)
        .forEach((number, value) ->
            shares.add(
                new Share(party, (set[0] & 0xff) << 8 | set[1] & 0xff, number, needed, value)));
    return shares;
  }

  /// Brings shares of one set together. More than needed are welcome, and must fit the others.
  public static RootSecret join(PartyCode party, List<Share> shares) {
    SortedMap<Integer, byte[]> points = new TreeMap<>();
    for (Share share : shares) {
      requireFit(share, shares.getFirst(), party);
      if (points.put(share.number(), share.value()) != null) {
        throw new Refused(new ShareRefusal.SameShareTwice(share.toString()));
      }
    }
    int needed = shares.isEmpty() ? 2 : shares.getFirst().needed();
    if (points.size() < needed) {
      throw new Refused(
          new ShareRefusal.TooFewShares("root secret of " + party, points.size(), needed));
    }
    var first = new TreeMap<Integer, byte[]>();
    points.keySet().stream().limit(needed).forEach(x -> first.put(x, points.get(x)));
    points.forEach((x, value) -> {
      if (!Digest.of(SecretSharing.at(x, first)).equals(Digest.of(value))) {
        throw new Refused(new ShareRefusal.SharesDisagree("root secret of " + party));
      }
    });
    return new RootSecret(SecretSharing.at(0, first));
  }

  public byte[] bytes() {
    return secret.clone();
  }

  /// Whether it is the same secret.
  public boolean isSame(byte[] other) {
    return Digest.of(secret).equals(Digest.of(other));
  }

  /// Never the secret.
  @Override
  public String toString() {
    return "RootSecret[secret]";
  }

  private static void requireFit(Share share, Share first, PartyCode party) {
    if (!share.party().equals(party)) {
      throw new Refused(new ShareRefusal.OtherParty(share.toString(), party.code()));
    }
    if (share.set() != first.set() || share.needed() != first.needed()) {
      throw new Refused(new ShareRefusal.OtherSet(share.toString(), first.setName()));
    }
  }

  private byte[] derive(String label, int length) {
    return Hkdf.derive(secret, NO_SALT, Bytes.ascii(label), length);
  }
}
