package org.entente.format.bracketed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.entente.base.PartyCode;
import org.entente.redline.Consolidation;
import org.entente.text.Agreement;
import org.entente.text.IdSource;
import org.entente.text.Language;
import org.entente.text.Position;
import org.entente.text.Provision;
import org.entente.text.Wording;
import org.junit.jupiter.api.Test;

/// What a consolidation shows in brackets reads back as each party's text, word for word. Spaces
/// beside a sign are not compared, since the notation does not always tell whose they are: `and/`
/// before `[A: or] [B: as]` may be followed by one.
class ThereAndBackTest {
  private static final int CASES = 500 * Integer.getInteger("proofs", 1);

  @Test
  void each_party_gets_back_its_wording_word_for_word() {
    Long only = Long.getLong("property.seed");
    for (long seed = only == null ? 0 : only; seed < (only == null ? CASES : only + 1); seed++) {
      check(seed);
    }
  }

  private static void check(long seed) {
    var random = new Random(seed);
    Language language = random.nextInt(4) == 0 ? Language.FR : Language.EN;
    var positions = new Negotiators(random, language).positions(1 + random.nextInt(12));
    String draft = UsualNotation.of(Consolidation.of(positions), language, random);
    BracketedDraft read = read(draft, positions.keySet(), language);
    positions.forEach((party, position) ->
        assertThat(shown(Objects.requireNonNull(read.positions().get(party)), language))
            .as("seed %d, party %s of:%n%s", seed, party, draft)
            .isEqualTo(shown(position.text(), language)));
    assertThat(read.counts().unpaired()).as("seed %d", seed).isZero();
    assertThat(read.reasons())
        .as("seed %d", seed)
        .doesNotContainKeys(Reason.NOBODY_HOLDS, Reason.UNKNOWN_PARTY);
    again(read, language, seed);
  }

  /// The texts read consolidate to brackets that read back as the same texts.
  private static void again(BracketedDraft read, Language language, long seed) {
    var positions = new TreeMap<PartyCode, Position>();
    read.positions().forEach((party, text) -> positions.put(party, Position.of(text)));
    String draft = UsualNotation.of(Consolidation.of(positions), language, new Random(seed));
    read(draft, positions.keySet(), language)
        .positions()
        .forEach((party, text) ->
            assertThat(shown(text, language))
                .as("seed %d, party %s", seed, party)
                .isEqualTo(shown(Objects.requireNonNull(read.positions().get(party)), language)));
  }

  private static BracketedDraft read(
      String draft, java.util.Collection<PartyCode> parties, Language language) {
    var reading = new BracketedReader.Reading(Parties.of(parties), language, Optional.empty());
    var ids = IdSource.of(new PartyCode("DRAFT"));
    return BracketedReader.read(SourceText.plain(draft, "draft.txt"), reading, ids);
  }

  /// Kinds, depths and words; neither ids nor numbers.
  private static String shown(Agreement text, Language language) {
    var out = new StringBuilder();
    show(text.root(), 0, language, out);
    return out.toString();
  }

  private static void show(Provision at, int depth, Language language, StringBuilder out) {
    Wording words = at.in(language);
    out.append("  ".repeat(depth)).append(at.kind().word()).append(' ');
    String line = words.heading() + words.body();
    out.append(line.replaceAll(" ?([^\\p{L}\\p{N} ]) ?", "$1")).append('\n');
    at.children().forEach(child -> show(child, depth + 1, language, out));
  }
}
