package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import org.entente.base.PartyCode;
import org.entente.base.Refused;
import org.entente.seal.RootSecret;
import org.entente.seal.Share;
import org.entente.seal.SystemRandomness;
import org.junit.jupiter.api.Test;

/// Officers type their shares, and slip.
class ShareTypingTest {
  private final RootSecret secret = RootSecret.make(new SystemRandomness());
  private final List<Share> shares =
      secret.split(new PartyCode("CAN"), 2, 3, new SystemRandomness());
  private final StringWriter said = new StringWriter();

  @Test
  void a_line_with_a_slip_is_told_and_asked_for_again() {
    String first = shares.get(0).text();
    String third = first.lines().filter(line -> line.startsWith("3 ")).findFirst().orElseThrow();
    String slip = third.substring(0, third.lastIndexOf(' ')) + " abandonn\n";
    String unfinished = third.substring(0, third.lastIndexOf(' ')) + "\n";
    List<Share> typed =
        type(first.replace(third, slip + unfinished + third) + shares.get(2).text());
    assertThat(typed).containsExactly(shares.get(0), shares.get(2));
    assertThat(said.toString())
        .contains("share 1, line 3: its word 7 is no word of the list: “abandonn”")
        .contains("share 1, line 3: a line has its number and seven words, and this one has 6")
        .contains("That is share 3 of set");
  }

  @Test
  void nothing_typed_is_shown_back() {
    type(shares.get(0).text() + shares.get(1).text());
    shares.get(0).text().lines().skip(5).forEach(line -> assertNotSaid(line.substring(2)));
  }

  @Test
  void an_end_before_enough_shares_is_refused_with_the_line_that_is_missing() {
    String all = shares.get(0).text() + shares.get(1).text();
    String cut = all.substring(0, all.lastIndexOf("5 "));
    assertThatThrownBy(() -> type(cut))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("share 2, line 5");
  }

  private void assertNotSaid(String words) {
    assertThat(said.toString()).doesNotContain(words);
  }

  private List<Share> type(String text) {
    var in = new BufferedReader(new StringReader(text));
    return new ShareTyping(in, new PrintWriter(said, true)).shares();
  }
}
