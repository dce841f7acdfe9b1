package org.entente.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.entente.node.Surroundings;
import org.entente.seal.SystemRandomness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The demo, whole: what a newcomer sees first must hold.
class DemoTest {
  @TempDir Path dir;

  @Test
  void the_sample_negotiation_ends_with_a_verified_announcement() throws Exception {
    var told = new StringWriter();
    var surroundings = new Surroundings(InstantSource.system(), new SystemRandomness());
    var codes = List.of(Play.CAN, Play.USA, Play.DEP);
    try (var stage = new Stage(dir, surroundings, codes)) {
      new Play(stage, new Account(new PrintWriter(told)), dir).play();
    } finally {
      System.out.println(told);
    }
    assertThat(Files.exists(dir.resolve("announcement.entente"))).isTrue();
    assertThat(told.toString()).contains("Refused (ClosedProvision)").doesNotContain("ALERT");
  }
}
