package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.entente.Golden;
import org.entente.cli.Delegations.Said;
import org.entente.node.LocalNode;
import org.entente.publish.Findings;
import org.entente.publish.Verdict;
import org.entente.publish.Verifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From a concluded text to an announcement that a stranger verifies, command by command.
class FinalityTest {
  @TempDir Path dir;

  @Test
  void from_initials_to_a_verified_announcement() throws IOException {
    var all = new Delegations(dir).found().conclude();
    var told = new StringBuilder();
    tell(told, all, "CAN", "initial");
    all.carry("CAN", "USA");
    tell(told, all, "USA", "initial");
    all.carry("USA", "CAN");
    tell(told, all, "CAN", "sign", "prime-minister", "--yes");
    tell(told, all, "CAN", "deposit", "prime-minister");
    tell(told, all, "CAN", "withdraw", "prime-minister");
    String words = words(all);
    all.deposit();
    tell(told, all, "CAN", "closing");
    tell(told, all, "CAN", "closing", "concur");
    tell(told, all, "CAN", "withdraw", "prime-minister");
    tell(told, all, "CAN", "closing", "concur");
    tell(told, all, "USA", "closing", "refuse", "1");
    told.append("> carried to the depositary and back\n");
    all.carry("CAN", "DEP");
    told.append(all.carry("USA", "DEP"));
    told.append(all.carry("DEP", "CAN"));
    all.carry("DEP", "USA");
    tell(told, all, "CAN", "closing");
    all.deposit();
    tell(told, all, "CAN", "closing", "--json");
    tell(told, all, "CAN", "release");
    all.concur();
    tell(told, all, "CAN", "release");
    String announcement = dir.resolve("announcement.entente").toString();
    tell(told, all, "CAN", "announce", "--out", announcement);
    all.carry("CAN", "USA");
    tell(told, all, "USA", "release");
    all.carry("USA", "CAN");
    tell(told, all, "CAN", "announce", "--out", announcement);
    tell(told, Delegations.run("verify", announcement), "verify", announcement);

    Findings found =
        ((Verdict.Holds) Verifier.verify(Files.readAllBytes(Path.of(announcement)))).findings();
    String negotiation = String.join(" ", found.negotiationWords());
    Golden.check(
        "cli/finality.txt",
        settled(told.toString())
            .replace(negotiation, "<the negotiation's twelve words>")
            .replace(words, "<twelve words>")
            .replace(half(words, 0) + "\n  " + half(words, 6), "<twelve words>"));
  }

  @Test
  void a_principal_signs_only_when_the_words_were_compared() {
    var all = new Delegations(dir).found().conclude().initial();
    assertThat(all.on("CAN", "sign", "prime-minister").refused().err()).contains("after a yes");
    Said wrong =
        all.on(
            "CAN",
            "sign",
            "prime-minister",
            "--words",
            "one two three four five six seven eight nine ten eleven twelve");
    assertThat(wrong.refused().err()).contains("twelve words given are not those");
    assertThat(all.on("CAN", "deposit", "prime-minister").refused().err())
        .contains("run `entente sign`");
    String heard = " " + words(all).toUpperCase(Locale.ROOT);
    all.ok("CAN", "sign", "prime-minister", "--words", heard);
    assertThat(all.on("CAN", "sign", "chief-executive", "--yes").refused().err())
        .contains("CAN/chief-executive");
  }

  @Test
  void an_announcement_is_compared_with_copies_quotations_and_forgeries() throws IOException {
    var all = new Delegations(dir).found().conclude().initial().deposit().concur().release();
    Path file = dir.resolve("announcement.entente");
    all.ok("CAN", "announce", "--out", file.toString());
    byte[] bytes = Files.readAllBytes(file);
    assertThat(verify(file, "--json").code()).isZero();

    String page = all.write("page.txt", Delegations.TEXT);
    assertThat(verify(file, "--against", page).out())
        .isEqualTo(
            """
            This announcement holds: Agreement on Consultations, signed by CAN (prime-minister) \
            and USA (president).

            The copy has the signed words (en), every one and in order.
            """);
    assertThat(verify(file, "--against", page, "--full").out()).contains("certified    closing 1");
    String other = all.write("other.txt", Delegations.TEXT.replace("30 days", "3 \u001b[2Jdays"));
    Said differs = verify(file, "--against", other, "--language", "en").refused();
    assertThat(differs.out()).contains("[-30 days.-]", "{+3").doesNotContain("\u001b");
    assertThat(verify(file, "--against", other, "--json").refused().out())
        .contains("\"identical\": false");
    assertThat(verify(file, "--against", page, "--language", "fr").refused().err())
        .contains("authentic languages");

    assertThat(verify(file, "--quote", "Consultations are confidential").code()).isZero();
    assertThat(verify(file, "--quote", "Consultations are public").refused().out())
        .contains("does not stand");

    String forged =
        new String(bytes, StandardCharsets.UTF_8).replace("within 30 days", "within 90 days");
    Files.writeString(dir.resolve("forged.entente"), forged);
    Said caught = verify(dir.resolve("forged.entente")).refused();
    assertThat(caught.out()).contains("does not hold").doesNotContain("signed by");
    assertThat(verify(dir.resolve("forged.entente"), "--json").refused().out())
        .contains("\"holds\": false");
    assertThat(verify(dir.resolve("none.entente")).refused().err()).contains("no such file");

    String negotiation;
    try (LocalNode node = all.open("USA")) {
      negotiation = node.charter().negotiation().hex();
    }
    assertThat(verify(file, "--negotiation", negotiation).code()).isZero();
    assertThat(verify(file, "--negotiation", "0".repeat(64)).refused().out())
        .contains("not of the one you named");
    assertThat(all.on("CAN", "announce", "--out", file.toString()).refused().err())
        .contains("nothing is overwritten");
  }

  private static Said verify(Path file, String... more) {
    var words = new ArrayList<>(List.of("verify", file.toString()));
    words.addAll(List.of(more));
    return Delegations.run(words.toArray(String[]::new));
  }

  private static String words(Delegations all) {
    try (LocalNode node = all.open("CAN")) {
      return String.join(" ", node.signing().words());
    }
  }

  private static String half(String words, int from) {
    return String.join(" ", List.of(words.split(" ")).subList(from, from + 6));
  }

  private static void tell(StringBuilder told, Delegations all, String node, String... words) {
    tell(told, all.on(node, words), words);
  }

  private static void tell(StringBuilder told, Said said, String... words) {
    told.append("> ").append(String.join(" ", words)).append(" (").append(said.code());
    told.append(")\n").append(said.out()).append(said.err());
  }

  /// What is drawn by lot or by the clock, replaced.
  private String settled(String told) {
    return told.replace(dir + "/", "")
        .replaceAll("[0-9a-f]{64}", "<digest>")
        .replaceAll("\\b[0-9a-f]{10}\\b", "<id>")
        .replaceAll("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ", "<when>")
        .replaceAll("[0-9,]+ bytes", "<n> bytes");
  }
}
