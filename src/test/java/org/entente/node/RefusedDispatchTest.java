package org.entente.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.entente.base.Refused;
import org.entente.exchange.Dispatch;
import org.entente.exchange.Item;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A dispatch with one bad item leaves nothing behind.
class RefusedDispatchTest {
  @TempDir Path dir;

  @Test
  void a_text_key_in_a_refused_dispatch_is_not_kept() {
    try (var can = TestNode.make(dir, TestTalks.CAN);
        var usa = TestNode.make(dir, TestTalks.USA);
        var dep = TestNode.make(dir, TestTalks.DEP)) {
      TestNode.found(new TestTalks(can, usa, dep).charter(), can, usa, dep);
      byte[] key = can.node().keyring().textKey(can.node().charter()).orElseThrow().bytes();
      byte[] note = "no note at all\n\n".getBytes(StandardCharsets.UTF_8);
      List<Item> items = new ArrayList<>(List.of(new Item.KeyItem(key), new Item.NoteItem(note)));

      assertThatThrownBy(() -> usa.node().mail().take(dispatch(usa, items)))
          .isInstanceOf(Refused.class);
      assertThat(usa.node().keyring().textKey(usa.node().charter())).isEmpty();

      usa.node().mail().take(dispatch(usa, items.subList(0, 1)));
      assertThat(usa.node().keyring().textKey(usa.node().charter())).isPresent();
    }
  }

  private static Dispatch dispatch(TestNode usa, List<Item> items) {
    return new Dispatch(
        usa.node().charter().negotiation(), TestTalks.CAN, TestTalks.USA, List.of(), items);
  }
}
