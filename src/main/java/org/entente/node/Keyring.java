package org.entente.node;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.entente.base.Digest;
import org.entente.base.Refused;
import org.entente.record.Charter;
import org.entente.record.NodeKeys;
import org.entente.record.Office;
import org.entente.record.RootKeys;
import org.entente.record.Statement;
import org.entente.seal.Randomness;
import org.entente.seal.RootSecret;
import org.entente.seal.SealingKey;
import org.entente.seal.SigningKey;
import org.entente.seal.TlsIdentity;
import org.entente.seal.VerifyingKey;
import org.entente.store.NodeStore;
import org.entente.text.TextKey;

/// The secrets of a node, by name in its store: the node's working keys, the keys of offices, the
/// text key; and the secret behind the root keys, until it is taken offline. After that, officers
/// bring it for one command, and it is never kept.
final class Keyring {
  private static final String NODE = "key/node";
  private static final String CLOSING = "key/closing";
  private static final String SEALING = "key/sealing";
  private static final String TLS = "key/tls";
  private static final String NEXT = "next/";
  private static final String EARLIER = "earlier/";
  private static final String EARLIER_TLS = "earlier-tls/";
  private static final String TEXT = "text-key/";
  private static final String OFFICE = "office/";
  private static final String ROOT = "root-secret";
  private static final int TLS_SEED_BYTES = 32;

  private final NodeStore store;
  private final Randomness randomness;
  private Optional<RootSecret> brought = Optional.empty();

  Keyring(NodeStore store, Randomness randomness) {
    this.store = store;
    this.randomness = randomness;
  }

  /// Makes so many root keys, of which so many must sign.
  RootKeys makeRoots(int needed, int count) {
    return makeRoots(ROOT, needed, count);
  }

  /// Makes the root keys that are to follow; they are not used before [#promoteRoots].
  RootKeys makeNextRoots(int needed, int count) {
    return makeRoots(NEXT + ROOT, needed, count);
  }

  private RootKeys makeRoots(String name, int needed, int count) {
    RootSecret secret = RootSecret.make(randomness);
    var keys = new ArrayList<VerifyingKey>();
    for (int i = 1; i <= count; i++) {
      keys.add(secret.rootKey(i).verifyingKey());
    }
    var roots = new RootKeys(needed, keys);
    store.putSecret(name, secret.bytes());
    return roots;
  }

  /// Uses the next root keys if the record now names them, also after a crash in between.
  void promoteRoots(RootKeys named) {
    Optional<RootSecret> next = nextRootSecret();
    if (next.isPresent() && !matching(next.get(), named).isEmpty()) {
      store.putSecret(ROOT, next.get().bytes());
      store.removeSecret(NEXT + ROOT);
    }
  }

  /// The root keys at hand among those named, kept here or brought by officers; refused where there
  /// are none.
  List<Numbered> roots(RootKeys named) {
    RootSecret secret =
        brought
            .or(this::rootSecret)
            .orElseThrow(() -> new Refused(new NodeRefusal.RootKeysOffline("root keys")));
    List<Numbered> keys = matching(secret, named);
    if (keys.isEmpty()) {
      throw new Refused(new NodeRefusal.OtherRootKeys("root keys"));
    }
    return keys;
  }

  /// The root keys that are to follow, each with its number.
  List<Numbered> nextRoots(RootKeys named) {
    return nextRootSecret().map(secret -> matching(secret, named)).orElse(List.of());
  }

  /// The secret behind the root keys, while it is kept here.
  Optional<RootSecret> rootSecret() {
    return store.secret(ROOT).map(RootSecret::of);
  }

  Optional<RootSecret> nextRootSecret() {
    return store.secret(NEXT + ROOT).map(RootSecret::of);
  }

  /// Signs with this secret as long as this object lives; it is not kept.
  void bring(RootSecret secret) {
    brought = Optional.of(secret);
  }

  void removeRootSecret() {
    store.removeSecret(ROOT);
  }

  /// Those of the named keys that this secret gives.
  static List<Numbered> matching(RootSecret secret, RootKeys named) {
    var keys = new ArrayList<Numbered>();
    for (int number = 1; number <= named.keys().size(); number++) {
      SigningKey key = secret.rootKey(number);
      if (key.verifyingKey().equals(named.keys().get(number - 1))) {
        keys.add(new Numbered(number, key));
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
    store.secret(TLS).ifPresent(old -> store.putSecret(EARLIER_TLS + Digest.of(old).brief(), old));
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

  /// The key shown on the wire, then earlier ones.
  List<TlsIdentity> tlsKeys() {
    var keys = new ArrayList<>(List.of(tls()));
    for (String name : store.secretNames()) {
      if (name.startsWith(EARLIER_TLS)) {
        keys.add(TlsIdentity.fromSeed(need(name)));
      }
    }
    return keys;
  }

  TlsIdentity tls() {
    return TlsIdentity.fromSeed(need(TLS));
  }

  /// Makes the next key of an office and answers its public half. Until [#promoteOffices] the
  /// office signs with the key it has.
  VerifyingKey makeNextOffice(Office office) {
    SigningKey key = SigningKey.make(randomness);
    store.putSecret(NEXT + OFFICE + office, key.seed());
    return key.verifyingKey();
  }

  /// Uses the next keys of those offices for which the record now names them.
  void promoteOffices(Collection<Statement.Powers> live) {
    for (Statement.Powers powers : live) {
      String name = OFFICE + powers.office();
      Optional<byte[]> next = store.secret(NEXT + name);
      boolean isNamed =
          next.map(seed -> SigningKey.fromSeed(seed).verifyingKey())
              .filter(powers.key()::equals)
              .isPresent();
      if (isNamed) {
        store.putSecret(name, next.orElseThrow());
        store.removeSecret(NEXT + name);
      }
    }
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
