package org.entente.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.model.Speech.CAN;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.entente.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The closing, every world of it, within the bounds of [Scenarios]. The numbers in
/// `docs/testing.md` are those that come out here; `-Dmodel=deep` adds larger ones, a minute in
/// all.
class ClosingModelTest {
  static List<Scenario> holding() {
    return Scenarios.holding();
  }

  static List<Scenario> broken() {
    return Scenarios.broken();
  }

  static Stream<Scenario> deep() {
    boolean asked = "deep".equals(System.getProperty("model"));
    return asked ? Scenarios.deep().stream() : Scenarios.deep().stream().limit(0);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("holding")
  void the_guarantees_hold_in_every_world(Scenario scenario) throws IOException {
    requireHolding(scenario);
  }

  @ParameterizedTest(name = "{0}", allowZeroInvocations = true)
  @MethodSource("deep")
  void the_guarantees_hold_in_every_deeper_world(Scenario scenario) throws IOException {
    requireHolding(scenario);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("broken")
  void what_is_known_to_be_broken_is_found_broken(Scenario scenario) throws IOException {
    Explorer.Outcome outcome = Explorer.explore(scenario);

    assertThat(outcome.broken()).as("what breaks").isPresent();
    String story = "model/" + scenario.name().replaceAll("[^a-z]+", "-") + ".txt";
    Golden.check(story, outcome.story());
    requireReported(outcome);
  }

  /// Hearing as part of the next step leaves no world out: the same things are said as when each
  /// thing heard is a step of its own.
  @Test
  void hearing_only_what_is_needed_loses_nothing() {
    Scenario scenario = Scenario.named("all honest, once").refusing(CAN);
    Explorer.Outcome asNeeded = Explorer.explore(scenario);
    Explorer.Outcome oneByOne = Explorer.explore(scenario.hearing(Scenario.Hearing.ONE_BY_ONE));

    assertThat(asNeeded.said()).isEqualTo(oneByOne.said()).hasSizeGreaterThan(100);
  }

  private static void requireHolding(Scenario scenario) throws IOException {
    Explorer.Outcome outcome = Explorer.explore(scenario);

    assertThat(outcome.broken()).as(outcome.story()).isEmpty();
    assertThat(outcome.finals()).as("worlds in which a certificate counts").isPositive();
    requireReported(outcome);
  }

  private static void requireReported(Explorer.Outcome outcome) throws IOException {
    assertThat(Files.readString(Path.of("docs/testing.md"), UTF_8)).contains(outcome.row());
  }
}
