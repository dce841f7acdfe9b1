package org.entente.node;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.base.Refused;
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

/// The secrets of a node, by name in its store: root keys, the node's working keys, the keys of offices, the text key.
final class Keyring {
  private static final String NODE = "key/node";
  private static final String CLOSING = "key/closing";
  private static final String SEALING = "key/sealing";
  private static final String TLS = "key/tls";
  private static final String TEXT = "key/text";
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

  /// Makes the node's working keys anew; the old ones are gone once the act that names the new ones is signed.
  NodeKeys makeNodeKeys() {
    store.putSecret(NODE, SigningKey.make(randomness).seed());
    store.putSecret(CLOSING, SigningKey.make(randomness).seed());
    store.putSecret(SEALING, SealingKey.make(randomness).seed());
    store.putSecret(TLS, randomness.bytes(TLS_SEED_BYTES));
    return nodeKeys();
  }

  NodeKeys nodeKeys() {
    return new NodeKeys(
        node().verifyingKey(), closing().verifyingKey(), sealing().recipient(), tls().pin());
  }

  SigningKey node() {
    return SigningKey.fromSeed(need(NODE));
  }

  SigningKey closing() {
    return SigningKey.fromSeed(need(CLOSING));
  }

  SealingKey sealing() {
    return SealingKey.fromSeed(need(SEALING));
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

  TextKey makeTextKey() {
    var key = new TextKey(randomness.bytes(TextKey.BYTES));
    keepTextKey(key);
    return key;
  }

  void keepTextKey(TextKey key) {
    store.putSecret(TEXT, key.bytes());
  }

  Optional<TextKey> textKey() {
    return store.secret(TEXT).map(TextKey::new);
  }

  private byte[] need(String name) {
    return store.secret(name).orElseThrow(() -> new Refused(new NodeRefusal.KeyNotHere(name)));
  }
}
