package org.entente.redline;

import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.base.LineWriter;
import org.entente.base.PartyCode;
import org.entente.text.Mark;
import org.entente.text.ProvisionId;
import org.entente.text.SaltedDigests;

/// The canonical bytes of a consolidation (`docs/format/consolidated.md`): the join by id only,
/// never how words are compared, so that better word comparison changes no digest.
final class ConsolidatedBytes {
  static final String TYPE = "entente/consolidated/1";
  private static final String NONE = "-";

  private final LineWriter out = new LineWriter(TYPE);
  private final SaltedDigests digests;

  private ConsolidatedBytes(SaltedDigests digests) {
    this.digests = digests;
  }

  static byte[] of(Consolidation consolidation, SaltedDigests digests) {
    var bytes = new ConsolidatedBytes(digests);
    for (PartyCode party : consolidation.parties()) {
      boolean isPresent = consolidation.present().contains(party);
      bytes.out.put("party", party, isPresent ? "position" : "none");
    }
    consolidation.roots().forEach(root -> bytes.write(root, 0));
    return bytes.out.bytes();
  }

  private void write(ConsolidatedProvision at, int depth) {
    out.put("at", depth, at.id());
    for (Side side : at.sides()) {
      out.put("side", digests.ofOwnFields(side.own()), codes(side));
    }
    at.placements().forEach((party, placement) -> writePlace(at, party, placement));
    at.marks().forEach(this::writeMark);
    at.reserves().forEach((party, reason) -> out.put("reserve", party, reason));
    at.children().forEach(child -> write(child, depth + 1));
  }

  private void writePlace(ConsolidatedProvision at, PartyCode party, Placement placement) {
    if (at.displaced().contains(party)) {
      out.put("place", party, word(placement.parent()), word(placement.after()));
    }
  }

  private void writeMark(PartyCode party, Mark mark) {
    if (mark != Mark.PROPOSED) {
      out.put("mark", party, mark.word());
    }
  }

  private static String codes(Side side) {
    return side.parties().stream().map(PartyCode::code).collect(Collectors.joining(" "));
  }

  private static String word(Optional<ProvisionId> id) {
    return id.map(ProvisionId::value).orElse(NONE);
  }
}
