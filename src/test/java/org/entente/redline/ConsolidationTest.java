package org.entente.redline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.base.PartyCode;
import org.entente.text.Agreement;
import org.entente.text.Kind;
import org.entente.text.Label;
import org.entente.text.Language;
import org.entente.text.Mark;
import org.entente.text.Position;
import org.entente.text.Provision;
import org.entente.text.ProvisionId;
import org.entente.text.SaltedDigests;
import org.entente.text.TextKey;
import org.entente.text.Wording;
import org.junit.jupiter.api.Test;

class ConsolidationTest {
  private static final PartyCode CAN = new PartyCode("CAN");
  private static final PartyCode MEX = new PartyCode("MEX");
  private static final PartyCode USA = new PartyCode("USA");

  private static Provision at(String id, Provision... children) {
    Kind kind = id.equals("agreement") ? Kind.AGREEMENT : Kind.ARTICLE;
    return Provision.of(
        id,
        kind,
        Label.FROM_PLACE,
        Map.of(Language.EN, Wording.ofBody("Words of " + id + ".")),
        List.of(children));
  }

  private static Position text(Provision... divisions) {
    return Position.of(new Agreement(at("agreement", divisions)));
  }

  private static ConsolidatedProvision find(Consolidation consolidation, String id) {
    return consolidation.find(new ProvisionId(id)).orElseThrow();
  }

  private static List<String> below(Consolidation consolidation, String id) {
    return find(consolidation, id).children().stream().map(c -> c.id().value()).toList();
  }

  private static Consolidation of(Position can, Position usa) {
    return Consolidation.of(new TreeMap<>(Map.of(CAN, can, USA, usa)));
  }

  private static Consolidation of(Position can, Position mex, Position usa) {
    return Consolidation.of(new TreeMap<>(Map.of(CAN, can, MEX, mex, USA, usa)));
  }

  @Test
  void rival_insertions_at_one_place_stay_together_by_party() {
    var joined =
        of(text(at("a"), at("x1"), at("x3"), at("b")), text(at("a"), at("x2"), at("x4"), at("b")));
    assertThat(below(joined, "agreement")).containsExactly("a", "x1", "x3", "x2", "x4", "b");
    assertThat(find(joined, "b").status()).isEqualTo(Status.AGREED);
    assertThat(find(joined, "x1").status()).isEqualTo(Status.ONE_SIDED);
  }

  @Test
  void a_sibling_moved_by_one_of_three_is_displaced_by_that_one_only() {
    var usual = text(at("a"), at("b"), at("c"));
    var joined = of(usual, text(at("c"), at("a"), at("b")), usual);
    assertThat(below(joined, "agreement")).containsExactly("a", "b", "c");
    assertThat(find(joined, "c").displaced()).containsExactly(MEX);
    assertThat(find(joined, "c").status()).isEqualTo(Status.BRACKETED);
    assertThat(find(joined, "a").status()).isEqualTo(Status.AGREED);
  }

  @Test
  void a_provision_under_rival_parents_stands_where_most_have_it() {
    var joined =
        of(
            text(at("a", at("p")), at("b")),
            text(at("a"), at("b", at("p"))),
            text(at("a"), at("b", at("p"))));
    assertThat(below(joined, "b")).containsExactly("p");
    assertThat(below(joined, "a")).isEmpty();
    assertThat(find(joined, "p").displaced()).containsExactly(CAN);
    assertThat(find(joined, "p").placements().values().stream().map(Placement::parent).distinct())
        .hasSize(2);
  }

  @Test
  void parties_that_nest_two_articles_the_other_way_round_still_get_both() {
    var joined = of(text(at("a", at("b"))), text(at("b", at("a"))));
    assertThat(joined.byId()).hasSize(3);
    assertThat(find(joined, "a").status()).isEqualTo(Status.BRACKETED);
  }

  @Test
  void a_ring_of_ninety_rival_parents_is_cut_open() {
    var joined = of(chainFrom(0), chainFrom(30), chainFrom(60));
    assertThat(joined.byId()).hasSize(91);
    assertThat(joined.chosen(CAN)).contains(chainFrom(0));
    assertThat(joined.chosen(MEX)).contains(chainFrom(30));
  }

  /// Ninety provisions one below the other; from another start the chain bites its tail.
  private static Position chainFrom(int start) {
    Provision chain = at("r" + start % 90);
    for (int i = 1; i < 90; i++) {
      chain = at("r" + (start + i) % 90, chain);
    }
    return text(chain);
  }

  @Test
  void without_a_position_of_every_party_nothing_is_agreed() {
    var joined = Consolidation.of(List.of(CAN, USA), new TreeMap<>(Map.of(CAN, text(at("a")))));
    assertThat(joined.total()).isEqualTo(new Counts(0, 0, 2, 0, 0, 0, 0));
    assertThat(joined.chosen(USA)).isEmpty();
    assertThat(joined.isClean()).isFalse();
  }

  @Test
  void what_is_agreed_is_as_firm_as_the_least_firm_mark() {
    var joined = of(marked(Mark.CLOSED), marked(Mark.AD_REFERENDUM));
    assertThat(find(joined, "a").firmness()).contains(Mark.AD_REFERENDUM);
    assertThat(of(marked(Mark.CLOSED), marked(Mark.CLOSED)).total().closed()).isEqualTo(1);
    assertThat(
            of(marked(Mark.CLOSED), text(at("b")))
                .find(new ProvisionId("a"))
                .orElseThrow()
                .firmness())
        .isEmpty();
  }

  @Test
  void canonical_bytes_are_as_documented() {
    var digests = new SaltedDigests(new TextKey(new byte[TextKey.BYTES]));
    var can =
        new Position(
            text(at("a", at("p")), at("b")).text(),
            new TreeMap<>(Map.of(new ProvisionId("a"), Mark.CLOSED)),
            new TreeMap<>(Map.of(new ProvisionId("b"), "subject to review")));
    var joined =
        Consolidation.of(
            List.of(CAN, MEX, USA),
            new TreeMap<>(Map.of(CAN, can, USA, text(at("a"), at("b", at("p"))))));
    String bytes = new String(joined.canonicalBytes(digests), StandardCharsets.UTF_8);
    assertThat(bytes.replaceAll("[0-9a-f]{64}", "<digest>"))
        .isEqualTo(
            """
            entente/consolidated/1
            party CAN position
            party MEX none
            party USA position
            at 0 agreement
            side <digest> CAN USA
            at 1 a
            side <digest> CAN USA
            mark CAN closed
            at 2 p
            side <digest> CAN USA
            place USA b -
            at 1 b
            side <digest> CAN USA
            reserve CAN subject to review
            """);
  }

  private static Position marked(Mark mark) {
    Position plain = text(at("a"));
    return new Position(
        plain.text(), new TreeMap<>(Map.of(new ProvisionId("a"), mark)), new TreeMap<>());
  }
}
