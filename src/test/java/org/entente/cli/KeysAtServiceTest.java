package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.entente.cli.Delegations.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Keys are replaced and backups made while nodes answer each other: `docs/operations.md`, sections
/// 3, 5 and 6, where they need a network.
class KeysAtServiceTest {
  @TempDir Path dir;

  @Test
  void a_peer_that_knows_an_earlier_key_learns_the_new_one_over_the_network() throws IOException {
    var all = new Delegations(dir).found();
    try (Running usa = serve(all, "USA")) {
      all.ok("CAN", "peer", "USA", last(usa.lineWith("answers at")));
      all.ok("CAN", "send", "USA");
      all.ok("CAN", "rotate");
      all.ok("CAN", "send", "USA");
      assertThat(all.ok("USA", "peer", "CAN")).contains("key " + pin(all, "CAN").substring(0, 10));
      all.ok("CAN", "rotate");
      all.ok("CAN", "rotate");
      all.ok("CAN", "send", "USA");
      assertThat(all.ok("USA", "peer", "CAN")).contains("key " + pin(all, "CAN").substring(0, 10));
      all.ok("USA", "note", "Heard.");
      assertThat(all.ok("CAN", "send", "USA")).contains("note");
    }
  }

  @Test
  void a_served_node_whose_keys_were_replaced_still_reaches_a_peer_before_it_is_started_again()
      throws IOException {
    var all = new Delegations(dir).found();
    try (Running usa = serve(all, "USA")) {
      all.ok("CAN", "peer", "USA", last(usa.lineWith("answers at")));
      all.ok("CAN", "send", "USA");
      try (Running can = serve(all, "CAN", "--sync-every", "1s")) {
        can.lineWith("answers at");
        all.ok("CAN", "rotate");
        awaitPin(all, pin(all, "CAN"));
      }
    }
  }

  @Test
  void a_relay_lets_the_earlier_key_in_until_it_is_told_the_new_pin() throws IOException {
    var all = new Delegations(dir).found();
    String before = pin(all, "CAN");
    String usa = pin(all, "USA");
    try (Running relay = relay(all, before, usa)) {
      String place = last(relay.lineWith("--relay"));
      all.ok("USA", "powers", "aide", "--holder", "the Aide", "--may", "note");
      all.ok("USA", "send", "CAN", "--relay", place);
      all.ok("CAN", "rotate");
      assertThat(all.ok("CAN", "send", "USA", "--relay", place))
          .contains("the relay: received 3 acts", "left a pouch");
      Said said = all.on("USA", "receive", "CAN", "--relay", place).refused();
      assertThat(said.out()).contains("the relay: received 3 acts");
      assertThat(said.err()).as("the relay has no box for the new pin").contains("(404)");
    }
    String earlierKey = Files.readString(dir.resolve("relay/relay.key"));
    Files.delete(dir.resolve("relay/relay.key"));
    try (Running relay = relay(all, before, pin(all, "CAN"), usa)) {
      String place = last(relay.lineWith("--relay"));
      assertThat(Files.readString(dir.resolve("relay/relay.key"))).isNotEqualTo(earlierKey);
      all.ok("USA", "send", "CAN", "--relay", place);
      assertThat(all.ok("CAN", "receive", "USA", "--relay", place)).contains("the relay: received");
    }
  }

