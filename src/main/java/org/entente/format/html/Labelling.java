package org.entente.format.html;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.entente.text.Agreement;
import org.entente.text.Headings;
import org.entente.text.Kind;
import org.entente.text.Language;
import org.entente.text.Numbering;
import org.entente.text.Provision;
import org.entente.text.ProvisionId;

/// The labels of one text, and where on the page its provisions are.
///
/// @param own the text's own id of a provision that words may name by another
/// @param places the place of a provision, by the text's own id
record Labelling(
    Numbering numbering,
    UnaryOperator<ProvisionId> own,
    Function<ProvisionId, Optional<String>> places) {

  /// Every provision of the text is on the page.
  static Labelling of(Agreement text) {
    Numbering numbering = Numbering.of(text);
    return new Labelling(
        numbering,
        UnaryOperator.identity(),
        id -> numbering.has(id) ? Optional.of(anchor(id)) : Optional.empty());
  }

  static String anchor(ProvisionId id) {
    return "p-" + id;
  }

  boolean has(ProvisionId id) {
    return numbering.has(own.apply(id));
  }

  Optional<String> place(ProvisionId id) {
    return places.apply(own.apply(id));
  }

  /// As others refer to it; the id where the text has no such provision.
  String full(ProvisionId id, Language language) {
    String label = has(id) ? numbering.full(own.apply(id), language) : "";
    return label.isBlank() ? id.value() : label;
  }

  /// The number of a footnote.
  String call(ProvisionId id) {
    return has(id) ? numbering.number(own.apply(id)) : id.value();
  }

  /// What stands before the words: `Article 2.1`, `1.`, `(a)`, `[3]`; nothing for a heading without
  /// number that has words.
  String start(Provision at, boolean hasHeading, Language language) {
    ProvisionId id = at.id();
    String brief = numbering.brief(id);
    if (Headings.isHeaded(at.kind())) {
      boolean nameless = numbering.number(id).isEmpty() && hasHeading;
      return nameless ? "" : numbering.heading(id, language);
    }
    return switch (at.kind()) {
      case AGREEMENT, ROW -> "";
      case FOOTNOTE -> "[" + brief + "]";
      case ITEM -> brief.isEmpty() ? "-" : brief;
      default -> brief.isEmpty() ? "" : brief + ".";
    };
  }

  static boolean isHeaded(Kind kind) {
    return kind == Kind.AGREEMENT || Headings.isHeaded(kind);
  }
}
