package org.entente.format.html;

import java.util.Optional;
import java.util.function.Function;
import org.entente.text.Agreement;
import org.entente.text.Headings;
import org.entente.text.Kind;
import org.entente.text.Language;
import org.entente.text.Numbering;
import org.entente.text.Provision;
import org.entente.text.ProvisionId;

/// The labels of one text, and where on the page its provisions are.
record Labelling(Numbering numbering, Function<ProvisionId, Optional<String>> places) {

  /// Every provision of the text is on the page.
  static Labelling of(Agreement text) {
    Numbering numbering = Numbering.of(text);
    return new Labelling(
        numbering, id -> numbering.has(id) ? Optional.of(anchor(id)) : Optional.empty());
  }

  static String anchor(ProvisionId id) {
    return "p-" + id;
  }

  Optional<String> place(ProvisionId id) {
    return places.apply(id);
  }

  /// As others refer to it; the id where the text has no such provision.
  String full(ProvisionId id, Language language) {
    String label = numbering.has(id) ? numbering.full(id, language) : "";
    return label.isBlank() ? id.value() : label;
  }

  /// The number of a footnote.
  String call(ProvisionId id) {
    return numbering.has(id) ? numbering.number(id) : id.value();
  }

  /// What stands before the words: `Article 2.1`, `1.`, `(a)`, `[3]`; nothing for a heading without
  /// number that has words.
  String start(Provision own, boolean hasHeading, Language language) {
    ProvisionId id = own.id();
    String brief = numbering.brief(id);
    if (Headings.isHeaded(own.kind())) {
      boolean nameless = numbering.number(id).isEmpty() && hasHeading;
      return nameless ? "" : numbering.heading(id, language);
    }
    return switch (own.kind()) {
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