  /// 12 notes and 6 backups of a node that is served and synced meanwhile; each backup is whole.
  @Test
  void backups_are_made_while_the_node_is_served_and_written() throws Exception {
    var all = new Delegations(dir).found();
    var backups = new ArrayList<Path>();
    try (Running can = serve(all, "CAN")) {
      all.ok("USA", "peer", "CAN", last(can.lineWith("answers at")));
      var writing =
          new Thread(() -> {
            for (int i = 0; i < 6; i++) {
              all.on("USA", "note", "From the other side, " + i);
              all.on("USA", "send", "CAN");
            }
          });
      writing.start();
      for (int i = 0; i < 6; i++) {
        all.ok("CAN", "note", "Number " + i);
        Path file = dir.resolve(i + ".backup");
        all.ok("CAN", "backup", file.toString());
        backups.add(file);
      }
      writing.join();
    }
    for (int i = 0; i < 6; i++) {
      String again = "CAN-" + i;
      all.ok(again, "restore", backups.get(i).toString());
      assertThat(all.ok(again, "audit")).contains("All is as it was written");
      assertThat(all.ok(again, "log", "--party", "CAN")).contains("“Number " + i + "”");
    }
  }

  @Test
  void another_passphrase_is_refused_while_the_node_is_served() throws IOException {
    var all = new Delegations(dir).found();
    String next = dir.resolve("next.key").toString();
    try (Running can = serve(all, "CAN")) {
      can.lineWith("answers at");
      assertThat(all.on("CAN", "passphrase", "--new-key-file", next).refused().err())
          .contains("one process at a time answers the others", "Stop that one first");
    }
    all.ok("CAN", "status");
  }

  @Test
  void a_passphrase_is_changed_and_the_old_one_opens_old_backups_only() {
    var all = new Delegations(dir);
    String one = all.write("one.txt", "correct horse\n");
    String two = all.write("two.txt", "battery staple\n");
    String home = dir.resolve("FRA").toString();
    String old = dir.resolve("old.backup").toString();
    ok("init", "--party", "FRA", "--out", home + ".root", "--dir", home, "--passphrase-file", one);
    ok("backup", old, "--dir", home, "--passphrase-file", one);
    ok("passphrase", "--dir", home, "--passphrase-file", one, "--new-passphrase-file", two);
    assertThat(
            Delegations.run("shares", "--dir", home, "--passphrase-file", one).refused().err())
        .contains("the passphrase does not open it");
    assertThat(ok("shares", "--dir", home, "--passphrase-file", two))
        .contains("The root keys of FRA are in this node.");
    ok("restore", old, "--dir", home + "-old", "--passphrase-file", one);
    String empty = all.write("empty.txt", "\n");
    String[] words = {
      "passphrase", "--dir", home, "--passphrase-file", two, "--new-passphrase-file", empty
    };
    assertThat(Delegations.run(words).refused().err()).contains("neither was given");
  }

  private static String ok(String... words) {
    Said said = Delegations.run(words);
    assertThat(said.code()).as(said.err()).isZero();
    return said.out();
  }

  private Running relay(Delegations all, String... pins) throws IOException {
    return new Running(
        "relay",
        "--listen",
        "localhost:0",
        "--data",
        dir.resolve("relay").toString(),
        "--negotiation",
        line(all, "CAN", 1),
        "--allow",
        String.join(",", pins));
  }

  private Running serve(Delegations all, String code, String... more) throws IOException {
    var words =
        new ArrayList<>(
            List.of(
                "serve",
                "--listen",
                "localhost:0",
                "--dir",
                all.home(code).toString(),
                "--key-file",
                dir.resolve(code + ".key").toString()));
    words.addAll(List.of(more));
    return new Running(words.toArray(String[]::new));
  }

  /// Asks USA's node until it knows CAN by this pin; each asking opens the node anew.
  private static void awaitPin(Delegations all, String pin) {
    String known = "";
    for (int asked = 0; asked < 200 && !known.contains(pin.substring(0, 10)); asked++) {
      known = all.ok("USA", "peer", "CAN");
    }
    assertThat(known).contains(pin.substring(0, 10));
  }

  private static String pin(Delegations all, String code) {
    return line(all, code, 0);
  }

  private static String line(Delegations all, String code, int number) {
    return last(all.ok(code, "pin").lines().toList().get(number));
  }

  private static String last(String line) {
    return line.substring(line.lastIndexOf(' ') + 1);
  }
}
