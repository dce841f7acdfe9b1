package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.entente.cli.Delegations.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Shares on the command line: their limits, their files, and what is refused.
class SharesCommandTest {
  @TempDir Path dir;

  @Test
  void shares_are_printed_only_when_asked_for_and_files_are_their_owners_alone()
      throws IOException {
    var all = made("CAN");
    String safe = dir.resolve("safe").toString();
    String out = all.ok("CAN", "shares", "make", "--of", "3", "--needed", "2", "--out", safe);
    Path first = dir.resolve("safe/CAN-share-1.txt");
    for (String line : Files.readString(first).lines().skip(5).toList()) {
      assertThat(out).doesNotContain(line.substring(2));
    }
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(first)))
        .isEqualTo("rw-------");
    assertThat(
            all.on("CAN", "shares", "make", "--of", "3", "--needed", "2", "--out", safe)
                .refused()
                .err())
        .contains("nothing is overwritten");

    String printed = all.ok("CAN", "shares", "make", "--of", "3", "--needed", "2", "--print");
    String paper = all.write("paper.txt", printed.substring(0, printed.indexOf("\n\n") + 1));
    assertThat(Delegations.run("shares", "check", paper).out())
        .contains("share 1 of set", "of CAN holds; 2 are needed.");
  }

  @Test
  void numbers_at_their_limits_are_taken_and_beyond_them_refused() {
    var all = made("CAN");
    for (String[] numbers : new String[][] {{"3", "1"}, {"17", "2"}, {"3", "4"}, {"1", "1"}}) {
      Said said =
          all.on("CAN", "shares", "make", "--of", numbers[0], "--needed", numbers[1], "--print");
      assertThat(said.refused().err()).contains("at least 2 and at most all", "no more than 16");
      assertThat(said.out()).isEmpty();
    }
    all.ok("CAN", "shares", "make", "--of", "16", "--needed", "16", "--print");
    all.ok("CAN", "shares", "make", "--of", "2", "--needed", "2", "--print");
    assertThat(all.on("CAN", "shares", "make", "--of", "2", "--needed", "2").code())
        .isEqualTo(Exit.USAGE);
    assertThat(all.on("CAN", "shares", "offline").code()).isEqualTo(Exit.USAGE);
  }

  @Test
  void shares_are_tried_on_the_node_without_a_change() throws IOException {
    var all = made("CAN");
    String one = shares(all, "CAN", 1);
    String two = dir.resolve("CAN/../CAN-safe/CAN-share-2.txt").normalize().toString();
    assertThat(all.ok("CAN", "shares", "check", one, two, "--node"))
        .contains("Together they give the root keys of CAN.");
    assertThat(Delegations.run("shares", "check", one, two).out()).contains("They fit together.");
    made("USA");
    String theirs = shares(all, "USA", 2);
    assertThat(all.on("CAN", "shares", "check", one, theirs, "--node").refused().err())
        .contains("a share of another party");
    String slip = Files.readString(Path.of(two)).replaceFirst("\n4 \\w+", "\n4 zoo");
    String file = all.write("slip.txt", slip);
    assertThat(Delegations.run("shares", "check", file).refused().err())
        .contains("slip.txt, line 4: a word in it is wrong or out of place");
    assertThat(all.ok("CAN", "shares")).contains("are in this node");
  }

  @Test
  void root_keys_taken_off_before_joining_come_back_to_join() {
    var all = made("CAN");
    made("USA");
    String one = shares(all, "CAN", 1);
    String two = one.replace("share-1", "share-2");
    all.ok("CAN", "shares", "offline", "--share", one, "--share", two);
    String charter = dir.resolve("charter.entente").toString();
    all.ok(
        "CAN",
        "charter",
        "--title",
        "Agreement",
        "--language",
        "en",
        "--party",
        "CAN=" + dir.resolve("CAN.root"),
        "--party",
        "USA=" + dir.resolve("USA.root"),
        "--depositary",
        "CAN",
        "--signers",
        "CAN=minister",
        "--signers",
        "USA=minister",
        "--out",
        charter);
    String intro = dir.resolve("CAN.intro").toString();
    assertThat(all.on("CAN", "join", charter, "--out", intro).refused().err())
        .contains("the root keys are not in this node");
    all.ok("CAN", "join", charter, "--out", intro, "--share", one, "--share", two);
    assertThat(all.ok("CAN", "log")).contains("join");
  }

  private Delegations made(String code) {
    var all = new Delegations(dir);
    String place = dir.resolve(code).toString();
    String root = place + ".root";
    all.ok(code, "init", "--party", code, "--out", root, "--new-key-file", place + ".key");
    return all;
  }

  /// Two of three, in a folder; answers the file of one.
  private String shares(Delegations all, String code, int number) {
    Path safe = dir.resolve(code + "-safe");
    all.ok(code, "shares", "make", "--of", "3", "--needed", "2", "--out", safe.toString());
    return safe.resolve(code + "-share-" + number + ".txt").toString();
  }
}
