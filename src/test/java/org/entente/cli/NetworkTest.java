package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.entente.cli.Delegations.Said;
import org.entente.node.LocalNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Nodes that reach each other over HTTPS and through a relay, all on this machine.
class NetworkTest {
  @TempDir Path dir;

  @Test
  void what_is_sent_arrives_and_an_unreachable_peer_stops_nobody() throws IOException {
    var all = new Delegations(dir).found();
    all.ok("CAN", "draft", all.write("draft.md", Delegations.TEXT));
    all.ok("CAN", "propose", "--yes");
    assertThat(all.on("CAN", "send").refused().err())
        .contains("no address of any other node", "entente peer CODE https://HOST:PORT");
    assertThat(all.on("CAN", "send", "USA").refused().err())
        .contains("entente peer USA https://HOST:PORT");
    try (Running usa = serve(all, "USA")) {
      String address = last(usa.lineWith("answers at"));
      assertThat(usa.lineWith("The others say")).endsWith("entente peer USA " + address);
      all.ok("CAN", "peer", "USA", address);
      all.ok("CAN", "peer", "DEP", "https://localhost:" + closedPort());
      Said said = all.on("CAN", "send").refused();
      assertThat(said.out()).contains("USA: sent 3 acts, 5 texts", "USA: received 2 acts");
      assertThat(said.err()).contains("DEP: it does not answer").hasLineCount(1);
      assertThat(usa.lineWith("from CAN")).contains("3 acts, 5 texts");
      assertThat(all.ok("CAN", "receive", "USA")).contains("USA: received nothing new");
      assertThat(
              all.on("CAN", "serve", "--listen", last(address.replace("https://", " ")))
                  .refused()
                  .err())
          .contains("Choose another port");
    }
    try (LocalNode usa = all.open("USA")) {
      assertThat(usa.proceedings().standing(all.party("CAN")).latestPosition()).isPresent();
    }
  }

  @Test
  void people_work_on_a_node_while_it_is_served_and_one_process_serves_it() throws IOException {
    var all = new Delegations(dir).found();
    try (Running usa = serve(all, "USA")) {
      all.ok("CAN", "peer", "USA", last(usa.lineWith("answers at")));
      all.ok("CAN", "send");
      assertThat(all.ok("USA", "status")).contains("This node is USA.");
      all.ok("USA", "draft", all.write("draft.md", Delegations.TEXT));
      all.ok("USA", "propose", "--yes");
      assertThat(all.ok("CAN", "send")).contains("USA: received", "position");
      assertThat(all.on("USA", "serve", "--listen", "localhost:0").refused().err())
          .contains("one process at a time answers the others");
      all.ok("USA", "rotate");
      all.ok("CAN", "send");
      assertThat(usa.lineWith("keys were replaced")).contains("start again");
    }
    try (Running again = serve(all, "USA")) {
      assertThat(again.lineWith("answers at")).startsWith("USA");
    }
  }

  @Test
  void a_caller_who_comes_while_the_node_is_in_use_is_told_to_come_again() throws IOException {
    var all = new Delegations(dir).found();
    try (Running usa = serve(all, "USA")) {
      all.ok("CAN", "peer", "USA", last(usa.lineWith("answers at")));
      try (LocalNode held = all.open("USA")) {
        assertThat(all.on("CAN", "send", "USA").refused().err())
            .contains("(503)", "Try again in a moment")
            .doesNotContain(dir.toString());
        assertThat(held.hasJoined()).isTrue();
      }
      all.ok("CAN", "send", "USA");
    }
  }

  @Test
  void a_depositary_that_serves_closes_and_certifies_by_itself() throws IOException {
    var all = new Delegations(dir).found().conclude().initial();
    all.ok("CAN", "sign", "prime-minister", "--yes");
    all.ok("CAN", "deposit", "prime-minister");
    all.ok("USA", "sign", "president", "--yes");
    all.ok("USA", "deposit", "president");
    try (Running dep = serve(all, "DEP")) {
      String address = last(dep.lineWith("answers at"));
      all.ok("CAN", "peer", "DEP", address);
      all.ok("USA", "peer", "DEP", address);
      all.ok("CAN", "send");
      all.ok("USA", "send");
      assertThat(dep.lineWith("by itself")).contains("closing");
      assertThat(all.ok("CAN", "receive")).contains("A closing waits for your answer");
      all.ok("USA", "receive");
      all.ok("CAN", "closing", "concur");
      all.ok("USA", "closing", "concur");
      all.ok("CAN", "send");
      all.ok("USA", "send");
      assertThat(dep.lineWith("by itself")).contains("certificate");
    }
  }

  @Test
  void a_relay_keeps_pouches_until_they_are_fetched() throws IOException {
    var all = new Delegations(dir).found();
    all.ok("CAN", "draft", all.write("draft.md", Delegations.TEXT));
    all.ok("CAN", "propose", "--yes");
    assertThat(all.on("CAN", "send", "USA", "--relay").refused().err()).contains("no relay");
    assertThat(all.on("CAN", "send", "USA", "--relay", "https://x").refused().err())
        .contains("ADDRESS#PIN");
    String data = dir.resolve("relay").toString();
    try (var relay =
        new Running(
            "relay",
            "--listen",
            "localhost:0",
            "--data",
            data,
            "--negotiation",
            pin(all, "CAN", 1),
            "--allow",
            pin(all, "CAN", 0) + "," + pin(all, "USA", 0))) {
      String place = last(relay.lineWith("--relay"));
      assertThat(all.ok("CAN", "send", "USA", "--relay", place)).contains("left a pouch of");
      assertThat(all.ok("USA", "receive", "CAN", "--relay", place))
          .contains("the relay: received 3 acts, 5 texts", "To move: USA");
      assertThat(all.ok("CAN", "send", "USA")).as("remembered").contains("received 2 acts");
      assertThat(all.on("DEP", "receive", "CAN", "--relay", place).refused().err())
          .contains("only nodes whose key the record names");
    }
  }

  @Test
  void odd_places_and_spans_are_refused() {
    var all = new Delegations(dir).found();
    assertThat(all.on("CAN", "serve", "--listen", "nowhere").refused().err())
        .contains("a host and a port");
    assertThat(
            all.on("CAN", "serve", "--listen", "localhost:0", "--sync-every", "soon")
                .refused()
                .err())
        .contains("30s, 5m or 1h");
  }

  private Running serve(Delegations all, String code) throws IOException {
    return new Running(
        "serve",
        "--listen",
        "localhost:0",
        "--dir",
        all.home(code).toString(),
        "--key-file",
        dir.resolve(code + ".key").toString());
  }

  /// The pin of a node (0), or the negotiation (1).
  private static String pin(Delegations all, String code, int line) {
    return last(all.ok(code, "pin").lines().toList().get(line));
  }

  private static String last(String line) {
    return line.substring(line.lastIndexOf(' ') + 1);
  }

  private static int closedPort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
