package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Audit, backup and restore.
class KeepingTest {
  @TempDir Path dir;

  @Test
  void an_audit_finds_all_as_it_was_written() {
    var all = new Delegations(dir).found().conclude().initial().deposit();
    for (String code : new String[] {"CAN", "USA", "DEP"}) {
      assertThat(all.ok(code, "audit")).contains("All is as it was written: ");
    }
    assertThat(all.ok("CAN", "audit", "--json")).contains("\"whole\": true", "\"findings\": []");
    Delegations.Said young = fresh(all);
    assertThat(young.out()).contains("0 acts and 0 texts");
  }

  @Test
  void an_audit_names_a_damaged_text_and_the_acts_that_need_it() throws SQLException {
    var all = new Delegations(dir).found().conclude();
    change(all, "UPDATE text SET sealed = zeroblob(length(sealed)) WHERE place = 3");
    String out = all.on("CAN", "audit").refused().out();
    assertThat(out)
        .containsPattern("text [0-9a-f]{64}: what was written must read back unchanged")
        .containsPattern("the text named by act CAN \\d+ \\(position\\): it is not whole: text ")
        .contains("Restore the last backup", "things are wrong");
  }

  @Test
  void an_audit_names_missing_texts_and_forged_acts() throws SQLException {
    var all = new Delegations(dir).found().conclude();
    change(all, "DELETE FROM text WHERE place = 3");
    assertThat(all.on("CAN", "audit").refused().out())
        .contains("it is not whole: text ")
        .doesNotContain("act number");
    change(
        all,
        "UPDATE act SET note = CAST(replace(CAST(note AS TEXT), 'Chief Negotiator of USA',"
            + " 'Chief Negotiator of USB') AS BLOB)");
    String out = all.on("CAN", "audit", "--json").refused().out();
    assertThat(out).contains("\"whole\": false", "signature of USA/root-1 does not fit");
  }

  @Test
  void a_restored_node_signs_nothing_before_a_peer_shows_it_its_head() {
    var all = new Delegations(dir).found().conclude();
    String backup = dir.resolve("can.backup").toString();
    assertThat(all.ok("CAN", "backup", backup)).contains("Wrote ");
    assertThat(all.on("CAN", "backup", backup).refused().err()).contains("such a file already");
    all.ok("CAN", "initial");
    all.carry("CAN", "USA");

    assertThat(all.ok("CAN-again", "restore", backup)).contains("signs nothing before a peer");
    assertThat(all.on("CAN-again", "restore", backup).refused().err())
        .contains("never overwritten");
    assertThat(all.on("CAN-again", "initial").refused().err())
        .contains("signs nothing before it has learnt its own head");
    assertThat(all.ok("CAN-again", "pouch", "open", all.pack("USA", "CAN").toString()))
        .as("USA believes that we hold our own act")
        .contains("nothing new")
        .contains("signs nothing before a peer");
    String whole = dir.resolve("everything.pouch").toString();
    all.ok("USA", "pouch", "pack", "CAN", "--everything", "--out", whole);
    assertThat(all.ok("CAN-again", "pouch", "open", whole))
        .as("its acts are back, but nothing says that these are all")
        .contains("initial", "signs nothing before a peer");
    assertThat(all.ok("CAN-again", "status", "--json")).contains("\"knowsItsHead\": false");
    all.carry("CAN-again", "USA");
    assertThat(all.ok("CAN-again", "pouch", "open", all.pack("USA", "CAN").toString()))
        .contains("may sign again");
    assertThat(all.ok("CAN-again", "status")).contains("answers no closing before DEP");
    assertThat(all.ok("CAN-again", "log")).contains("initial");
  }

  @Test
  void a_fork_after_a_restore_is_turned_away_by_its_witness() throws SQLException {
    var all = new Delegations(dir).found().conclude();
    String backup = dir.resolve("can.backup").toString();
    all.ok("CAN", "backup", backup);
    Path stale = all.pack("USA", "CAN");
    all.ok("CAN", "initial");
    all.carry("CAN", "USA");

    all.ok("CAN-again", "restore", backup);
    all.ok("CAN-again", "pouch", "open", stale.toString());
    assertThat(all.on("CAN-again", "initial").refused().err())
        .contains("signs nothing before it has learnt its own head");
    assertThat(all.ok("CAN-again", "status")).contains("To do: entente receive; or pack a pouch");
    change(all, "CAN-again", "DELETE FROM fact WHERE name = 'restored'");
    all.ok("CAN-again", "note", "Another account of the same day.");
    String fork = all.pack("CAN-again", "USA").toString();
    assertThat(all.on("USA", "pouch", "open", fork).refused().err())
        .contains("has signed another act at that place before");
    assertThat(all.ok("USA", "audit")).contains("All is as it was written");
  }

  @Test
  void what_is_no_backup_becomes_no_node() {
    var all = new Delegations(dir);
    String text = all.write("note.txt", "not a backup");
    assertThat(all.on("CAN", "restore", text).refused().err()).contains("not a backup");
    assertThat(all.home("CAN")).doesNotExist();
  }

  private Delegations.Said fresh(Delegations all) {
    all.ok(
        "FRA",
        "init",
        "--party",
        "FRA",
        "--out",
        dir + "/FRA.root",
        "--new-key-file",
        dir + "/FRA.key");
    return all.on("FRA", "audit");
  }

  private static void change(Delegations all, String sql) throws SQLException {
    change(all, "CAN", sql);
  }

  private static void change(Delegations all, String node, String sql) throws SQLException {
    String database = "jdbc:sqlite:" + all.home(node).resolve("node.db");
    try (Connection connection = DriverManager.getConnection(database);
        Statement statement = connection.createStatement()) {
      assertThat(statement.executeUpdate(sql)).isPositive();
    }
  }
}
