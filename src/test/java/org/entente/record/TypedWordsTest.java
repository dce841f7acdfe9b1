package org.entente.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.entente.TalksFixture;
import org.entente.base.LineRefusal;
import org.entente.base.Refused;
import org.junit.jupiter.api.Test;

/// Words that a person types are canonical text before anything is made of them.
class TypedWordsTest {
  private static final String TURNED = "The Minister \u202eof nothing";

  @Test
  void hidden_characters_are_refused_in_a_title_a_holder_and_the_words_of_a_matter() {
    assertHidden("title of the charter", () -> TalksFixture.titled(TURNED, "CAN", "USA"));
    assertHidden("holder of the office minister", () -> powers(TURNED));
    assertHidden("words, line 2", () -> Matter.of(List.of(), "A reason.\n" + TURNED));
  }

  @Test
  void a_holder_of_two_lines_is_refused() {
    assertHidden("holder of the office minister", () -> powers("The Minister\nmay sign"));
  }

  private static Statement.Powers powers(String holder) {
    var key = TalksFixture.key("CAN/minister").verifyingKey();
    return new Statement.Powers(new Office("minister"), holder, Set.of(ActKind.SIGN), key);
  }

  private static void assertHidden(String place, ThrowingCallable made) {
    assertThatThrownBy(made)
        .isInstanceOfSatisfying(
            Refused.class,
            r -> {
              assertThat(r.refusal()).isInstanceOf(LineRefusal.HiddenCharacter.class);
              assertThat(r.refusal().thing()).startsWith(place);
            });
  }
}
