package org.entente.node;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.entente.base.Digest;
import org.entente.base.Refused;
import org.entente.record.Matter;
import org.entente.record.SignedAct;
import org.entente.record.Statement;
import org.entente.store.RecordPort;
import org.entente.talks.Texts;
import org.entente.text.Position;
import org.entente.text.Provision;
import org.entente.text.SaltedDigests;
import org.entente.text.TextKey;
import org.entente.text.TextRefusal;

/// The texts a party's node holds, read from the store and checked against the digests they are
/// named by.
final class Library implements Texts {
  private final RecordPort store;
  private final SaltedDigests digests;
  private final Map<Digest, Position> positions = new HashMap<>();
  private final Map<Digest, Provision> provisions = new HashMap<>();

  Library(RecordPort store, TextKey key) {
    this.store = store;
    this.digests = new SaltedDigests(key);
  }

  @Override
  public SaltedDigests digests() {
    return digests;
  }

  @Override
  public Position position(Digest digest) {
    return positions.computeIfAbsent(digest, d -> digests.position(d, this::blob, provisions));
  }

  @Override
  public Matter matter(Digest digest) {
    return matterIn(digest, this::blob);
  }

  /// The texts an act names that are not held yet, looked for among those that came with it. One
  /// that is missing, altered or malformed is refused; what the act does not name is left out.
  Map<Digest, byte[]> bring(SignedAct signed, Map<Digest, byte[]> arrived) {
    var needed = new LinkedHashMap<Digest, byte[]>();
    Function<Digest, byte[]> source =
        digest -> {
          Optional<byte[]> held = store.text(digest);
          byte[] bytes = held.or(() -> Optional.ofNullable(arrived.get(digest))).orElse(null);
          if (bytes == null) {
            throw new Refused(
                new TextRefusal.TextMissing(
                    "text " + digest.brief() + " of act " + signed.act().title()));
          }
          if (held.isEmpty()) {
            needed.put(digest, bytes);
          }
          return bytes;
        };
    if (signed.act().statement() instanceof Statement.Positioned positioned) {
      // a copy: what came with an act that is refused later is not in the store
      digests.position(positioned.position(), source, new HashMap<>(provisions));
    }
    signed.act().statement().matters().forEach(matter -> matterIn(matter, source));
    return needed;
  }

  /// All blobs of a position that are not held yet.
  Map<Digest, byte[]> newBlobs(Position position) {
    var blobs = new LinkedHashMap<Digest, byte[]>();
    digests.blobs(
        position,
        (digest, bytes) -> {
          if (!store.holdsText(digest)) {
            blobs.put(digest, bytes);
          }
        });
    return blobs;
  }

  Digest digestOf(Matter matter) {
    return digests.key().digest(matter.bytes());
  }

  private Matter matterIn(Digest digest, Function<Digest, byte[]> source) {
    byte[] bytes = source.apply(digest);
    if (!digests.key().digest(bytes).equals(digest)) {
      throw new Refused(new TextRefusal.NotTheNamedText("matter " + digest.brief()));
    }
    return Matter.parse(bytes, "matter " + digest.brief());
  }

  /// The bytes of a text that is held.
  byte[] blob(Digest digest) {
    return store
        .text(digest)
        .orElseThrow(() -> new Refused(new TextRefusal.TextMissing("text " + digest.brief())));
  }
}
