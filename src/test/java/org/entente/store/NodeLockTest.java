package org.entente.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.store.StoreFixture.keyIn;
import static org.entente.store.StoreFixture.refusal;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.entente.base.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NodeLockTest {
  @TempDir Path temp;

  private Path dir() {
    return temp.resolve("node");
  }

  @Test
  void one_process_opens_a_node_once() {
    try (SqliteStore store = SqliteStore.create(dir(), keyIn(temp))) {
      for (Path path : List.of(dir(), temp.resolve("node/../node"))) {
        assertThat(refusal(() -> SqliteStore.open(path, keyIn(temp))))
            .isInstanceOf(StoreRefusal.NodeInUse.class);
      }
      assertThat(store.acts()).isEmpty();
    }
    SqliteStore.open(dir(), keyIn(temp)).close();
  }

  @Test
  void a_refused_opening_lets_go_of_the_node() {
    SqliteStore.create(dir(), keyIn(temp)).close();
    refusal(() -> SqliteStore.open(dir(), VaultAccess.keyFile(temp.resolve("none"))));
    SqliteStore.open(dir(), keyIn(temp)).close();
  }

  @Test
  void a_second_process_is_refused_until_the_first_is_gone_and_then_finds_all_it_kept()
      throws IOException, InterruptedException {
    Process other = new ProcessBuilder(command()).redirectErrorStream(true).start();
    try (BufferedReader said = other.inputReader()) {
      assertThat(said.lines().takeWhile(line -> !line.equals(OtherProcess.READY)).toList())
          .isEmpty();
      Refusal refusal = refusal(() -> SqliteStore.open(dir(), keyIn(temp)));
      assertThat(refusal.message())
          .contains(dir().toRealPath().toString(), "process " + other.pid());
    } finally {
      other.destroyForcibly().waitFor();
    }
    try (SqliteStore store = SqliteStore.open(dir(), keyIn(temp))) {
      assertThat(store.acts()).hasSize(2);
      assertThat(store.audit()).isEmpty();
    }
  }

  private List<String> command() {
    return List.of(
        ProcessHandle.current().info().command().orElseThrow(),
        "-XX:TieredStopAtLevel=1",
        "--enable-native-access=ALL-UNNAMED",
        "-cp",
        System.getProperty("java.class.path"),
        OtherProcess.class.getName(),
        dir().toString(),
        temp.toString());
  }

  /// Keeps something, says so, and holds the node until it is killed.
  static final class OtherProcess {
    static final String READY = "ready";

    public static void main(String[] args) throws IOException {
      SqliteStore store = StoreFixture.filled(Path.of(args[0]), keyIn(Path.of(args[1])));
      System.out.println(READY);
      int end = System.in.read();
      store.close();
      System.exit(end);
    }
  }
}
