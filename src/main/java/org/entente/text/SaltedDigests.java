package org.entente.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.entente.base.Bounds;
import org.entente.base.Digest;
import org.entente.base.LineRefusal;
import org.entente.base.Refused;

/// Names texts by salted digest and takes them apart and together again.
///
/// The digest of a provision covers its own fields and its children's digests, so equal subtrees
/// have equal digests and are stored and sent once. Digests of provisions already seen (the same
/// object) are remembered.
public final class SaltedDigests {
  private final TextKey key;
  private final IdentityHashMap<Provision, Digest> known = new IdentityHashMap<>();
  private final IdentityHashMap<Provision, Digest> knownOwn = new IdentityHashMap<>();

  public SaltedDigests(TextKey key) {
    this.key = key;
  }

  public TextKey key() {
    return key;
  }

  public Digest of(Provision provision) {
    Digest had = known.get(provision);
    if (had != null) {
      return had;
    }
    Digest digest = key.digest(blobOf(provision).bytes());
    known.put(provision, digest);
    return digest;
  }

  public Digest of(Agreement text) {
    return of(text.root());
  }

  public Digest of(Position position) {
    return key.digest(PositionBlob.of(position, of(position.text())).bytes());
  }

  /// The digest of a provision's own fields, children apart: equal for two parties exactly when
  /// they hold the same words under the same id, kind and label.
  public Digest ofOwnFields(Provision provision) {
    Digest had = knownOwn.get(provision);
    if (had != null) {
      return had;
    }
    Digest digest = key.digest(new ProvisionBlob(provision, List.of()).bytes());
    knownOwn.put(provision, digest);
    return digest;
  }

  public ProvisionBlob blobOf(Provision provision) {
    var children = new ArrayList<Digest>();
    provision.children().forEach(child -> children.add(of(child)));
    return new ProvisionBlob(provision, children);
  }

  /// Hands out every blob of a position, by digest: the position itself, then its provisions in
  /// reading order.
  public void blobs(Position position, BiConsumer<Digest, byte[]> taker) {
    Digest root = of(position.text());
    byte[] blob = PositionBlob.of(position, root).bytes();
    taker.accept(key.digest(blob), blob);
    position.text().root().walk(p -> taker.accept(of(p), blobOf(p).bytes()));
  }

  /// Puts a position together from its blobs. A blob that is missing or that does not have its
  /// digest is refused.
  public Position position(Digest digest, Function<Digest, byte[]> source) {
    return position(digest, source, new HashMap<>());
  }

  /// Puts a position together as above. What stands in `read`, put together earlier from a source
  /// that holds no less than this one, is taken from there; what is read now is added to it. So the
  /// next position costs what differs.
  public Position position(
      Digest digest, Function<Digest, byte[]> source, Map<Digest, Provision> read) {
    PositionBlob blob = PositionBlob.parse(fetch(digest, source), "position " + digest.brief());
    return new Position(text(blob.text(), source, read), blob.marks(), blob.reserves());
  }

  /// Puts a text together from its blobs.
  public Agreement text(Digest root, Function<Digest, byte[]> source) {
    return text(root, source, new HashMap<>());
  }

  private Agreement text(
      Digest root, Function<Digest, byte[]> source, Map<Digest, Provision> read) {
    Provision top = provision(root, source, read, 0);
    if (top.kind() != Kind.AGREEMENT) {
      throw new Refused(
          new LineRefusal.UnexpectedLine(
              "text " + root.brief(), "a whole agreement", top.kind().word()));
    }
    return new Agreement(top);
  }

  private Provision provision(
      Digest digest, Function<Digest, byte[]> source, Map<Digest, Provision> read, int depth) {
    Provision had = read.get(digest);
    if (had != null) {
      return had;
    }
    if (depth > Bounds.DEPTH) {
      throw new Refused(
          new LineRefusal.TooLarge(
              "provision " + digest.brief(), "levels of nesting", Bounds.DEPTH));
    }
    ProvisionBlob blob = ProvisionBlob.parse(fetch(digest, source), "provision " + digest.brief());
    var children = new ArrayList<Provision>();
    for (Digest child : blob.children()) {
      children.add(provision(child, source, read, depth + 1));
    }
    Provision whole = children.isEmpty() ? blob.own() : blob.own().withChildren(children);
    known.put(whole, digest);
    read.put(digest, whole);
    return whole;
  }

  private byte[] fetch(Digest digest, Function<Digest, byte[]> source) {
    byte[] bytes = source.apply(digest);
    if (!key.digest(bytes).equals(digest)) {
      throw new Refused(new TextRefusal.NotTheNamedText("text " + digest.brief()));
    }
    return bytes;
  }
}
