package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.entente.base.PartyCode;
import org.entente.node.LocalNode;
import org.entente.store.SqliteStore;
import org.entente.store.VaultAccess;

/// Canada, the United States and a neutral depositary at three command lines, with nothing between
/// them but pouches. Every step is a command, run in this process.
final class Delegations {
  static final String TEXT =
      """
      numbering: continuous
      language: en

      # Agreement on Consultations {#agreement}

      ## Article 1: Consultations {#art-1}

      1. The Parties shall consult each other within 30 days. {#art-1-1}

      2. Consultations are confidential. {#art-1-2}
      """;

  private final Path dir;
  private int carried;

  Delegations(Path dir) {
    this.dir = dir;
  }

  /// What a command said, and its exit code.
  record Said(int code, String out, String err) {
    Said refused() {
      assertThat(code).as(out + err).isEqualTo(Exit.REFUSED);
      return this;
    }
  }

  static Said run(String... words) {
    var out = new StringWriter();
    var err = new StringWriter();
    int code = Main.run(new PrintWriter(out), new PrintWriter(err), "1", words);
    return new Said(code, out.toString(), err.toString());
  }

  /// Runs a command on a node, whatever comes of it.
  Said on(String node, String... words) {
    var all = new ArrayList<>(Arrays.asList(words));
    all.addAll(List.of("--dir", home(node).toString(), "--key-file", key(node).toString()));
    return run(all.toArray(String[]::new));
  }

  /// Runs a command on a node that must succeed, and answers what it said.
  String ok(String node, String... words) {
    Said said = on(node, words);
    assertThat(said.code()).as(String.join(" ", words) + ": " + said.err()).isZero();
    return said.out();
  }

  Path home(String node) {
    return dir.resolve(node);
  }

  Path file(String name) {
    return dir.resolve(name);
  }

  private Path key(String node) {
    return dir.resolve(node.substring(0, 3) + ".key");
  }

  /// The node itself, to look at.
  LocalNode open(String node) {
    return LocalNode.open(
        SqliteStore.open(home(node), VaultAccess.keyFile(key(node))), NodeOptions.surroundings());
  }

  PartyCode party(String code) {
    return new PartyCode(code);
  }

  /// Packs a pouch and answers the file.
  Path pack(String from, String to) {
    Path pouch = dir.resolve(++carried + "-" + from + "-to-" + to + ".pouch");
    ok(from, "pouch", "pack", to, "--out", pouch.toString());
    return pouch;
  }

  /// Carries a pouch over, and answers what the other said when it was opened.
  String carry(String from, String to) {
    return ok(to, "pouch", "open", pack(from, to).toString());
  }

  /// All have joined and know each other, and offices have their powers.
  Delegations found() {
    for (String code : List.of("CAN", "USA", "DEP")) {
      ok(
          code,
          "init",
          "--party",
          code,
          "--out",
          root(code),
          "--new-key-file",
          key(code).toString());
    }
    String charter = file("charter.entente").toString();
    ok(
        "CAN",
        "charter",
        "--title",
        "Agreement on Consultations",
        "--language",
        "en",
        "--party",
        "CAN=" + root("CAN"),
        "--party",
        "USA=" + root("USA"),
        "--depositary",
        "DEP=" + root("DEP"),
        "--signers",
        "CAN=prime-minister",
        "--signers",
        "USA=president",
        "--out",
        charter);
    for (String code : List.of("CAN", "USA", "DEP")) {
      ok(code, "join", charter, "--out", introduction(code));
    }
    powers("CAN", "prime-minister", "the Prime Minister of Canada");
    powers("USA", "president", "the President of the United States");
    for (String code : List.of("CAN", "USA", "DEP")) {
      for (String other : List.of("CAN", "USA", "DEP")) {
        if (!code.equals(other)) {
          ok(code, "pouch", "open", introduction(other));
        }
      }
    }
    return this;
  }

  private void powers(String code, String principal, String holder) {
    ok(
        code,
        "powers",
        "chief-negotiator",
        "--holder",
        "the Chief Negotiator of " + code,
        "--may",
        "all");
    ok(code, "powers", principal, "--holder", holder, "--may", "sign");
  }

  /// Both stand on one text and have concluded it.
  Delegations conclude() {
    ok("CAN", "draft", write("draft.md", TEXT));
    ok("CAN", "propose", "--yes");
    carry("CAN", "USA");
    ok("USA", "accept", "CAN", "agreement");
    ok("USA", "close", "agreement");
    ok("USA", "propose", "--yes");
    ok("USA", "conclude");
    carry("USA", "CAN");
    ok("CAN", "conclude");
    carry("CAN", "USA");
    return this;
  }

  Delegations initial() {
    ok("CAN", "initial");
    carry("CAN", "USA");
    ok("USA", "initial");
    carry("USA", "CAN");
    return this;
  }

  /// Principals have signed, the depositary has both signatures and has asked.
  Delegations deposit() {
    ok("CAN", "sign", "prime-minister", "--yes");
    ok("CAN", "deposit", "prime-minister");
    ok("USA", "sign", "president", "--yes");
    ok("USA", "deposit", "president");
    carry("CAN", "DEP");
    carry("USA", "DEP");
    carry("DEP", "CAN");
    carry("DEP", "USA");
    return this;
  }

  Delegations concur() {
    ok("CAN", "closing", "concur");
    ok("USA", "closing", "concur");
    carry("CAN", "DEP");
    carry("USA", "DEP");
    carry("CAN", "USA");
    carry("USA", "CAN");
    carry("DEP", "CAN");
    carry("DEP", "USA");
    return this;
  }

  Delegations release() {
    ok("CAN", "release");
    carry("CAN", "USA");
    ok("USA", "release");
    carry("USA", "CAN");
    return this;
  }

  String write(String name, String text) {
    try {
      return Files.writeString(dir.resolve(name), text).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String root(String code) {
    return dir.resolve(code + ".root").toString();
  }

  private String introduction(String code) {
    return dir.resolve(code + ".intro").toString();
  }
}
