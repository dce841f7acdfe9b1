package org.entente.cli.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.entente.base.Digest;
import org.entente.base.PartyCode;
import org.entente.exchange.ExchangeClient;
import org.entente.exchange.ExchangeServer;
import org.entente.exchange.Hub;
import org.entente.exchange.Peer;
import org.entente.exchange.Receipt;
import org.entente.node.Founding;
import org.entente.node.LocalNode;
import org.entente.node.NodeHub;
import org.entente.node.Surroundings;
import org.entente.record.Charter;
import org.entente.record.Head;
import org.entente.record.RootKeys;
import org.entente.store.SqliteStore;
import org.entente.store.VaultAccess;

/// The nodes of the demo, each with its own data, its own keys and its own address on this machine,
/// and the ways between them. A copy of every sealed dispatch is kept, as a listener on the wire
/// would have it.
final class Stage implements AutoCloseable {
  private final Path dir;
  private final Map<PartyCode, LocalNode> nodes = new LinkedHashMap<>();
  private final Map<PartyCode, RootKeys> roots = new LinkedHashMap<>();
  private final Map<PartyCode, ExchangeServer> servers = new LinkedHashMap<>();
  private int dispatches;

  Stage(Path dir, Surroundings surroundings, List<PartyCode> codes) {
    this.dir = dir;
    createDirectories(dir.resolve("dispatches"));
    for (PartyCode code : codes) {
      Path home = dir.resolve(name(code));
      SqliteStore store =
          SqliteStore.create(home, VaultAccess.keyFile(dir.resolve(name(code) + ".key")));
      LocalNode node = LocalNode.create(store, surroundings, code);
      nodes.put(code, node);
      byte[] root = node.founding().makeRootKeys(1, 1);
      roots.put(code, Founding.RootFile.parse(root, "root file").keys());
    }
  }

  LocalNode node(PartyCode code) {
    LocalNode node = nodes.get(code);
    if (node == null) {
      throw new IllegalArgumentException(code + " is not on stage");
    }
    return node;
  }

  RootKeys root(PartyCode code) {
    RootKeys keys = roots.get(code);
    if (keys == null) {
      throw new IllegalArgumentException(code + " is not on stage");
    }
    return keys;
  }

  /// All join under the charter, introduce themselves, and open their doors.
  void found(Charter charter) throws IOException {
    write(dir.resolve("charter.entente"), charter.bytes());
    for (LocalNode node : nodes.values()) {
      node.founding().join(charter);
    }
    for (LocalNode one : nodes.values()) {
      byte[] introduction = one.mail().introduction();
      write(dir.resolve(name(one.self()) + ".intro"), introduction);
      for (LocalNode other : nodes.values()) {
        if (!one.self().equals(other.self())) {
          other.mail().open(introduction, "introduction of " + one.self());
        }
      }
    }
    for (LocalNode node : nodes.values()) {
      Path spool = dir.resolve(name(node.self())).resolve("spool");
      createDirectories(spool);
      var settings =
          ExchangeServer.Settings.of(
              new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), spool);
      servers.put(node.self(), ExchangeServer.start(settings, node.tls(), hub(node)));
    }
    nodes.keySet().forEach(this::learnAddresses);
  }

  /// The address at which a node answers.
  String address(PartyCode code) {
    ExchangeServer server = servers.get(code);
    if (server == null) {
      throw new IllegalStateException(code + " has not opened its door");
    }
    return "https://localhost:" + server.address().getPort();
  }

  /// One round over HTTPS: the first node asks the second for news, and brings its own.
  Receipt sync(PartyCode from, PartyCode to) {
    LocalNode node = node(from);
    Digest pin = node.mail().peers().pin(to).orElseThrow();
    var peer = Peer.of(to.code(), address(to), pin);
    try (var client = new ExchangeClient(node.tls(), peer, to, node.charter().negotiation())) {
      return client.sync(hub(node)).pushed();
    }
  }

  /// A pouch is packed, carried by hand and opened; answers the file.
  Path carry(PartyCode from, PartyCode to) {
    byte[] pouch = node(from).mail().pouchFor(to);
    Path file = keepCopy(from, to, pouch);
    node(to).mail().open(pouch, file.getFileName().toString());
    return file;
  }

  @Override
  public void close() {
    servers.values().forEach(ExchangeServer::close);
    nodes.values().forEach(LocalNode::close);
  }

  int dispatches() {
    return dispatches;
  }

  private void learnAddresses(PartyCode code) {
    for (PartyCode other : nodes.keySet()) {
      if (!other.equals(code)) {
        node(code).mail().peers().setAddress(other, address(other));
      }
    }
  }

  /// The node as its carriers see it, with a copy kept of what it seals.
  private Hub hub(LocalNode node) {
    var hub = new NodeHub(node);
    return new Hub() {
      @Override
      public Digest negotiation() {
        return hub.negotiation();
      }

      @Override
      public List<Head> heads() {
        return hub.heads();
      }

      @Override
      public boolean holds(Digest act) {
        return hub.holds(act);
      }

      @Override
      public Optional<PartyCode> partyOf(Digest pin) {
        return hub.partyOf(pin);
      }

      @Override
      public Optional<byte[]> sealedFor(PartyCode peer, List<Head> have) {
        Optional<byte[]> sealed = hub.sealedFor(peer, have);
        sealed.ifPresent(bytes -> keepCopy(node.self(), peer, bytes));
        return sealed;
      }

      @Override
      public Receipt deliver(InputStream pouch, String place) throws IOException {
        return hub.deliver(pouch, place);
      }
    };
  }

  private synchronized Path keepCopy(PartyCode from, PartyCode to, byte[] bytes) {
    dispatches++;
    String name = String.format(Locale.ROOT, "%03d-%s-to-%s.pouch", dispatches, from, to);
    Path file = dir.resolve("dispatches").resolve(name);
    write(file, bytes);
    return file;
  }

  static void write(Path file, byte[] bytes) {
    try {
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void createDirectories(Path path) {
    try {
      Files.createDirectories(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(PartyCode code) {
    return code.code().toLowerCase(Locale.ROOT);
  }

  /// All codes on stage.
  List<PartyCode> codes() {
    return new ArrayList<>(nodes.keySet());
  }
}
