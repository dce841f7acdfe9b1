package org.entente.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class JsonTextTest {
  private static final String AWKWARD = "a \"quote\" \\ back\n\ttab \u0001 \u2028 é – “” 𝒜 \u007f";

  @Test
  void members_keep_their_order_and_print_on_one_line() {
    var json =
        JsonText.object()
            .with("party", "CAN")
            .with("count", 3)
            .with("open", true)
            .with("none", JsonText.NOTHING)
            .withIf("absent", Optional.empty())
            .with("ids", JsonText.strings(List.of("a", "b")))
            .with("empty", List.of());
    assertThat(json.print())
        .isEqualTo(
            "{\"party\":\"CAN\",\"count\":3,\"open\":true,\"none\":null,"
                + "\"ids\":[\"a\",\"b\"],\"empty\":[]}");
  }

  @Test
  void another_reader_reads_back_every_awkward_character() {
    var json = JsonText.object().with(AWKWARD, AWKWARD).with("deep", List.of(JsonText.object()));
    var tree = JsonMapper.shared().readTree(json.print());
    assertThat(tree.get(AWKWARD).asString()).isEqualTo(AWKWARD);
    assertThat(JsonMapper.shared().readTree(json.pretty())).isEqualTo(tree);
  }

  @Test
  void pretty_print_is_indented_by_two() {
    assertThat(JsonText.object().with("a", List.of(JsonText.of(1), JsonText.of(2))).pretty())
        .isEqualTo("{\n  \"a\": [\n    1,\n    2\n  ]\n}\n");
  }
}
