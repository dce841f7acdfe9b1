package org.entente.redline;

import static org.assertj.core.api.Assertions.assertThat;

import org.entente.text.Agreement;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RedlineJsonTest {
  @Test
  void edits_of_a_redline_give_both_texts_back_to_another_reader() {
    for (long seed = 0; seed < 500; seed++) {
      var texts = new RandomTexts(seed);
      Agreement old = texts.text(12);
      Redline redline = Redline.between(old, texts.edited(old, 4));
      JsonNode json = JsonMapper.shared().readTree(RedlineJson.of(redline).print());
      assertThat(json.get("changes").size()).isEqualTo(redline.changes().size());
    }
  }

  @Test
  void a_rewording_says_what_it_touches() {
    Agreement old = GoldenRedlineTest.text("1. The Parties shall meet. {#p}\n");
    Agreement neu = GoldenRedlineTest.text("1. The Parties may meet. {#p}\n");
    assertThat(RedlineJson.of(Redline.between(old, neu)).print())
        .isEqualTo(
            "{\"type\":\"entente/redline/1\",\"changes\":[{\"change\":\"reworded\",\"id\":\"p\","
                + "\"language\":\"en\",\"part\":\"body\",\"substance\":[\"modal\"],"
                + "\"editorial\":false,\"edits\":[{\"keep\":\"The Parties \"},"
                + "{\"delete\":\"shall\",\"insert\":\"may\"},{\"keep\":\" meet.\"}]}]}");
  }

  @Test
  void a_consolidation_counts_and_attributes() {
    var positions = new RandomTexts(5).positions(3, 20);
    var consolidation = Consolidation.of(positions);
    JsonNode json = JsonMapper.shared().readTree(RedlineJson.of(consolidation).pretty());
    assertThat(json.get("parties").size()).isEqualTo(3);
    assertThat(json.get("counts").get("agreed").asInt()).isEqualTo(consolidation.total().agreed());
    JsonNode side = json.get("provisions").get(0).get("sides").get(0);
    assertThat(side.get("parties").size()).isPositive();
  }
}
