package org.entente.text;

import java.util.regex.Pattern;
import org.entente.base.LineRefusal;
import org.entente.base.Refused;

/// How a provision gets its number: from its place, not at all, or fixed (a "3 bis" kept until
/// renumbering).
public sealed interface Label {

  /// Numbered from its place among its siblings; no byte of the text depends on the number.
  record FromPlace() implements Label {}

  /// Bears no number, as an unnumbered paragraph or a preamble.
  record Unnumbered() implements Label {}

  /// Bears this number whatever its place; `number` is without the kind, such as `3 bis`, `12.7` or
  /// `2-A`: letters and digits, parted by `.`, `-` or `/`, then perhaps a Latin adverb.
  record Fixed(String number) implements Label {
    public Fixed {
      if (number.length() > MOST_CHARS || !NUMBER.matcher(number).matches()) {
        throw new Refused(
            new LineRefusal.UnexpectedLine(
                "label", "a number such as “3 bis”, “12.7” or “2-A”", number));
      }
    }
  }

  Label FROM_PLACE = new FromPlace();
  Label UNNUMBERED = new Unnumbered();

  int MOST_CHARS = 32;
  String ADVERB = "(?:bis|ter|quater|quinquies|sexies|septies|octies|novies|decies)";
  Pattern NUMBER = Pattern.compile("[\\p{L}\\p{N}]+(?:[./-][\\p{L}\\p{N}]+)*(?: " + ADVERB + ")?");
}
