package org.entente.node;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.entente.base.Digest;
import org.entente.base.LineReader;
import org.entente.base.LineWriter;
import org.entente.base.PartyCode;
import org.entente.base.Refused;
import org.entente.record.ActKind;
import org.entente.record.Charter;
import org.entente.record.NodeKeys;
import org.entente.record.Office;
import org.entente.record.RootKeys;
import org.entente.record.SignedAct;
import org.entente.record.Statement;
import org.entente.seal.VerifyingKey;
import org.entente.store.NodeStore;
import org.entente.text.Language;
import org.entente.text.TextKey;

/// How a negotiation begins, and who may act in it: root keys, the charter, joining, full powers,
/// revocation, rotation, resuming after a fork.
public final class Founding {
  /// The first line of a file of public root keys, which whoever writes the charter is sent.
  public static final String ROOT_FILE = "entente/root/1";

  static final String ROOT_FACT = "root-file";

  private final LocalNode node;
  private final NodeStore store;
  private final Keyring keyring;
  private final Surroundings surroundings;

  Founding(LocalNode node, NodeStore store, Keyring keyring, Surroundings surroundings) {
    this.node = node;
    this.store = store;
    this.keyring = keyring;
    this.surroundings = surroundings;
  }

  /// Makes the party's root keys, of which so many must sign, and answers its root file.
  public byte[] makeRootKeys(int needed, int count) {
    RootKeys roots = keyring.makeRoots(needed, count);
    var out = new LineWriter(ROOT_FILE).put("party", node.self()).put("threshold", roots.needed());
    roots.keys().forEach(key -> out.put("root", key.text()));
    store.putFact(ROOT_FACT, out.bytes());
    return out.bytes();
  }

  /// The party's root file, made when the node was.
  public Optional<byte[]> rootFile() {
    return store.fact(ROOT_FACT);
  }

  /// A party's public root keys as its root file has them.
  public record RootFile(PartyCode party, RootKeys keys) {
    /// Reads a root file; anything else is refused.
    public static RootFile parse(byte[] bytes, String place) {
      var in = new LineReader(bytes, ROOT_FILE, place);
      var party = new PartyCode(in.take("party"));
      int needed = (int) in.number(in.take("threshold"));
      List<VerifyingKey> keys =
          in.all("root").stream().map(text -> VerifyingKey.parse(text, place)).toList();
      in.end();
      return new RootFile(party, new RootKeys(needed, keys).requirePrimeOrder(place));
    }
  }

  /// Writes a charter and the text key it commits to. The key stays here, and goes sealed to the
  /// other parties.
  public Charter writeCharter(
      String title,
      List<Language> languages,
      SortedMap<PartyCode, Charter.Side> sides,
      Charter.Depositary depositary,
      Charter.SilenceRule silence) {
    if (node.hasJoined()) {
      throw new Refused(new NodeRefusal.AlreadyJoined(node.self().code()));
    }
    TextKey key = keyring.makeTextKey();
    Digest nonce = Digest.ofBytes(surroundings.randomness().bytes(Digest.BYTES));
    List<Language> ascending = languages.stream().sorted().distinct().toList();
    return new Charter(title, ascending, sides, depositary, silence, key.commitment(), nonce);
  }

  /// Takes part under a charter: checks that it names this node's root keys, and signs the first
  /// act of the chain.
  public SignedAct join(Charter charter) {
    if (node.hasJoined()) {
      throw new Refused(new NodeRefusal.AlreadyJoined(node.self().code()));
    }
    if (store.fact(Freshness.RESTORED).isPresent()) {
      throw new Refused(new NodeRefusal.MayHaveJoined(node.self().code()));
    }
    boolean known = charter.chains().contains(node.self());
    if (!known || !holdsRootsOf(charter)) {
      throw new Refused(new NodeRefusal.RootKeyUnknown(node.self().code()));
    }
    charter
        .chains()
        .forEach(code -> charter.rootOf(code).requirePrimeOrder("a root key of " + code));
    node.adopt(charter);
    NodeKeys keys = keyring.makeNext();
    SignedAct act = node.ledger().sign(Office.ROOT, new Statement.Join(keys));
    keyring.promote(keys);
    return act;
  }

  /// Says of a node restored from a backup made before it joined that it has not joined since, so
  /// that it has no head to learn. Only people can know.
  public void neverJoined() {
    if (!node.hasJoined() && store.fact(Freshness.RESTORED).isPresent()) {
      store.removeFact(Freshness.RESTORED);
    }
  }

  /// Whether the root keys at hand are the charter's; refused where there are none.
  private boolean holdsRootsOf(Charter charter) {
    try {
      RootKeys named = charter.rootOf(node.self());
      return keyring.roots(named).size() >= named.needed();
    } catch (Refused refused) {
      if (refused.refusal() instanceof NodeRefusal.OtherRootKeys) {
        return false;
      }
      throw refused;
    }
  }

  /// Gives an office full powers (VCLT 7) and a key, kept on this node.
  public SignedAct grant(Office office, String holder, Set<ActKind> may) {
    if (office.isReserved()) {
      throw new Refused(new NodeRefusal.NothingToSign(office.name(), "the name of a post"));
    }
    node.ledger().requireRootKeys();
    VerifyingKey key = keyring.makeNextOffice(office);
    SignedAct act =
        node.ledger().sign(Office.ROOT, new Statement.Powers(office, holder, may, key));
    node.ledger().promote();
    return act;
  }

  public SignedAct revoke(Office office) {
    return node.ledger().sign(Office.ROOT, new Statement.Revoke(office));
  }

  /// Replaces the node's working keys.
  public SignedAct rotate() {
    node.ledger().requireRootKeys();
    NodeKeys keys = keyring.makeNext();
    SignedAct act =
        node.ledger().sign(Office.ROOT, new Statement.Keys(keys, Optional.<RootKeys>empty()));
    keyring.promote(keys);
    return act;
  }

  /// After a fork of this party's own chain: names the branch that ends in this act as the one that
  /// counts.
  public SignedAct resume(Digest end) {
    return node.ledger().resume(own(end));
  }

  /// After a theft: says that this party's acts after this one are not its own. What it signed in
  /// earnest after it goes too.
  public SignedAct disown(Digest last) {
    return node.ledger().disown(own(last));
  }

  private SignedAct own(Digest id) {
    return node.ledger()
        .record()
        .find(id)
        .filter(act -> act.act().party().equals(node.self()))
        .orElseThrow(() ->
            new Refused(
                new NodeRefusal.NothingToSign("resume", "an act of this party's own chain")));
  }
}
