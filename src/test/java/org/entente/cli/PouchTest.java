package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.entente.cli.Delegations.Said;
import org.entente.node.LocalNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Pouches by hand, and what is turned away.
class PouchTest {
  @TempDir Path dir;

  @Test
  void a_pouch_says_what_came_and_whose_move_it_is() {
    var all = new Delegations(dir).found();
    all.ok("CAN", "draft", all.write("draft.md", Delegations.TEXT));
    all.ok("CAN", "propose", "--yes");
    Path pouch = all.pack("CAN", "USA");
    assertThat(all.ok("USA", "pouch", "open", pouch.toString()))
        .contains("3 acts, 5 texts", "position", "chief-negotiator", "To move: USA");
    assertThat(all.ok("USA", "receive", pouch.toString()))
        .as("replayed")
        .contains("nothing new; all of it was here", "To move: USA")
        .doesNotContain("position");
  }

  @Test
  void the_depositary_is_never_told_the_text() {
    var all = new Delegations(dir).found();
    all.ok("CAN", "draft", all.write("draft.md", Delegations.TEXT));
    all.ok("CAN", "propose", "--yes");
    assertThat(all.carry("CAN", "DEP")).contains("3 acts, 0 texts");
  }

  @Test
  void what_is_not_whole_not_ours_or_no_pouch_is_refused_and_changes_nothing() throws IOException {
    var all = new Delegations(dir).found();
    var foreign = new Delegations(Files.createDirectory(dir.resolve("foreign"))).found();
    all.ok("CAN", "draft", all.write("draft.md", Delegations.TEXT));
    all.ok("CAN", "propose", "--yes");
    Path pouch = all.pack("CAN", "USA");
    byte[] bytes = Files.readAllBytes(pouch);
    Path cut = Files.write(dir.resolve("cut.pouch"), Arrays.copyOf(bytes, bytes.length - 1));
    Path stub = Files.write(dir.resolve("stub.pouch"), Arrays.copyOf(bytes, 20));
    byte[] flipped = bytes.clone();
    flipped[bytes.length / 2] ^= 1;
    Path changed = Files.write(dir.resolve("changed.pouch"), flipped);

    requireRefused(all.on("USA", "pouch", "open", cut.toString()));
    requireRefused(all.on("USA", "pouch", "open", stub.toString()));
    requireRefused(all.on("USA", "pouch", "open", changed.toString()));
    requireRefused(all.on("DEP", "pouch", "open", pouch.toString()));
    requireRefused(foreign.on("USA", "pouch", "open", pouch.toString()));
    requireRefused(all.on("USA", "pouch", "open", dir.resolve("CAN.root").toString()));
    requireRefused(all.on("USA", "pouch", "open", dir.resolve("no-such.pouch").toString()));
    requireRefused(foreign.on("USA", "pouch", "open", dir.resolve("CAN.intro").toString()));
    try (LocalNode usa = all.open("USA")) {
      assertThat(usa.proceedings().standing(all.party("CAN")).latestPosition()).isEmpty();
    }

    Said two = all.on("USA", "pouch", "open", cut.toString(), pouch.toString());
    assertThat(two.refused().out()).as("one bad file stops no other").contains("3 acts, 5 texts");
  }

  @Test
  void a_pouch_is_packed_for_somebody_known_and_overwrites_nothing() {
    var all = new Delegations(dir).found();
    Path file = all.pack("CAN", "USA");
    assertThat(all.on("CAN", "pouch", "pack", "USA", "--out", file.toString()).refused().err())
        .contains("nothing is overwritten");
    assertThat(all.on("CAN", "pouch", "pack", "FRA", "--out", dir + "/f").refused().err())
        .contains("FRA");
    assertThat(all.on("CAN", "pouch", "pack").code()).isEqualTo(Exit.USAGE);
    assertThat(all.on("CAN", "pouch").code()).isEqualTo(Exit.USAGE);
  }

  @Test
  void two_commands_do_not_work_on_one_node_at_once() {
    var all = new Delegations(dir).found();
    try (LocalNode busy = all.open("CAN")) {
      assertThat(busy.hasJoined()).isTrue();
      Said said = all.on("CAN", "pouch", "pack", "USA", "--out", dir + "/p");
      assertThat(said.refused().err()).contains("one process at a time");
    }
  }

  private static void requireRefused(Said said) {
    assertThat(said.refused().err()).startsWith("entente: ").hasLineCount(1);
  }
}
