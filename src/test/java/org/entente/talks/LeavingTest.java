package org.entente.talks;

import static org.assertj.core.api.Assertions.assertThat;

import org.entente.TalksFixture;
import org.entente.base.Digest;
import org.entente.base.PartyCode;
import org.entente.record.Statement;
import org.entente.text.IdSource;
import org.entente.text.Markup;
import org.entente.text.Position;
import org.junit.jupiter.api.Test;

/// A party walks away from talks in which all stood alike.
class LeavingTest {
  private static final PartyCode USA = new PartyCode("USA");
  private static final String TEXT =
      """
      numbering: continuous
      language: en

      # Agreement on Consultations {#agreement}

      The Parties shall consult each other. {#art-1}
      """;

  @Test
  void nothing_of_a_party_that_left_counts_towards_agreement() {
    TalksFixture talks = TalksFixture.between("CAN", "USA");
    Position position = Position.of(Markup.parse(TEXT, "text", IdSource.of(USA)));
    talks.puts("CAN", position);
    talks.puts("USA", position);
    var text = new Statement.Conclude(Digest.of(new byte[] {1}));
    talks.act("CAN", TalksFixture.CHIEF, text);
    talks.act("USA", TalksFixture.CHIEF, text);
    assertThat(talks.state().agreed()).hasSize(2);
    assertThat(talks.state().proceedings().concludedByAll()).isPresent();

    talks.act("USA", "root", new Statement.Leave());

    StateOfPlay state = talks.state();
    assertThat(state.phase()).isEqualTo(Phase.BROKEN_OFF);
    assertThat(state.agreed()).isEmpty();
    assertThat(state.positions()).doesNotContainKey(USA);
    assertThat(state.proceedings().concludedByAll()).isEmpty();
    assertThat(state.toMove()).doesNotContain(USA);
    assertThat(state.alerts()).isEmpty();
  }
}
