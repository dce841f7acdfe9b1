package org.entente.node;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.base.Digest;
import org.entente.base.Refused;
import org.entente.record.Charter;
import org.entente.record.NodeKeys;
import org.entente.record.Office;
import org.entente.record.RootKeys;
import org.entente.seal.Randomness;
import org.entente.seal.SealingKey;
import org.entente.seal.SigningKey;
import org.entente.seal.TlsIdentity;
import org.entente.seal.VerifyingKey;
import org.entente.store.NodeStore;
import org.entente.text.TextKey;

/// The secrets of a node, by name in its store: root keys, the node's working keys, the keys of
/// offices, the text key.
final class Keyring {
  private static final String NODE = "key/node";
  private static final String CLOSING = "key/closing";
  private static final String SEALING = "key/sealing";
  private static final String TLS = "key/tls";
  private static final String NEXT = "next/";
  private static final String EARLIER = "earlier/";
  private static final String TEXT = "text-key/";
  private static final String OFFICE = "office/";
  private static final String ROOT = "root/";
  private static final int TLS_SEED_BYTES = 32;

  private final NodeStore store;
  private final Randomness randomness;

  Keyring(NodeStore store, Randomness randomness) {
    this.store = store;
    this.randomness = randomness;
  }

  /// Makes so many root keys, of which so many must sign.
  RootKeys makeRoots(int needed, int count) {
    var keys = new ArrayList<VerifyingKey>();
    for (int i = 1; i <= count; i++) {
      SigningKey key = SigningKey.make(randomness);
      store.putSecret(ROOT + i, key.seed());
      keys.add(key.verifyingKey());
    }
    return new RootKeys(needed, keys);
  }

  /// The root keys at hand, each with its number.
  List<Numbered> roots() {
    var keys = new ArrayList<Numbered>();
    for (String name : store.secretNames()) {
      if (name.startsWith(ROOT)) {
        int number = Integer.parseInt(name.substring(ROOT.length()));
        keys.add(new Numbered(number, SigningKey.fromSeed(need(name))));
      }
    }
    return keys;
  }

  /// A root key and its number in the charter.
  record Numbered(int number, SigningKey key) {}

  /// Makes the node's next working keys. They are not used before [#promote]: the act that names
  /// them comes first.
  NodeKeys makeNext() {
    store.putSecret(NEXT + NODE, SigningKey.make(randomness).seed());
    store.putSecret(NEXT + CLOSING, SigningKey.make(randomness).seed());
    store.putSecret(NEXT + SEALING, SealingKey.make(randomness).seed());
    store.putSecret(NEXT + TLS, randomness.bytes(TLS_SEED_BYTES));
    return keysUnder(NEXT);
  }

  /// Uses the next working keys if the record now names them and not the present ones; so a crash
  /// between signing the act and this changes nothing. The key that opened earlier dispatches is
  /// kept, for those still on their way.
  void promote(NodeKeys named) {
    if (isPromoted()) {
      return;
    }
    boolean present = store.secret(NODE).isPresent() && keysUnder("").equals(named);
    if (present || !keysUnder(NEXT).equals(named)) {
      return;
    }
    store.secret(SEALING).ifPresent(old -> store.putSecret(EARLIER + Digest.of(old).brief(), old));
    for (String name : List.of(NODE, CLOSING, SEALING, TLS)) {
      store.putSecret(name, need(NEXT + name));
    }
  }

  /// Whether the next working keys are the present ones, or there are none; told by their seeds, as
  /// keys take long to make.
  private boolean isPromoted() {
    Optional<byte[]> next = store.secret(NEXT + NODE);
    return next.isEmpty()
        || List.of(NODE, CLOSING, SEALING, TLS).stream()
            .allMatch(name -> holds(name, need(NEXT + name)));
  }

  private boolean holds(String name, byte[] seed) {
    return store.secret(name).filter(had -> Digest.of(had).equals(Digest.of(seed))).isPresent();
  }

  private NodeKeys keysUnder(String prefix) {
    return new NodeKeys(
        SigningKey.fromSeed(need(prefix + NODE)).verifyingKey(),
        SigningKey.fromSeed(need(prefix + CLOSING)).verifyingKey(),
        SealingKey.fromSeed(need(prefix + SEALING)).recipient(),
        TlsIdentity.fromSeed(need(prefix + TLS)).pin());
  }

  SigningKey node() {
    return SigningKey.fromSeed(need(NODE));
  }

  SigningKey closing() {
    return SigningKey.fromSeed(need(CLOSING));
  }

  /// The keys that open dispatches: the present one, then earlier ones.
  List<SealingKey> sealingKeys() {
    var keys = new ArrayList<>(List.of(SealingKey.fromSeed(need(SEALING))));
    for (String name : store.secretNames()) {
      if (name.startsWith(EARLIER)) {
        keys.add(SealingKey.fromSeed(need(name)));
      }
    }
    return keys;
  }

  TlsIdentity tls() {
    return TlsIdentity.fromSeed(need(TLS));
  }

  /// Makes a key for an office and answers its public half.
  VerifyingKey makeOffice(Office office) {
    SigningKey key = SigningKey.make(randomness);
    store.putSecret(OFFICE + office, key.seed());
    return key.verifyingKey();
  }

  SigningKey office(Office office) {
    return store
        .secret(OFFICE + office)
        .map(SigningKey::fromSeed)
        .orElseThrow(() -> new Refused(new NodeRefusal.KeyNotHere(office.name())));
  }

  /// Makes a text key for a charter that is being written. Several may be made before one charter
  /// is joined.
  TextKey makeTextKey() {
    var key = new TextKey(randomness.bytes(TextKey.BYTES));
    keepTextKey(key);
    return key;
  }

  void keepTextKey(TextKey key) {
    store.putSecret(TEXT + key.commitment(), key.bytes());
  }

  /// The text key that a charter commits to, if it is here.
  Optional<TextKey> textKey(Charter charter) {
    return store.secret(nameOf(charter)).map(TextKey::new);
  }

  /// The name under which the text key of a charter is kept.
  static String nameOf(Charter charter) {
    return TEXT + charter.textKey();
  }

  private byte[] need(String name) {
    return store.secret(name).orElseThrow(() -> new Refused(new NodeRefusal.KeyNotHere(name)));
  }
}
