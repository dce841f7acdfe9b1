package org.entente.text;

/// How a provision gets its number: from its place, not at all, or fixed (a "3 bis" kept until renumbering).
public sealed interface Label {

  /// Numbered from its place among its siblings; no byte of the text depends on the number.
  record FromPlace() implements Label {}

  /// Bears no number, as an unnumbered paragraph or a preamble.
  record Unnumbered() implements Label {}

  /// Bears this number whatever its place; `number` is without the kind, such as `3 bis`, `12.7` or `2-A`.
  record Fixed(String number) implements Label {}

  Label FROM_PLACE = new FromPlace();
  Label UNNUMBERED = new Unnumbered();
}
