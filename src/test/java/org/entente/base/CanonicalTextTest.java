package org.entente.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.util.EnumMap;
import java.util.Map;
import org.entente.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalTextTest {

  private enum Class {
    ALLOWED,
    HIDDEN,
    NOT_NFC
  }

  /// Every code point of the JDK's Unicode stands in one class, and the golden text counts them.
  @Test
  void every_code_point_is_allowed_hidden_or_not_nfc() {
    Map<Class, Integer> counts = new EnumMap<>(Class.class);
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      counts.merge(classOf(c), 1, Integer::sum);
    }
    Golden.check("text/code-points.txt", counts + "\n");
  }

  @Test
  void nothing_unassigned_private_or_without_a_glyph_is_allowed() {
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      boolean bad =
          !Character.isDefined(c)
              || Character.isISOControl(c)
              || Character.isIdentifierIgnorable(c)
              || Character.getType(c) == Character.PRIVATE_USE
              || Character.getType(c) == Character.SURROGATE;
      if (bad) {
        assertThat(classOf(c)).as("U+%04X", c).isNotEqualTo(Class.ALLOWED);
      }
    }
  }

  /// A line of these is let through without the long way, so none may be refused by it, alone or
  /// beside others.
  @Test
  void simple_characters_are_refused_by_no_rule() {
    var all = new StringBuilder();
    for (char c = 0; c < Character.MAX_VALUE; c++) {
      if (CanonicalText.isSimple(String.valueOf(c))) {
        assertThat(CanonicalText.isHidden(c)).as("U+%04X hidden", (int) c).isFalse();
        all.append(c);
      }
    }
    assertThat(all).hasSize(0x7F - 0x20 + 0x100 - 0xA0 - 1 + 9);
    String line = all + all.reverse().toString();
    assertThat(Normalizer.isNormalized(line, Normalizer.Form.NFC)).isTrue();
    WordScripts.require(line.codePoints().toArray(), "here");
  }

  private static Class classOf(int c) {
    String line = "a " + new String(Character.toChars(c)) + " b";
    try {
      CanonicalText.require(line, "here");
      return Class.ALLOWED;
    } catch (Refused e) {
      return e.refusal() instanceof LineRefusal.HiddenCharacter ? Class.HIDDEN : Class.NOT_NFC;
    }
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        0x09, 0x0A, 0x0D, 0x7F, 0x85, 0xAD, 0x34F, 0x61C, 0x115F, 0x180B, 0x180E, 0x200B, 0x200C,
        0x200D, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A, 0x202E, 0x2060, 0x2066, 0x2069, 0x2800,
        0x3164, 0xE000, 0xFE00, 0xFE0F, 0xFEFF, 0xFFF9, 0xFFFE, 0xE0001, 0xE007F, 0xE0100
      })
  void hidden_characters_are_refused_with_their_place(int c) {
    String line = "Party" + new String(Character.toChars(c)) + "s";
    assertThatThrownBy(() -> CanonicalText.require(line, "draft.md:3"))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("draft.md:3, character 6")
        .hasMessageContaining(String.format("U+%04X", c));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "L’Accord entre en vigueur le 1er\u00A0janvier\u00A02027\u202F: « fin »",
        "Αθήνα και Москва",
        "東京タワーへ行く",
        "می\u200Cخواهم",
        "क्\u200Dष",
        "1,234.56 and 0406.10",
        "α-tocopherol",
        "naïve cœur Œuvre Łódź",
      })
  void texts_of_one_script_a_word_pass(String line) {
    assertThat(CanonicalText.require(line, "here")).isEqualTo(line);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"P\u0430rty", "Αthens", "12\u0663", "3.\u0664", "\u0968 000,\u0663", "ka\u03BFs"})
  void words_and_numbers_that_mix_are_refused(String line) {
    boolean parted = line.equals("\u0968 000,\u0663");
    assertThatThrownBy(() -> CanonicalText.require(line, "here"))
        .isInstanceOf(Refused.class)
        .hasMessageContaining(parted ? "000" : "“" + line + "” mixes");
  }

  @Test
  void decomposed_text_and_broken_utf_8_are_refused() {
    String decomposed = Normalizer.normalize("é", Normalizer.Form.NFD);
    assertThatThrownBy(() -> CanonicalText.require(decomposed, "here")).hasMessageContaining("NFC");
    assertThatThrownBy(() -> CanonicalText.decode(new byte[] {(byte) 0xC0, (byte) 0x80}, "here"))
        .hasMessageContaining("UTF-8");
  }

  @Test
  void texts_that_only_look_alike_are_told_apart_code_point_by_code_point() {
    assertThat(Lookalike.explain("the scope", "the sc\u043Epe"))
        .contains(
            "from character 7 on: U+006F LATIN SMALL LETTER O / U+043E CYRILLIC SMALL LETTER O");
    assertThat(Lookalike.explain("modern", "modem")).isPresent();
    assertThat(Lookalike.explain("100 t", "1OO\u00A0t")).isPresent();
    assertThat(Lookalike.explain("2–3", "2-3")).isPresent();
    assertThat(Lookalike.explain("shall", "shall")).isEmpty();
    assertThat(Lookalike.explain("shall", "should")).isEmpty();
  }
}
