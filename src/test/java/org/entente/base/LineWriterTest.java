package org.entente.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineWriterTest {
  @ParameterizedTest
  @ValueSource(strings = {"The Minister\nmay sign", "a\tb", "a\rb", "\u0000", "\u007f", "\u0085"})
  void a_value_with_a_control_character_is_refused_and_its_field_named(String value) {
    var out = new LineWriter("entente/test/1");
    assertThatThrownBy(() -> out.put("holder", value))
        .isInstanceOfSatisfying(
            Refused.class,
            r -> {
              assertThat(r.refusal()).isInstanceOf(LineRefusal.HiddenCharacter.class);
              assertThat(r.refusal().thing()).startsWith("“holder”, character ");
            });
  }
}
