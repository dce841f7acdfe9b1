package org.entente.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.entente.Golden;
import org.entente.TalksFixture;
import org.entente.record.ActKind;
import org.entente.record.SignedAct;
import org.junit.jupiter.api.Test;

/// The samples beside the format's pages are what this program writes today, to the byte.
class SamplesTest {
  private static final Path SAMPLES = Path.of("docs/format/samples");
  private static final Bundle BUNDLE = new PublishFixture().bundle();

  @Test
  void the_sample_announcement() throws IOException {
    requireSample("announcement.entente", BUNDLE.bytes());
  }

  @Test
  void the_sample_act_and_the_key_it_is_signed_with() throws IOException {
    SignedAct release =
        BUNDLE.acts().stream()
            .filter(act -> act.act().kind() == ActKind.RELEASE)
            .findFirst()
            .orElseThrow();
    String key = TalksFixture.key("CAN/" + TalksFixture.PRINCIPAL).verifyingKey().text() + "\n";

    requireSample("act.note", release.bytes());
    requireSample("act.key", key.getBytes(StandardCharsets.UTF_8));
    Golden.check("publish/act.txt", new String(release.note().text(), StandardCharsets.UTF_8));
    Golden.check("publish/charter.txt", briefly(BUNDLE.charter().bytes()));
    Golden.check("publish/signature.txt", briefly(BUNDLE.signatures().getFirst().bytes()));
  }

  @Test
  void the_page_on_acts_shows_these_examples() throws IOException {
    assertThat(Files.readString(Path.of("docs/format/acts.md")))
        .contains(Golden.read("publish/act.txt"))
        .contains(Golden.read("publish/charter.txt"))
        .contains(Golden.read("publish/signature.txt"));
  }

  /// Long words cut, so that a page can show them.
  private static String briefly(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8).replaceAll("(\\S{24})[^ \\n]{60,}", "$1…");
  }

  private static void requireSample(String name, byte[] expected) throws IOException {
    Path file = SAMPLES.resolve(name);
    if (Boolean.getBoolean("golden.write")) {
      Files.createDirectories(SAMPLES);
      Files.write(file, expected);
    }
    assertThat(Files.readAllBytes(file))
        .as("%s (write anew with -Dgolden.write=true)", file)
        .isEqualTo(expected);
  }
}
