package org.entente.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.entente.base.Digest;
import org.entente.gen.Choices;
import org.entente.gen.Gen;
import org.entente.gen.Mutations;
import org.entente.gen.Property;
import org.junit.jupiter.api.Test;

/// Provisions and positions have one encoding (THREATS, I6), and come together again from it.
class BlobEncodingTest {
  private static final int TIMES = Integer.getInteger("proofs", 1);
  private static final SaltedDigests DIGESTS =
      new SaltedDigests(new TextKey(new byte[TextKey.BYTES]));

  private static final Gen<Position> POSITIONS =
      choices -> {
        Agreement text = TextGen.agreements().from(choices);
        List<ProvisionId> ids = List.copyOf(text.byId().keySet());
        var marks = new TreeMap<ProvisionId, Mark>();
        var reserves = new TreeMap<ProvisionId, String>();
        for (int i = choices.below(4); i > 0; i--) {
          marks.put(ids.get(choices.below(ids.size())), Gen.of(Mark.values()).from(choices));
          reserves.put(ids.get(choices.below(ids.size())), "subject to “x” 2");
        }
        return new Position(text, marks, reserves);
      };

  @Test
  void a_blob_reads_back_to_its_bytes_and_altered_ones_never_to_others() {
    Property.check(
        1,
        200 * TIMES,
        POSITIONS,
        position -> {
          Choices choices = Choices.from(new Random(position.text().byId().size()));
          var blobs = new ArrayList<byte[]>();
          DIGESTS.blobs(position, (_, blob) -> blobs.add(blob));
          Mutations.requireOneEncoding(
              blobs.getFirst(), choices, 10, b -> PositionBlob.parse(b, "position").bytes());
          for (byte[] blob : blobs.subList(1, blobs.size())) {
            Mutations.requireOneEncoding(
                blob, choices, 4, b -> ProvisionBlob.parse(b, "provision").bytes());
          }
        });
  }

  @Test
  void a_position_comes_together_again_and_from_nothing_else() {
    Property.check(
        500,
        100 * TIMES,
        POSITIONS,
        position -> {
          var blobs = new TreeMap<Digest, byte[]>();
          DIGESTS.blobs(position, blobs::put);
          Digest name = DIGESTS.of(position);

          assertThat(DIGESTS.position(name, digest -> blobs.getOrDefault(digest, new byte[0])))
              .isEqualTo(position);
        });
  }
}
