package org.entente.node;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.entente.base.LineReader;
import org.entente.base.LineWriter;
import org.entente.base.Refused;
import org.entente.record.Authority;
import org.entente.record.NodeKeys;
import org.entente.record.Office;
import org.entente.record.Record;
import org.entente.record.RootKeys;
import org.entente.record.SignedAct;
import org.entente.record.Statement;
import org.entente.seal.RootSecret;
import org.entente.seal.Share;
import org.entente.seal.ShareRefusal;
import org.entente.store.NodeStore;

/// Who has a party's root keys in hand: this node, or its officers, a share each. The node needs
/// them only for acts that say who may act; for the rest of its days they are better elsewhere.
public final class Custody {
  private static final String FACT = "shares";
  private static final String TYPE = "entente/shares/1";

  private final LocalNode node;
  private final NodeStore store;
  private final Keyring keyring;
  private final Surroundings surroundings;

  Custody(LocalNode node, NodeStore store, Keyring keyring, Surroundings surroundings) {
    this.node = node;
    this.store = store;
    this.keyring = keyring;
    this.surroundings = surroundings;
  }

  /// The shares that were made last: no secret.
  ///
  /// @param count unknown to a node that was recovered from shares
  public record ShareSet(String set, int needed, OptionalInt count) {

    byte[] bytes() {
      var out = new LineWriter(TYPE).put("set", set).put("needed", needed);
      count.ifPresent(number -> out.put("of", number));
      return out.bytes();
    }

    static ShareSet parse(byte[] bytes) {
      var in = new LineReader(bytes, TYPE, "shares");
      String set = in.take("set");
      int needed = (int) in.number(in.take("needed"));
      OptionalInt count =
          in.optional("of").stream().mapToInt(of -> (int) in.number(of)).findFirst();
      in.end();
      return new ShareSet(set, needed, count);
    }
  }

  /// Whether the root keys are kept in this node.
  public boolean isInNode() {
    return keyring.rootSecret().isPresent();
  }

  public Optional<ShareSet> shares() {
    return store.fact(FACT).map(ShareSet::parse);
  }

  /// Splits the secret behind the root keys among so many officers. From now on they can open this
  /// node's data too.
  public List<Share> makeShares(int needed, int count) {
    RootSecret secret =
        keyring
            .rootSecret()
            .orElseThrow(() -> new Refused(new NodeRefusal.RootKeysOffline("root keys")));
    List<Share> shares = split(secret, needed, count);
    remember(secret, shares);
    return shares;
  }

  /// Brings officers' shares together for what this object is asked next; nothing is kept.
  public void bring(List<Share> shares) {
    RootSecret secret = RootSecret.join(node.self(), shares);
    requireOurs(secret);
    keyring.bring(secret);
  }

  /// Takes the root keys off this node, once enough shares have given them back.
  public void takeOffline(List<Share> shares) {
    RootSecret secret = RootSecret.join(node.self(), shares);
    requireOurs(secret);
    boolean isSame = keyring.rootSecret().filter(kept -> kept.isSame(secret.bytes())).isPresent();
    if (!isSame) {
      throw new Refused(
          isInNode()
              ? new NodeRefusal.OtherRootKeys("root keys")
              : new NodeRefusal.RootKeysOffline("root keys"));
    }
    keyring.removeRootSecret();
  }

  /// Replaces the root keys, the same number of them, by fresh ones that are shared anew. The new
  /// shares are handed over to be kept before the act is signed; then the shares before are worth
  /// nothing. The new root keys stay in this node until they are taken offline.
  public SignedAct renew(int needed, int count, Consumer<List<Share>> keep) {
    Ledger ledger = node.ledger();
    Authority before = ledger.record().authority(node.self());
    ledger.requireRootKeys();
    requireNumbers(needed, count);
    NodeKeys working = before.keys();
    RootKeys next = keyring.makeNextRoots(before.root().needed(), before.root().keys().size());
    // whatever fails from here on, these root keys are used just if the record names them
    RootSecret secret = keyring.nextRootSecret().orElseThrow();
    List<Share> shares = split(secret, needed, count);
    keep.accept(shares);
    SignedAct act = ledger.sign(Office.ROOT, new Statement.Keys(working, Optional.of(next)));
    ledger.promote();
    remember(secret, shares);
    return act;
  }

  /// Refuses before anything is made.
  private static void requireNumbers(int needed, int count) {
    if (needed < 2 || needed > count || count > Share.MOST) {
      throw new Refused(new ShareRefusal.BadNumbers(needed + " of " + count + " shares"));
    }
  }

  private List<Share> split(RootSecret secret, int needed, int count) {
    return secret.split(node.self(), needed, count, surroundings.randomness());
  }

  private void remember(RootSecret secret, List<Share> shares) {
    remember(store, secret, shares.getFirst(), OptionalInt.of(shares.size()));
  }

  /// Lets officers open this data with the shares of this set from now on.
  static void remember(NodeStore store, RootSecret secret, Share one, OptionalInt count) {
    store.letOpen(secret.recoveryKey().recipient());
    store.putFact(FACT, new ShareSet(one.setName(), one.needed(), count).bytes());
  }

  /// Asks that the secret gives root keys this party has or had.
  private void requireOurs(RootSecret secret) {
    if (known().stream().noneMatch(keys -> !Keyring.matching(secret, keys).isEmpty())) {
      throw new Refused(new NodeRefusal.OtherRootKeys("shares of " + node.self()));
    }
  }

  /// The party's root keys, as its chain has them; before it has one, as its root file does.
  private List<RootKeys> known() {
    if (!node.hasJoined()) {
      return store.fact(Founding.ROOT_FACT).stream()
          .map(bytes -> Founding.RootFile.parse(bytes, "root file").keys())
          .toList();
    }
    Record record = node.record();
    var keys = new ArrayList<>(List.of(record.charter().rootOf(node.self())));
    for (SignedAct act : record.allOf(node.self())) {
      if (act.act().statement() instanceof Statement.Keys named) {
        named.root().ifPresent(keys::add);
      }
    }
    return keys;
  }
}
